// A child's whole record with a proof of each line.

public import Evidence

/// The lines about one child, each with the proof that the log has it.
public struct ChildProofs: Sendable {
    /// The lines, what was left out, what was erased.
    public let record: ChildRecord
    /// A proof of each line, in the same order, all against the same checkpoint.
    public let proofs: [InclusionProof]
    /// That checkpoint.
    public let checkpoint: Checkpoint
}

extension ProvableLog {
    /// The record of a child with its proofs, and nothing of any other child.
    public mutating func proofs(
        ofChild child: String, threads: Int = 1
    ) throws(ProofFault) -> ChildProofs {
        let checkpoint = try checkpoint()
        let hidden = Set(verification.erasuresToCarryOut.map(\.seq))
        let search = LineSearch(directory: directory, threads: threads)
        guard let record = ChildRecord(of: child, in: search, hidden: hidden) else {
            throw ProofFault(.changed)
        }
        guard !record.lines.isEmpty || record.leftOut > 0 else {
            throw ProofFault(.noSuchChild(child))
        }
        var proofs: [InclusionProof] = []
        for line in record.lines where line.seq < size {
            proofs.append(try proof(of: line.seq, saying: line.bytes))
        }
        guard proofs.count == record.lines.count else { throw ProofFault(.changed) }
        return ChildProofs(record: record, proofs: proofs, checkpoint: checkpoint)
    }
}

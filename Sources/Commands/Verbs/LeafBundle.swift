// The proofs beside a redacted copy as a directory: a checkpoint, the hashes, a proof of each.

import EventLogs
import Evidence

/// What is in the directory that `timeline --redact --proofs` makes: nothing of any line but its
/// place and its hash.
struct LeafBundle {
    /// The checkpoint that all proofs are made against.
    let checkpoint: Checkpoint
    /// The proofs, in the order of the log.
    private(set) var proofs: [LeafProof] = []
    private var strays: [String] = []

    private static let ending = ".leaf-proof"

    /// Proofs of the lines with these numbers.
    init(of seqs: [Int], in log: inout ProvableLog) throws(ProofFault) {
        var proofs: [LeafProof] = []
        for seq in seqs { proofs.append(LeafProof(of: try log.proof(of: seq))) }
        self.proofs = proofs
        checkpoint = try log.checkpoint()
    }

    /// Whether a directory is such a bundle.
    static func isBundle(_ directory: String) -> Bool {
        Files.names(in: directory).contains("leaves.csv")
    }

    /// Reads a directory. What is missing from it is exit 65.
    init(readFrom directory: String) throws(Stop) {
        checkpoint = try Checkpoint(readFrom: directory + "/checkpoint")
        let names = Set(Files.names(in: directory))
        var proved: Set<String> = []
        let text = String(decoding: try Files.read(directory + "/leaves.csv"), as: UTF8.self)
        for line in text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let name = cells[0] + Self.ending
            guard cells.count == 2, names.contains(String(name)) else {
                throw Stop(
                    .damaged, "\(directory)/leaves.csv: there is no proof for the row \(line)",
                    remedy: "make the directory again with `careledger timeline --redact --proofs`")
            }
            let path = directory + "/" + name
            let proof = try LeafBundle.proof(try Files.read(path), path)
            proved.insert(String(name))
            if "\(proof.index)" != cells[0] || proof.leaf.hex != cells[1] {
                strays.append("\(name) is of another line than leaves.csv names")
            }
            proofs.append(proof)
        }
        strays += names.filter { $0.hasSuffix(Self.ending) && !proved.contains($0) }.sorted()
            .map { "\($0) is of no line in leaves.csv" }
    }

    /// A proof, read from a file.
    static func proof(_ bytes: [UInt8], _ path: String) throws(Stop) -> LeafProof {
        do throws(InclusionProofFault) {
            return try LeafProof(text: bytes)
        } catch {
            throw Stop(
                .damaged, "\(path): \(error.description)",
                remedy: "give the proof as `careledger timeline --redact --proofs` wrote it")
        }
    }

    /// Everything that does not hold, each a sentence without its full stop; none where all does.
    var problems: [String] {
        strays
            + proofs.flatMap { proof in
                [
                    proof.verify()
                        ? nil
                        : "\(proof.index)\(Self.ending): its path does not lead to the root",
                    proof.checkpoint == checkpoint
                        ? nil
                        : "\(proof.index)\(Self.ending) is made against another checkpoint",
                ].compactMap { $0 }
            }
    }

    /// Writes the files: all of them beside the directory, which gets its name in one step.
    func write(to directory: String) throws(Stop) {
        var target = directory
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        let making = target + ".careledger-new"
        try Files.makeDirectory(making)
        do {
            var leaves = "seq,leaf\n"
            for proof in proofs {
                leaves += "\(proof.index),\(proof.leaf.hex)\n"
                try Files.write(
                    Array(proof.text.utf8), to: "\(making)/\(proof.index)\(Self.ending)")
            }
            try Files.write(Array(leaves.utf8), to: making + "/leaves.csv")
            try Files.write(checkpoint.bytes, to: making + "/checkpoint")
            try Files.rename(making, to: target)
        } catch {
            Files.removeDirectory(making)
            throw error
        }
    }
}

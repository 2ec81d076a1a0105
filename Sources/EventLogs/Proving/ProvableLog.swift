// A log of which things can be proved: verified, its tree kept by blocks, its lines read again.

public import Evidence

/// A verified log with what proofs are made of.
///
/// The log is read once, as `LogVerification.confirm` reads it, and of its tree only the blocks of
/// 1,024 leaves are kept. A proof then reads the lines of two blocks again; whoever changed the log
/// in between is noticed, because their hashes must give the root that the block had.
public struct ProvableLog: Sendable {
    /// What the verification found. Where it found damage nothing can be proved.
    public let verification: LogVerification
    /// The ledger.
    public let directory: LogDirectory
    private let blocks: MerkleBlocks
    private let marks: [Mark]
    private var known: [Int: MerkleLeaves] = [:]

    /// Where a line begins.
    struct Mark: Sendable {
        let seq: Int
        let file: LogDirectory.YearFile
        let offset: Int
    }

    /// Reads and verifies a log.
    ///
    /// - Parameters:
    ///   - threads: how many threads work on it.
    ///   - progress: is told now and then how many bytes have been read.
    public init(
        _ directory: LogDirectory, threads: Int = 1, progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) {
        let pass = ConfirmingPass(threads: threads)
        if let sound = pass.confirmWhole(directory, against: nil, progress: progress) {
            self.init(directory, sound)
        } else {
            self.init(
                directory, slowly: try LogVerification.verify(directory, progress: progress))
        }
    }

    init(_ directory: LogDirectory, _ sound: ConfirmingPass.Confirmed) {
        self.directory = directory
        verification = sound.verification
        blocks = MerkleBlocks(sound.run)
        marks = sound.marks
    }

    /// A log that only the slow verification could judge.
    init(_ directory: LogDirectory, slowly verification: LogVerification) {
        self.directory = directory
        self.verification = verification
        var run = MerkleRun(from: 0)
        for leaf in verification.survey.leaves { run.append(leafHash: leaf) }
        blocks = MerkleBlocks(run)
        marks = verification.survey.files.map {
            Mark(seq: $0.firstLine, file: $0.file, offset: 0)
        }
    }

    /// How many lines the log has.
    public var size: Int { verification.size }

    /// The checkpoint of the log as it was read, which proofs are made against: with the signatures
    /// of the one that is kept with it, where that is of the same size and root.
    public func checkpoint() throws(ProofFault) -> Checkpoint {
        guard verification.contents.faultCount == 0, let checkpoint = verification.recomputed
        else { throw ProofFault(.damaged) }
        return checkpoint
    }

    /// The proof that a line is in the log.
    public mutating func proof(of seq: Int) throws(ProofFault) -> InclusionProof {
        guard seq >= 0, seq < size else { throw ProofFault(.noSuchLine(seq, size: size)) }
        let bytes = try lines(seq..<(seq + 1))
        return try proof(of: seq, saying: bytes[0])
    }

    /// The proof that a line with these bytes is in the log.
    mutating func proof(of seq: Int, saying line: [UInt8]) throws(ProofFault) -> InclusionProof {
        let checkpoint = try checkpoint()
        if let stub = LineParts.stub(line.span) {
            throw ProofFault(.erased(seq, by: stub.erasedBy))
        }
        if let erasure = verification.erasuresToCarryOut.first(where: { $0.seq == seq }) {
            throw ProofFault(.erased(seq, by: erasure.authorisedBy))
        }
        let blocks = blocks
        let path = try blocks.inclusionPath(index: seq, size: size) { block throws(ProofFault) in
            try leaves(ofBlock: block)
        }
        let proof = InclusionProof(leaf: line, index: seq, path: path, checkpoint: checkpoint)
        guard proof.verify() else { throw ProofFault(.changed) }
        return proof
    }

    /// The proof that the log goes on from what it was when it had so many lines.
    public mutating func proof(fromSize old: Int) throws(ProofFault) -> ConsistencyProof {
        let checkpoint = try checkpoint()
        guard old >= 0, old <= size else { throw ProofFault(.shorter(than: old, size: size)) }
        let blocks = blocks
        let path = try blocks.consistencyPath(from: old, to: size) { block throws(ProofFault) in
            try leaves(ofBlock: block)
        }
        return ConsistencyProof(from: old, path: path, checkpoint: checkpoint)
    }

    /// The leaves of a block, read again. Those of the last block are kept, and of one other.
    private mutating func leaves(ofBlock block: Int) throws(ProofFault) -> MerkleLeaves {
        if let leaves = known[block] { return leaves }
        var leaves = MerkleLeaves()
        for line in try lines(blocks.range(ofBlock: block)) {
            let leaf = LineParts.stub(line.span)?.leaf ?? MerkleTree.leafHash(line)
            leaves.append(leafHash: leaf)
        }
        if let root = blocks.root(ofBlock: block), root != leaves.root(size: leaves.count) {
            throw ProofFault(.changed)
        }
        let last = (size - 1) / MerkleBlocks.size
        known = known.filter { $0.key == last }
        known[block] = leaves
        return leaves
    }

    /// Lines read from the files, by their numbers.
    private func lines(_ range: Range<Int>) throws(ProofFault) -> [[UInt8]] {
        guard let place = marks.lastIndex(where: { $0.seq <= range.lowerBound }) else {
            throw ProofFault(.changed)
        }
        var lines: [[UInt8]] = []
        var seq = marks[place].seq
        var file = marks[place].file
        var from = marks[place].offset
        while true {
            let path = directory.path(of: file.name)
            guard var walk = LineWalk(path, from: from) else { throw ProofFault(.changed) }
            walk.skip(range.lowerBound - seq, counting: &seq)
            while seq < range.upperBound, let line = walk.next() {
                lines.append(line)
                seq += 1
            }
            if lines.count == range.count { return lines }
            guard let next = directory.yearFiles.first(where: { $0.year > file.year }) else {
                throw ProofFault(.changed)
            }
            (file, from) = (next, 0)
        }
    }
}

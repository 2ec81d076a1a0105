// A large Merkle tree kept by blocks of 1,024 leaves: what proofs of a log of any length need.

/// The roots of the complete blocks of a log, and the roots above them; the leaves within a block
/// are read again when a proof needs them.
///
/// Costs 64 bytes for every 1,024 leaves, and so 300 KB where a `MerkleLeaves` of five million
/// would cost 320 MB. A proof asks for the leaves of two blocks at the most: that of its line, and
/// the last one, whose tree is not complete.
public struct MerkleBlocks: Sendable {
    /// How many leaves a block has: a power of two, so that a complete block is a part of the tree.
    public static let size = 1 << MerkleRun.blockLevel

    private let blocks: MerkleLeaves
    /// How many leaves the tree has.
    public let count: Int

    /// The blocks of a log that was gathered from its first line on.
    public init(_ run: MerkleRun) {
        precondition(run.first == 0, "the blocks of a log begin at its first leaf")
        blocks = MerkleLeaves(run.blocks)
        count = run.count
    }

    /// The leaves of a block, from 0; fewer in the last one.
    public func range(ofBlock block: Int) -> Range<Int> {
        let first = block * MerkleBlocks.size
        return first..<min(first + MerkleBlocks.size, count)
    }

    /// The root of a complete block, nil for the last one where it is not.
    public func root(ofBlock block: Int) -> Digest? {
        block < blocks.count ? blocks[block] : nil
    }

    /// As `MerkleLeaves.inclusionPath`; `leaves` gives those of a block.
    public func inclusionPath<Failure: Error>(
        index: Int, size: Int, leaves: (Int) throws(Failure) -> MerkleLeaves
    ) throws(Failure) -> [Digest] {
        precondition(0...count ~= size && 0..<size ~= index, "a path begins at a leaf of the tree")
        return try roots(of: MerkleParts.inclusion(of: index, in: size), leaves)
    }

    /// As `MerkleLeaves.consistencyPath`; `leaves` gives those of a block.
    public func consistencyPath<Failure: Error>(
        from old: Int, to new: Int, leaves: (Int) throws(Failure) -> MerkleLeaves
    ) throws(Failure) -> [Digest] {
        precondition(0...count ~= new && 0...new ~= old, "a path leads to a size of the tree")
        return try roots(of: MerkleParts.consistency(from: old, to: new), leaves)
    }

    private func roots<Failure: Error>(
        of parts: [Range<Int>], _ leaves: (Int) throws(Failure) -> MerkleLeaves
    ) throws(Failure) -> [Digest] {
        var roots: [Digest] = []
        for part in parts { roots.append(try root(of: part, leaves)) }
        return roots
    }

    /// The root of a part: out of a block's own leaves, out of the blocks, or out of its halves.
    private func root<Failure: Error>(
        of part: Range<Int>, _ leaves: (Int) throws(Failure) -> MerkleLeaves
    ) throws(Failure) -> Digest {
        let block = part.lowerBound >> MerkleRun.blockLevel
        let first = block << MerkleRun.blockLevel
        if part.count >= MerkleBlocks.size, part.count.nonzeroBitCount == 1 {
            let last = part.upperBound >> MerkleRun.blockLevel
            return blocks.root(of: block..<last)
        }
        if part.upperBound <= first + MerkleBlocks.size {
            let within = (part.lowerBound - first)..<(part.upperBound - first)
            return try leaves(block).root(of: within)
        }
        let (left, right) = MerkleParts.halves(of: part)
        return MerkleTree.nodeHash(try root(of: left, leaves), try root(of: right, leaves))
    }
}

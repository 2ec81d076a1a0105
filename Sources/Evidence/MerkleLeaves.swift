// A Merkle tree that remembers every leaf, and so can prove things about any of its past sizes.

/// The leaf hashes of a log, with the root of each complete subtree above them.
///
/// Costs 64 bytes a leaf and one node hash on average to append; answers a root of any size with
/// at most 62 hashes and a path with about as many, where the log may have any length.
public struct MerkleLeaves: Sendable {
    /// `levels[k][i]` is the root of the leaves from `i << k`, `1 << k` of them.
    private var levels: [[Digest]] = [[]]

    /// How many leaves there are.
    public var count: Int { levels[0].count }

    /// A tree without leaves.
    public init() {}

    /// The tree of these leaf hashes, in the order of the log.
    public init(_ leafHashes: some Sequence<Digest>) {
        for hash in leafHashes { append(leafHash: hash) }
    }

    /// The hash of the leaf at this index, 0 to `count - 1`.
    public subscript(index: Int) -> Digest { levels[0][index] }

    /// Appends a leaf, given its hash.
    public mutating func append(leafHash: Digest) {
        var hash = leafHash
        var level = 0
        levels[0].append(hash)
        while levels[level].count % 2 == 0 {
            hash = MerkleTree.nodeHash(levels[level][levels[level].count - 2], hash)
            level += 1
            if level == levels.count { levels.append([]) }
            levels[level].append(hash)
        }
    }

    /// The root of the tree of the first `size` leaves, 0 to `count` (RFC 9162, section 2.1.1).
    public func root(size: Int) -> Digest {
        precondition(0...count ~= size, "a root needs a size that the log has had")
        return size == 0 ? MerkleTree.emptyRoot : root(of: 0..<size)
    }

    /// The hashes that lead from the leaf at `index` to the root of the first `size` leaves, from
    /// the leaf's sibling upwards (RFC 9162, section 2.1.3.1). `index < size <= count`.
    /// Checked by `MerkleTree.verifyInclusion`.
    public func inclusionPath(index: Int, size: Int) -> [Digest] {
        precondition(0...count ~= size, "a path needs a size that the log has had")
        precondition(0..<size ~= index, "a path begins at a leaf of the tree")
        var downwards: [Digest] = []
        var part = 0..<size
        while part.count > 1 {
            let (left, right) = halves(of: part)
            downwards.append(root(of: left.contains(index) ? right : left))
            part = left.contains(index) ? left : right
        }
        return downwards.reversed()
    }

    /// The hashes that show that the first `new` leaves begin with the first `old` of them
    /// (RFC 9162, section 2.1.4.1). `0 <= old <= new <= count`; empty where either both are equal
    /// or `old` is 0, since every log extends the empty one.
    /// Checked by `MerkleTree.verifyConsistency`.
    public func consistencyPath(from old: Int, to new: Int) -> [Digest] {
        precondition(0...count ~= new, "a path needs a size that the log has had")
        precondition(0...new ~= old, "a path leads from a size to one that is no smaller")
        guard old > 0 else { return [] }
        var downwards: [Digest] = []
        var part = 0..<new
        while part.upperBound != old {
            let (left, right) = halves(of: part)
            downwards.append(root(of: old <= left.upperBound ? right : left))
            part = old <= left.upperBound ? left : right
        }
        // The part that is left is the end of the old tree. Where it is the whole of the old
        // tree, whoever checks has its root already.
        if part.lowerBound > 0 { downwards.append(root(of: part)) }
        return downwards.reversed()
    }

    /// The root of a part of a tree: a range that begins at a multiple of the largest power of
    /// two that fits it, as every part does that comes from splitting.
    private func root(of part: Range<Int>) -> Digest {
        if part.count.nonzeroBitCount == 1 {
            let level = part.count.trailingZeroBitCount
            return levels[level][part.lowerBound >> level]
        }
        let (left, right) = halves(of: part)
        return MerkleTree.nodeHash(root(of: left), root(of: right))
    }

    private func halves(of part: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let middle = part.lowerBound + MerkleTree.split(of: part.count)
        return (part.lowerBound..<middle, middle..<part.upperBound)
    }
}

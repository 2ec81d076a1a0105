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
        return MerkleParts.inclusion(of: index, in: size).map { root(of: $0) }
    }

    /// The hashes that show that the first `new` leaves begin with the first `old` of them
    /// (RFC 9162, section 2.1.4.1). `0 <= old <= new <= count`; empty where either both are equal
    /// or `old` is 0, since every log extends the empty one.
    /// Checked by `MerkleTree.verifyConsistency`.
    public func consistencyPath(from old: Int, to new: Int) -> [Digest] {
        precondition(0...count ~= new, "a path needs a size that the log has had")
        precondition(0...new ~= old, "a path leads from a size to one that is no smaller")
        return MerkleParts.consistency(from: old, to: new).map { root(of: $0) }
    }

    /// The root of a part of a tree: a range that begins at a multiple of the largest power of
    /// two that fits it, as every part does that comes from splitting.
    func root(of part: Range<Int>) -> Digest {
        if part.count.nonzeroBitCount == 1 {
            let level = part.count.trailingZeroBitCount
            return levels[level][part.lowerBound >> level]
        }
        let (left, right) = MerkleParts.halves(of: part)
        return MerkleTree.nodeHash(root(of: left), root(of: right))
    }
}

// The right edge of a growing Merkle tree: enough to append a leaf and to know the root.

/// A Merkle tree that only grows, kept as the roots of its complete parts.
///
/// A tree of *n* leaves is a row of complete trees, one for each bit set in *n*, the largest
/// first. So the state is at most 63 hashes, appending costs one node hash on average, and `root`
/// at most 62. To learn the root at an earlier size, read `root` when `count` is that size;
/// `MerkleLeaves` answers it afterwards, and keeps every leaf for it.
public struct MerkleFrontier: Hashable, Sendable {
    private var complete: [Digest] = []

    /// How many leaves have been appended.
    public private(set) var count = 0

    /// A tree without leaves.
    public init() {}

    /// The roots of the complete trees, the largest first: with `count` the whole state.
    /// The inverse is `init?(count:parts:)`.
    public var parts: [Digest] { complete }

    /// The state that was kept as `count` and `parts`; nil where the one does not fit the other.
    public init?(count: Int, parts: [Digest]) {
        guard count >= 0, parts.count == count.nonzeroBitCount else { return nil }
        self.count = count
        complete = parts
    }

    /// Appends a leaf, given its hash (`MerkleTree.leafHash`, or the `leaf` of an erased line).
    public mutating func append(leafHash: Digest) {
        var hash = leafHash
        // Each complete tree as large as the one that grows is its left half.
        for _ in 0..<(~count).trailingZeroBitCount {
            hash = MerkleTree.nodeHash(complete.removeLast(), hash)
        }
        complete.append(hash)
        count += 1
    }

    /// The root of the tree of all leaves so far (RFC 9162, section 2.1.1).
    public var root: Digest {
        guard var root = complete.last else { return MerkleTree.emptyRoot }
        for left in complete.dropLast().reversed() {
            root = MerkleTree.nodeHash(left, root)
        }
        return root
    }
}

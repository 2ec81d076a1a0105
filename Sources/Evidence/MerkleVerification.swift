// Checking what a Merkle path claims, with nothing but the path: no log is needed.

extension MerkleTree {
    /// Whether `path` proves that the leaf with hash `leaf` stands at `index` in the tree of
    /// `size` leaves whose root is `root` (RFC 9162, section 2.1.3.2).
    ///
    /// False for an index outside the tree and for a path that is too short or too long.
    /// The inverse is `MerkleLeaves.inclusionPath(index:size:)`.
    public static func verifyInclusion(
        leaf: Digest, index: Int, size: Int, path: [Digest], root: Digest
    ) -> Bool {
        guard 0 <= index, index < size else { return false }
        // Where we stand on the level that has been reached, and where its last node stands.
        var place = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if place % 2 == 1 || place == last {
                hash = nodeHash(sibling, hash)
                // A last node without a sibling rises as it is until it is a right child.
                while place % 2 == 0 && place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = nodeHash(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether `path` proves that the tree of `new` leaves with root `newRoot` begins with the
    /// tree of `old` leaves with root `oldRoot` (RFC 9162, section 2.1.4.2).
    ///
    /// Two equal sizes need equal roots and an empty path. The RFC leaves `old` = 0 open: every
    /// log extends the empty one, so the path must be empty and `oldRoot` the root of no leaves.
    /// The inverse is `MerkleLeaves.consistencyPath(from:to:)`.
    public static func verifyConsistency(
        from old: Int, to new: Int, path: [Digest], oldRoot: Digest, newRoot: Digest
    ) -> Bool {
        guard 0 <= old, old <= new else { return false }
        if old == new {
            return path.isEmpty && oldRoot == newRoot && (old > 0 || oldRoot == emptyRoot)
        }
        if old == 0 { return path.isEmpty && oldRoot == emptyRoot }
        var hashes = path[...]
        // The largest complete tree at the end of the old one; it is the whole of the old one
        // where `old` is a power of two, and then its root is known and not in the path.
        let start = old.nonzeroBitCount == 1 ? oldRoot : hashes.popFirst()
        guard !path.isEmpty, let start else { return false }
        let risen = (~(old - 1)).trailingZeroBitCount
        var place = (old - 1) >> risen
        var last = (new - 1) >> risen
        var (oldHash, newHash) = (start, start)
        for hash in hashes {
            guard last > 0 else { return false }
            if place % 2 == 1 || place == last {
                oldHash = nodeHash(hash, oldHash)
                newHash = nodeHash(hash, newHash)
                while place % 2 == 0 && place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                newHash = nodeHash(newHash, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && oldHash == oldRoot && newHash == newRoot
    }
}

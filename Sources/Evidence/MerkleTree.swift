// How RFC 9162 hashes a log into a tree: the hash of a leaf, of a node, and of no leaves at all.

/// The hashing of a Merkle tree over the lines of a log (RFC 9162, section 2.1.1; the same as
/// RFC 6962).
///
/// Leaves and nodes begin with different bytes, so that a node can never be shown as a leaf.
/// A tree of *n* leaves splits at the largest power of two below *n*.
public enum MerkleTree {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = SHA256.hash([])

    /// The hash of one leaf: `SHA-256(0x00 || leaf)`. In a ledger the leaf is the exact bytes of
    /// a line without its line feed.
    public static func leafHash(_ leaf: Span<UInt8>) -> Digest {
        var hasher = SHA256()
        hasher.update(0x00 as UInt8)
        hasher.update(leaf)
        return hasher.finish()
    }

    /// The hash of one leaf: `SHA-256(0x00 || leaf)`.
    public static func leafHash(_ leaf: [UInt8]) -> Digest { leafHash(leaf.span) }

    /// The hash of one leaf: `SHA-256(0x00 || leaf)`.
    public static func leafHash(_ leaf: ArraySlice<UInt8>) -> Digest { leafHash(leaf.span) }

    /// The hash of a node: `SHA-256(0x01 || left || right)`.
    public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        var hasher = SHA256()
        hasher.update(0x01 as UInt8)
        hasher.update(left)
        hasher.update(right)
        return hasher.finish()
    }

    /// Where a tree of `count` leaves splits: the largest power of two below `count`, which is
    /// at least 2.
    static func split(of count: Int) -> Int {
        precondition(count >= 2, "a tree of fewer than two leaves does not split")
        return 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}

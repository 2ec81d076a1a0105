// Which parts of a tree a proof shows the roots of: the splitting of RFC 9162, without a hash.

/// The parts of a tree, as ranges of leaves. Each begins at a multiple of the largest power of two
/// that fits it, so that its root is one however large the tree around it is.
enum MerkleParts {
    /// The two parts that a part of at least two leaves splits into.
    static func halves(of part: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let middle = part.lowerBound + MerkleTree.split(of: part.count)
        return (part.lowerBound..<middle, middle..<part.upperBound)
    }

    /// The parts whose roots lead from a leaf to the root of the first `size` leaves, from the
    /// leaf's sibling upwards (RFC 9162, section 2.1.3.1).
    static func inclusion(of index: Int, in size: Int) -> [Range<Int>] {
        var downwards: [Range<Int>] = []
        var part = 0..<size
        while part.count > 1 {
            let (left, right) = halves(of: part)
            downwards.append(left.contains(index) ? right : left)
            part = left.contains(index) ? left : right
        }
        return downwards.reversed()
    }

    /// The parts whose roots show that the first `new` leaves begin with the first `old`, upwards
    /// (RFC 9162, section 2.1.4.1); none where `old` is 0 or equal to `new`.
    static func consistency(from old: Int, to new: Int) -> [Range<Int>] {
        guard old > 0 else { return [] }
        var downwards: [Range<Int>] = []
        var part = 0..<new
        while part.upperBound != old {
            let (left, right) = halves(of: part)
            downwards.append(old <= left.upperBound ? right : left)
            part = old <= left.upperBound ? left : right
        }
        // The part that is left is the end of the old tree. Where it is the whole of the old
        // tree, whoever checks has its root already.
        if part.lowerBound > 0 { downwards.append(part) }
        return downwards.reversed()
    }
}

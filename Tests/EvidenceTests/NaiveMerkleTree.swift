// The oracle of the Merkle tests: the recursions of RFC 9162 as they are printed there.

@testable import Evidence

/// Roots and paths over the leaves D[0:n], worked out from all leaves each time. Subtree roots
/// are remembered, because the tests ask for thousands.
final class NaiveMerkleTree {
    let leaves: [[UInt8]]
    private var known: [Range<Int>: [UInt8]] = [:]

    init(_ leaves: [[UInt8]]) { self.leaves = leaves }

    /// The largest power of two smaller than n.
    func k(_ n: Int) -> Int {
        var k = 1
        while k * 2 < n { k *= 2 }
        return k
    }

    /// Section 2.1.1: MTH(D[n]).
    func mth(_ d: Range<Int>) -> [UInt8] {
        if let root = known[d] { return root }
        let root: [UInt8]
        switch d.count {
        case 0: root = SHA256.hash([]).bytes
        case 1: root = SHA256.hash([0] + leaves[d.lowerBound]).bytes
        default:
            let middle = d.lowerBound + k(d.count)
            root =
                SHA256.hash([1] + mth(d.lowerBound..<middle) + mth(middle..<d.upperBound)).bytes
        }
        known[d] = root
        return root
    }

    /// Section 2.1.3.1: PATH(m, D[n]).
    func path(_ m: Int, _ d: Range<Int>) -> [[UInt8]] {
        if d.count == 1 { return [] }
        let k = k(d.count)
        let middle = d.lowerBound + k
        return m < k
            ? path(m, d.lowerBound..<middle) + [mth(middle..<d.upperBound)]
            : path(m - k, middle..<d.upperBound) + [mth(d.lowerBound..<middle)]
    }

    /// Section 2.1.4.1: PROOF(m, D[n]) for 0 < m < n.
    func proof(_ m: Int, _ d: Range<Int>) -> [[UInt8]] { subproof(m, d, true) }

    private func subproof(_ m: Int, _ d: Range<Int>, _ b: Bool) -> [[UInt8]] {
        if m == d.count { return b ? [] : [mth(d)] }
        let k = k(d.count)
        let middle = d.lowerBound + k
        return m <= k
            ? subproof(m, d.lowerBound..<middle, b) + [mth(middle..<d.upperBound)]
            : subproof(m - k, middle..<d.upperBound, false) + [mth(d.lowerBound..<middle)]
    }
}

extension Digest {
    /// The same hash but for one bit, 0 to 255.
    func flipping(bit: Int) -> Digest {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Digest(bytes: bytes)!
    }
}

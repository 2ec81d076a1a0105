// The compression function of SHA-256 in portable Swift: the one place where blocks are hashed.

/// The eight chaining words of SHA-256 and the function that stirs a block into them
/// (FIPS 180-4, sections 5.3.3 and 6.2.2; the letters are those of the standard).
///
/// Everything is a local of 32 bits: the sixteen words of the schedule and the eight working
/// variables. The 64 rounds are written out by inlining, so the turning of the variables costs
/// nothing and the constants stand in the instructions.
struct SHA256State: Sendable {
    var a, b, c, d, e, f, g, h: UInt32

    /// The state before the first block.
    static let initial = SHA256State(
        a: 0x6a09_e667, b: 0xbb67_ae85, c: 0x3c6e_f372, d: 0xa54f_f53a,
        e: 0x510e_527f, f: 0x9b05_688c, g: 0x1f83_d9ab, h: 0x5be0_cd19)

    /// The words in order, the highest byte of each first.
    var digest: Digest {
        func pair(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
        return Digest(pair(a, b), pair(c, d), pair(e, f), pair(g, h))
    }

    /// Stirs in whole blocks of 64 bytes, one after the other.
    mutating func compress(_ blocks: Span<UInt8>) {
        precondition(blocks.count % 64 == 0, "only whole blocks are compressed")
        var now = self
        var start = 0
        while start < blocks.count {
            let before = now
            var words = SixteenWords(blocks.bytes, at: start)
            now.stir(words, with: .rounds0To15)
            words.advance()
            now.stir(words, with: .rounds16To31)
            words.advance()
            now.stir(words, with: .rounds32To47)
            words.advance()
            now.stir(words, with: .rounds48To63)
            now.add(before)
            start += 64
        }
        self = now
    }

    /// Sixteen rounds.
    @inline(__always)
    private mutating func stir(_ w: SixteenWords, with k: SixteenWords) {
        round(w.w0 &+ k.w0)
        round(w.w1 &+ k.w1)
        round(w.w2 &+ k.w2)
        round(w.w3 &+ k.w3)
        round(w.w4 &+ k.w4)
        round(w.w5 &+ k.w5)
        round(w.w6 &+ k.w6)
        round(w.w7 &+ k.w7)
        round(w.w8 &+ k.w8)
        round(w.w9 &+ k.w9)
        round(w.w10 &+ k.w10)
        round(w.w11 &+ k.w11)
        round(w.w12 &+ k.w12)
        round(w.w13 &+ k.w13)
        round(w.w14 &+ k.w14)
        round(w.w15 &+ k.w15)
    }

    /// One round, given the sum of its word and its constant.
    @inline(__always)
    private mutating func round(_ wordAndConstant: UInt32) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        let sum1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
        let sum0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
        let first = h &+ wordAndConstant &+ choice &+ sum1
        h = g
        g = f
        f = e
        e = d &+ first
        d = c
        c = b
        b = a
        a = first &+ sum0 &+ majority
    }

    @inline(__always)
    private mutating func add(_ other: SHA256State) {
        a &+= other.a
        b &+= other.b
        c &+= other.c
        d &+= other.d
        e &+= other.e
        f &+= other.f
        g &+= other.g
        h &+= other.h
    }
}

extension UInt32 {
    /// The bits turned to the right by `places`, 1 to 31.
    @inline(__always)
    func turned(_ places: UInt32) -> UInt32 { self &>> places | self &<< (32 &- places) }
}

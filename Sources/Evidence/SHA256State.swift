// Unsafe: the compression function of SHA-256, in portable Swift and by the processor's own.
//
// The C code that uses the instructions is lent eight words and whole blocks of a checked span.

import SHA256Blocks

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

    /// Whether this processor has instructions for SHA-256.
    static let hasInstructions = careledger_sha256_available() != 0

    /// Stirs in whole blocks of 64 bytes, one after the other.
    mutating func compress(_ blocks: Span<UInt8>) {
        guard Self.hasInstructions else { return compressPortably(blocks) }
        precondition(blocks.count % 64 == 0, "only whole blocks are compressed")
        var words: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
        var span = words.mutableSpan
        span.withUnsafeMutableBufferPointer { words in
            blocks.withUnsafeBufferPointer { blocks in
                careledger_sha256_compress(words.baseAddress, blocks.baseAddress, blocks.count / 64)
            }
        }
        self = SHA256State(
            a: words[0], b: words[1], c: words[2], d: words[3],
            e: words[4], f: words[5], g: words[6], h: words[7])
    }

    /// The same in portable Swift, on every processor.
    mutating func compressPortably(_ blocks: Span<UInt8>) {
        precondition(blocks.count % 64 == 0, "only whole blocks are compressed")
        var now = self
        var start = 0
        while start < blocks.count {
            let before = now
            var words = SixteenWords(blocks.bytes, at: start)
            now.stir(&words, with: .rounds0To15)
            now.stir(&words, with: .rounds16To31)
            now.stir(&words, with: .rounds32To47)
            now.stir(&words, with: .rounds48To63)
            now.add(before)
            start += 64
        }
        self = now
    }

    /// Sixteen rounds. Leaves in `w` the next sixteen words of the schedule, each made as soon as
    /// its word is used up, which keeps few of them waiting; the compiler drops those after the
    /// last round.
    @inline(__always)
    private mutating func stir(_ w: inout SixteenWords, with k: SixteenWords) {
        w.w0 = round(k.w0, w.w0, w.w1, w.w9, w.w14)
        w.w1 = round(k.w1, w.w1, w.w2, w.w10, w.w15)
        w.w2 = round(k.w2, w.w2, w.w3, w.w11, w.w0)
        w.w3 = round(k.w3, w.w3, w.w4, w.w12, w.w1)
        w.w4 = round(k.w4, w.w4, w.w5, w.w13, w.w2)
        w.w5 = round(k.w5, w.w5, w.w6, w.w14, w.w3)
        w.w6 = round(k.w6, w.w6, w.w7, w.w15, w.w4)
        w.w7 = round(k.w7, w.w7, w.w8, w.w0, w.w5)
        w.w8 = round(k.w8, w.w8, w.w9, w.w1, w.w6)
        w.w9 = round(k.w9, w.w9, w.w10, w.w2, w.w7)
        w.w10 = round(k.w10, w.w10, w.w11, w.w3, w.w8)
        w.w11 = round(k.w11, w.w11, w.w12, w.w4, w.w9)
        w.w12 = round(k.w12, w.w12, w.w13, w.w5, w.w10)
        w.w13 = round(k.w13, w.w13, w.w14, w.w6, w.w11)
        w.w14 = round(k.w14, w.w14, w.w15, w.w7, w.w12)
        w.w15 = round(k.w15, w.w15, w.w0, w.w8, w.w13)
    }

    /// One round with its constant and its word. Answers the word of sixteen rounds later, for
    /// which it needs the words of 1, 9 and 14 rounds later.
    @inline(__always)
    private mutating func round(
        _ constant: UInt32, _ word: UInt32, _ word1: UInt32, _ word9: UInt32, _ word14: UInt32
    ) -> UInt32 {
        let choice = g ^ (e & (f ^ g))
        // The two parts have no bit in common, so that adding them is as good as any other way.
        let majority = (a & b) &+ (c & (a ^ b))
        let sum1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
        let sum0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
        let first = h &+ word &+ constant &+ choice &+ sum1
        h = g
        g = f
        f = e
        e = d &+ first
        d = c
        c = b
        b = a
        a = first &+ sum0 &+ majority
        let small0 = word1.turned(7) ^ word1.turned(18) ^ word1 &>> 3
        let small1 = word14.turned(17) ^ word14.turned(19) ^ word14 &>> 10
        return word &+ small0 &+ word9 &+ small1
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

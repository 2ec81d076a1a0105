// Unsafe: the bytes of one line behind a pointer, passed over and judged without being kept.
//
// Why it is sound: the line lies in the buffer of `SliceReader`, which has the line feed behind the
// line and at least 64 bytes behind every line feed. Every loop stops at a byte that is no part of
// what it looks for, and a line feed never is, so no loop passes the end of the line; words are
// loaded at most 40 bytes ahead of a byte within it. Nothing is written.

/// A place in a line whose bytes are judged and not kept.
///
/// What is not inlined takes a place and answers another, so that the place stays in a register.
struct PlainBytes {
    private(set) var here: UnsafeRawPointer

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    init(_ start: UnsafeRawPointer) { here = start }

    /// The eight bytes that stand so many bytes on, the first in the lowest place.
    @inline(__always)
    func word(_ offset: Int = 0) -> UInt64 {
        UInt64(littleEndian: here.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The byte that stands so many bytes on.
    @inline(__always)
    func byte(_ offset: Int = 0) -> UInt8 { here.load(fromByteOffset: offset, as: UInt8.self) }

    @inline(__always)
    mutating func skip(_ count: Int) { here += count }

    /// How many bytes the place is behind another.
    @inline(__always)
    func offset(from other: UnsafeRawPointer) -> Int { here - other }

    /// Passes a byte if it is the one expected.
    @inline(__always)
    mutating func take(_ expected: UInt8) -> Bool {
        guard byte() == expected else { return false }
        here += 1
        return true
    }

    /// Passes sixteen bytes if they are those of the words.
    @inline(__always)
    mutating func take(_ sixteen: Sixteen) -> Bool {
        guard (word() ^ sixteen.low) | (word(8) ^ sixteen.high) == 0 else { return false }
        here += 16
        return true
    }

    /// Sixteen bytes to look for.
    struct Sixteen {
        let low: UInt64
        let high: UInt64

        /// The bytes of a text of just so many.
        init(_ text: String) {
            let bytes = Array(text.utf8)
            precondition(bytes.count == 16)
            low = bytes[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
            high = bytes[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// Passes text up to its closing quote, and the quote.
    @inline(__always)
    mutating func passText() -> Bool {
        let start = here
        while true {
            let word = word()
            let special = Self.specials(in: word)
            if special == 0 {
                here += 8
                continue
            }
            here += special.trailingZeroBitCount >> 3
            if byte() == UInt8(ascii: "\"") {
                here += 1
                return true
            }
            guard let end = Self.endOfOddText(from: start) else { return false }
            here = end
            return true
        }
    }

    /// How many of the eight bytes so far on stand in front of the first quote; 8 where none is.
    @inline(__always)
    func quote(in offset: Int) -> Int {
        let word = word(offset) ^ (Self.ones &* 0x22)
        let quotes = (word &- Self.ones) & ~word & Self.tops
        return quotes.trailingZeroBitCount >> 3
    }

    /// Passes text without an escape or a letter above ASCII up to its closing quote, and the
    /// quote; false for any other.
    @inline(__always)
    mutating func passPlainText() -> Bool {
        while true {
            let special = Self.specials(in: word())
            if special == 0 {
                here += 8
                continue
            }
            here += special.trailingZeroBitCount >> 3
            return take(UInt8(ascii: "\""))
        }
    }

    /// The top bit of each byte that is a quote, a backslash, a control character or no ASCII;
    /// exact for the lowest.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        let controls = word &- ones &* 0x20
        return (quotes | backslashes | controls | word) & tops
    }

    /// The place behind a text with letters above ASCII or with escapes of one letter, and behind
    /// its closing quote; nil for any other text.
    @inline(never)
    private static func endOfOddText(from start: UnsafeRawPointer) -> UnsafeRawPointer? {
        var place = PlainBytes(start)
        while true {
            let first = place.byte()
            switch first {
            case UInt8(ascii: "\""): return place.here + 1
            case UInt8(ascii: "\\"):
                guard "\"\\/ntrbf".utf8.contains(place.byte(1)) else { return nil }
                place.skip(2)
            case 0x20..<0x80: place.skip(1)
            default:
                guard first >= 0x80, let length = place.lengthOfLetter() else { return nil }
                place.skip(length)
            }
        }
    }

    /// The bytes of the letter above ASCII that stands here (RFC 3629, section 4); nil for none.
    private func lengthOfLetter() -> Int? {
        let (first, second) = (byte(), byte(1))
        let length: Int
        let allowed: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (length, allowed) = (2, 0x80...0xBF)
        case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
        case 0xED: (length, allowed) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, allowed) = (3, 0x80...0xBF)
        case 0xF0: (length, allowed) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, allowed) = (4, 0x80...0xBF)
        case 0xF4: (length, allowed) = (4, 0x80...0x8F)
        default: return nil
        }
        guard allowed.contains(second) else { return nil }
        if length > 2, byte(2) & 0xC0 != 0x80 { return nil }
        if length > 3, byte(3) & 0xC0 != 0x80 { return nil }
        return length
    }

    /// Passes the digits of a number from 0, of at most 15, without a nought in front.
    @inline(__always)
    mutating func takeWhole() -> Int? {
        let far = word() ^ (Self.ones &* 0x30)
        // The top bit of each byte that is no digit; exact for the lowest.
        let others = ((far &+ Self.ones &* 0x76) | far) & Self.tops
        let count = others.trailingZeroBitCount >> 3
        guard count < 8 else {
            guard let long = Self.longWhole(from: here) else { return nil }
            here = long.end
            return long.value
        }
        guard count > 0, count == 1 || far & 0xFF != 0 else { return nil }
        // The digits moved to the upper end, noughts in front; then pairs, fours, all.
        var value = far << UInt64(64 - 8 * count)
        value = (value &* 10 &+ value >> 8) & 0x00FF_00FF_00FF_00FF
        value = (value &* 100 &+ value >> 16) & 0x0000_FFFF_0000_FFFF
        value = (value &* 10_000 &+ value >> 32) & 0xFFFF_FFFF
        here += count
        return Int(value)
    }

    /// The same for a number of 8 to 15 digits, and the place behind it.
    @inline(never)
    private static func longWhole(
        from start: UnsafeRawPointer
    ) -> (value: Int, end: UnsafeRawPointer)? {
        var place = PlainBytes(start)
        guard place.byte() != UInt8(ascii: "0") else { return nil }
        var value = 0
        for _ in 0...15 {
            let digit = place.byte() &- UInt8(ascii: "0")
            guard digit < 10 else { return (value, place.here) }
            value = value &* 10 &+ Int(digit)
            place.skip(1)
        }
        return nil
    }

    /// Passes a number with up to three decimals.
    @inline(__always)
    mutating func passNumber(wholeOnly: Bool) -> Bool {
        _ = take(UInt8(ascii: "-"))
        guard takeWhole() != nil else { return false }
        guard take(UInt8(ascii: ".")) else { return true }
        if wholeOnly { return false }
        var count = 0
        while byte() &- UInt8(ascii: "0") < 10 {
            here += 1
            count += 1
        }
        return 1...3 ~= count
    }

    /// Passes `true` or `false`.
    @inline(__always)
    mutating func passFlag() -> Bool {
        let word = word()
        if word & 0xFFFF_FFFF == 0x6575_7274 {
            here += 4
            return true
        }
        guard word & 0xFF_FFFF_FFFF == 0x65_736C_6166 else { return false }
        here += 5
        return true
    }

    /// Passes a UUID of version 7 (RFC 9562, section 5.7) and its closing quote. Answers its mark:
    /// a number that two spellings of one id share, and two ids almost never.
    @inline(__always)
    mutating func takeID() -> UInt64? {
        // Capitals become small letters; digits and hyphens stay as they are.
        let small = Self.ones &* 0x20
        let (one, two, three) = (word() | small, word(8) | small, word(16) | small)
        let (four, five) = (word(24) | small, word(28) | small)
        guard byte(36) == UInt8(ascii: "\""),
            // In "-xxxx-7x" and "xx-yxxx-" the hyphens and the version stand where they belong.
            two & 0x00FF_FF00_0000_00FF == 0x0037_2D00_0000_002D,
            three & 0xFF00_0000_00FF_0000 == 0x2D00_0000_002D_0000
        else { return nil }
        let variant = byte(19)
        guard
            variant == UInt8(ascii: "8") || variant == UInt8(ascii: "9")
                || variant | 0x20 == UInt8(ascii: "a") || variant | 0x20 == UInt8(ascii: "b")
        else { return nil }
        // The hyphens are read as noughts.
        let noughts2: UInt64 = 0x0000_1D00_0000_001D
        let noughts3: UInt64 = 0x1D00_0000_001D_0000
        let bad =
            Self.notHex(one) | Self.notHex(two ^ noughts2) | Self.notHex(three ^ noughts3)
            | Self.notHex(four) | Self.notHex(five)
        guard bad == 0, isPrintable() else { return nil }
        here += 37
        return Self.mark(one, two, three, four, five)
    }

    /// Setting a capital's bit makes digits of some control characters, so they are ruled out, and
    /// so are letters above ASCII.
    @inline(__always)
    private func isPrintable() -> Bool {
        let least = Self.ones &* 0x20
        let low = (word() &- least) | (word(8) &- least) | (word(16) &- least)
        let high = (word(24) &- least) | (word(28) &- least)
        let raw = word() | word(8) | word(16) | word(24) | word(28)
        return (low | high | raw) & Self.tops == 0
    }

    /// Nought where all eight bytes are digits of base 16 in small letters; no byte is above 127.
    @inline(__always)
    private static func notHex(_ word: UInt64) -> UInt64 {
        // Per byte the top bit says: at least "0", at most "9", at least "a", at most "f".
        let digits = (word | tops) &- ones &* 0x30
        let aboveDigits = word &+ ones &* (0x7F - 0x39)
        let letters = (word | tops) &- ones &* 0x61
        let aboveLetters = word &+ ones &* (0x7F - 0x66)
        return ~((digits & ~aboveDigits) | (letters & ~aboveLetters)) & tops
    }

    @inline(__always)
    private static func mark(
        _ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64, _ five: UInt64
    ) -> UInt64 {
        let left = (one ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
            by: two ^ 0xD1B5_4A32_D192_ED03)
        let right = (three ^ 0x8CB9_2BA7_2F3D_8DD7).multipliedFullWidth(
            by: four ^ 0xA24B_AED4_963E_E407)
        let both = (left.high ^ left.low ^ five).multipliedFullWidth(
            by: right.high ^ right.low ^ 0x9FB2_1C65_1E98_DF25)
        return both.high ^ both.low
    }

    /// The mark of an id that was read some other way.
    static func mark(ofID id: String) -> UInt64 {
        var bytes = Array(id.utf8) + [UInt8(ascii: "\"")]
        bytes += repeatElement(0, count: 40)
        return bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            var place = PlainBytes(start)
            return place.takeID() ?? 0
        }
    }

    /// The mark of a text that was read some other way.
    static func mark(ofText text: String) -> UInt64 {
        let bytes = Array(text.utf8) + repeatElement(0, count: 16)
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { PlainBytes($0).mark(ofText: bytes.count - 16) } ?? 0
        }
    }

    /// The mark of a text of so many bytes that stands here: one text, one mark. Reads no further
    /// than 16 bytes behind it.
    @inline(__always)
    func mark(ofText count: Int) -> UInt64 {
        var mark = UInt64(truncatingIfNeeded: count) ^ 0xD6E8_FEB8_6659_FD93
        var left = count
        var done = 0
        while left > 0 {
            var (one, two) = (word(done), word(done &+ 8))
            if left < 16 {
                two = left > 8 ? two & ~(UInt64.max &<< UInt64(8 &* left &- 64)) : 0
                if left < 8 { one &= ~(UInt64.max &<< UInt64(8 &* left)) }
            }
            let product = (mark ^ one).multipliedFullWidth(by: two ^ 0x9E37_79B9_7F4A_7C15)
            mark = product.high ^ product.low
            left &-= 16
            done &+= 16
        }
        let product = mark.multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
        // Nought says that there is no text.
        return max(product.high ^ product.low, 1)
    }
}

// Unsafe: the bytes of one line behind a pointer. Why it is sound stands below, and nowhere else in
// the reading of lines is memory touched without a check.
//
// The cursor is made over a line that lies in a block buffer. After its last byte there is its line
// feed, and after that at least 63 bytes that may be read (the buffer is that much longer than the
// block). Every loop stops at a byte that is no part of what it looks for, and a line feed never
// is, so no loop passes the end; words and bytes are loaded at most 37 bytes ahead of a byte within
// the line. The cursor lives no longer than the call that made it.

import CareEvents

/// A place in a line, and what stands there.
struct ByteCursor {
    private var here: UnsafePointer<UInt8>
    private let start: UnsafePointer<UInt8>

    /// At the first byte of a line that a line feed ends.
    init(_ start: UnsafePointer<UInt8>) {
        here = start
        self.start = start
    }

    /// The byte at the place; the line feed at the end.
    @inline(__always)
    var byte: UInt8 { here.pointee }

    /// The eight bytes from the place on, the first the lowest; those past the line are another's.
    @inline(__always)
    var word: UInt64 { word(at: here) }

    /// The eight bytes that stand some bytes on, at most 29.
    @inline(__always)
    func word(at offset: Int) -> UInt64 { word(at: here + offset) }

    /// The bytes before the place.
    @inline(__always)
    var offset: Int { here - start }

    @inline(__always)
    mutating func skip(_ count: Int) { here += count }

    /// The bytes from the place on, which must be within the line.
    func withBytes<Result>(_ count: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        body(Span(_unsafeStart: here, count: count))
    }

    /// Passes a byte if it is the one expected.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard here.pointee == byte else { return false }
        here += 1
        return true
    }

    /// Passes the bytes of a literal of up to 8 bytes if they stand here.
    @inline(__always)
    mutating func take(_ literal: Literal) -> Bool {
        guard word(at: here) & literal.mask == literal.word else { return false }
        here += literal.length
        return true
    }

    /// Passes text of up to 16 bytes of ASCII and its closing quote; nil, and nothing passed, for
    /// any other.
    @inline(__always)
    mutating func takeShortText() -> ShortText? {
        let low = word
        let inLow = Self.specials(in: low)
        if inLow != 0 {
            let text = low & Self.bytes(below: inLow)
            let count = inLow.trailingZeroBitCount >> 3
            guard here[count] == UInt8(ascii: "\""), text & Self.tops == 0 else { return nil }
            here += count + 1
            return ShortText(low: text, high: 0, count: count)
        }
        let high = word(at: 8)
        let inHigh = Self.specials(in: high)
        guard (inHigh != 0 || here[16] == UInt8(ascii: "\"")), low & Self.tops == 0 else {
            return nil
        }
        let text = inHigh == 0 ? high : high & Self.bytes(below: inHigh)
        let count = inHigh == 0 ? 16 : 8 + inHigh.trailingZeroBitCount >> 3
        guard here[count] == UInt8(ascii: "\""), text & Self.tops == 0 else { return nil }
        here += count + 1
        return ShortText(low: low, high: text, count: count)
    }

    /// Text of up to 16 bytes as two words, the first byte the lowest, zero past the end.
    struct ShortText {
        let low: UInt64
        let high: UInt64
        let count: Int
    }

    /// The bytes below the lowest that is marked in its top bit.
    @inline(__always)
    private static func bytes(below marks: UInt64) -> UInt64 {
        (marks & (0 &- marks)) >> 7 &- 1
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// Passes text up to its closing quote, and the quote; nil for a text with an escape, a control
    /// character or bytes that are no UTF-8, which `takeEscapedText` or the general reader takes.
    @inline(__always)
    mutating func takePlainText() -> PlainText? {
        let first = here
        var place = here
        var high: UInt64 = 0
        while true {
            let word = word(at: place)
            let special = Self.specials(in: word)
            if special == 0 {
                high |= word
                place += 8
                continue
            }
            high |= word & Self.bytes(below: special)
            place += special.trailingZeroBitCount >> 3
            guard place.pointee == UInt8(ascii: "\"") else { return nil }
            if high & Self.tops != 0, !Self.isUTF8(first, place) { return nil }
            here = place + 1
            return PlainText(start: first, count: place - first)
        }
    }

    /// Passes text with escapes up to its closing quote, and the quote, and puts what it says into
    /// `text`; false, and nothing passed, for an escape by number or anything that is not right.
    mutating func takeEscapedText(into text: inout [UInt8]) -> Bool {
        text.removeAll(keepingCapacity: true)
        var place = here
        while true {
            let byte = place.pointee
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 { return false }
            if byte != UInt8(ascii: "\\") {
                text.append(byte)
                place += 1
                continue
            }
            switch place[1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(place[1])
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            default: return false
            }
            place += 2
        }
        guard Self.isUTF8(here, place) else { return false }
        here = place + 1
        return true
    }

    /// Whether the bytes are well-formed UTF-8 (RFC 3629, section 4).
    private static func isUTF8(_ from: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var place = from
        while place < end {
            let lead = place.pointee
            place += 1
            if lead < 0x80 { continue }
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            let more: Int
            switch lead {
            case 0xC2...0xDF: more = 1
            case 0xE0...0xEF:
                more = 2
                if lead == 0xE0 { low = 0xA0 }
                if lead == 0xED { high = 0x9F }
            case 0xF0...0xF4:
                more = 3
                if lead == 0xF0 { low = 0x90 }
                if lead == 0xF4 { high = 0x8F }
            default: return false
            }
            guard end - place >= more, place.pointee >= low, place.pointee <= high else {
                return false
            }
            var offset = 1
            while offset < more {
                if place[offset] & 0xC0 != 0x80 { return false }
                offset += 1
            }
            place += more
        }
        return true
    }

    /// Passes digits; nil where none stands here or more than 15 do.
    @inline(__always)
    mutating func takeDigits() -> Int64? {
        var value: Int64 = 0
        var count = 0
        while true {
            let digit = here.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value * 10 + Int64(digit)
            count += 1
            if count > 15 { return nil }
            here += 1
        }
        return count == 0 ? nil : value
    }

    /// Passes a UUID of version 7 (RFC 9562, section 5.7) and its closing quote.
    @inline(__always)
    mutating func takeUUIDv7() -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard here[8] == hyphen, here[13] == hyphen, here[18] == hyphen, here[23] == hyphen,
            here[14] == UInt8(ascii: "7"), here[36] == UInt8(ascii: "\"")
        else { return false }
        let variant = here[19] | 0x20
        guard
            here[19] == UInt8(ascii: "8") || here[19] == UInt8(ascii: "9")
                || variant == UInt8(ascii: "a") || variant == UInt8(ascii: "b")
        else { return false }
        var areDigits = isHex(word(at: here)) && isHex(word(at: here + 24))
        areDigits = areDigits && isHex(word(at: here + 28))
        // The middle, its hyphens read as noughts.
        let first = word(at: here + 9) & 0xFFFF_FF00_FFFF_FFFF | 0x0000_0030_0000_0000
        let second = word(at: here + 16) & 0x00FF_FFFF_FF00_FFFF | 0x3000_0000_0030_0000
        let last = word(at: here + 20) & 0xFFFF_FFFF_00FF_FFFF | 0x0000_0000_3000_0000
        guard areDigits && isHex(first) && isHex(second) && isHex(last) else { return false }
        here += 37
        return true
    }

    /// Whether all eight bytes are digits of base 16, in either case.
    @inline(__always)
    private func isHex(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        guard word & tops == 0 else { return false }
        // Per byte the top bit says: at least "0" and at most "9"; or, in lower case, "a" to "f".
        let digits = (word | tops) &- ones &* 0x30
        let aboveDigits = word &+ ones &* (0x7F - 0x39)
        let lower = word | ones &* 0x20
        let letters = (lower | tops) &- ones &* 0x61
        let aboveLetters = lower &+ ones &* (0x7F - 0x66)
        return ((digits & ~aboveDigits) | (letters & ~aboveLetters)) & tops == tops
    }

    /// The byte that stands some bytes on, at most 36.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 { here[offset] }

    /// The top bit of each of the eight bytes that is a quote, a backslash or a control character;
    /// exact for the lowest.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        // With its bit of 2 turned over a quote is the next after the control characters.
        let turned = word ^ (ones &* 0x02)
        let low = (turned &- ones &* 0x21) & ~turned
        let backslash = word ^ (ones &* 0x5C)
        return (low | ((backslash &- ones) & ~backslash)) & tops
    }

    @inline(__always)
    private func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    /// Passes a key with its comma, its quotes and its colon if it stands here.
    @inline(__always)
    mutating func take(_ key: LinePatterns.KeyPattern) -> Bool {
        guard word & key.firstMask == key.first else { return false }
        guard key.length > 8 else {
            here += key.length
            return true
        }
        guard word(at: 8) & key.secondMask == key.second,
            word(at: 16) & key.thirdMask == key.third,
            word(at: 24) & key.fourthMask == key.fourth
        else { return false }
        here += key.length
        return true
    }

    /// Passes the bytes of a literal of 9 to 16 bytes if they stand here.
    @inline(__always)
    mutating func take(_ literal: LongLiteral) -> Bool {
        guard word == literal.first, word(at: 8) & literal.mask == literal.second else {
            return false
        }
        here += literal.length
        return true
    }

    /// Nine to sixteen bytes to look for.
    struct LongLiteral {
        let first: UInt64
        let second: UInt64
        let mask: UInt64
        let length: Int

        init(_ text: StaticString) {
            let name = NameWords(text.description)
            precondition((9...16).contains(name.length))
            first = name.first
            second = name.second
            length = name.length
            mask = length == 16 ? .max : (1 << UInt64((length - 8) * 8)) - 1
        }
    }

    /// Up to eight bytes to look for.
    struct Literal {
        let word: UInt64
        let mask: UInt64
        let length: Int

        init(_ text: StaticString) {
            precondition(text.utf8CodeUnitCount <= 8)
            var word: UInt64 = 0
            for index in 0..<text.utf8CodeUnitCount {
                word |= UInt64(text.utf8Start[index]) << UInt64(index * 8)
            }
            self.word = word
            length = text.utf8CodeUnitCount
            mask = length == 8 ? .max : (1 << UInt64(length * 8)) - 1
        }
    }

    /// Text without escapes within the line.
    struct PlainText {
        fileprivate let start: UnsafePointer<UInt8>
        let count: Int

        /// The bytes; good while the line is.
        @inline(__always)
        func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
            body(Span(_unsafeStart: start, count: count))
        }

        /// Eight bytes, the first the lowest; zero past the end.
        @inline(__always)
        func word(_ place: Int) -> UInt64 { place * 8 < count ? masked(place * 8) : 0 }

        /// The text as a name to look up, nil if it is longer than any.
        @inline(__always)
        var name: NameWords? {
            guard count <= 32 else { return nil }
            return NameWords(
                first: masked(0), second: count > 8 ? masked(8) : 0,
                third: count > 16 ? masked(16) : 0, fourth: count > 24 ? masked(24) : 0,
                length: count)
        }

        @inline(__always)
        private func masked(_ offset: Int) -> UInt64 {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self))
            let left = count - offset
            return left >= 8 ? word : word & ((1 << UInt64(left * 8)) - 1)
        }
    }
}

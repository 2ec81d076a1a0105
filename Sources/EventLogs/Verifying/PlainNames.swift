// The names that a plain line is made of, found by the words that they are written with.

/// A closed set of names, each followed by its closing quote and what comes behind it.
///
/// The same name nearly always follows the same name in lines of one type, so that a caller guesses
/// and `stands` says whether it was right; `find` is for when it was not.
struct PlainNames {
    /// For each name four words and four masks.
    private var words: [UInt64] = []
    private var lengths: [UInt8] = []
    /// For each hash of a name's first 16 bytes the name's number and one; 0 where nothing is.
    private var places: [UInt16] = Array(repeating: 0, count: 1024)

    /// The longest name with what comes behind it.
    private static let longest = 32

    /// The names, with the closing quote and `ending` behind each; an empty one is never found.
    init(_ names: [String], ending: String) {
        for (number, name) in names.enumerated() {
            let bytes = Array((name + "\"" + ending).utf8)
            precondition(bytes.count <= Self.longest, "\(name) is longer than the table takes")
            var four: [UInt64] = [0, 0, 0, 0]
            var masks: [UInt64] = [0, 0, 0, 0]
            for (place, byte) in bytes.enumerated() {
                four[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
                masks[place / 8] |= 0xFF << UInt64(place % 8 * 8)
            }
            words += four + masks
            lengths.append(UInt8(bytes.count))
            if name.isEmpty { continue }
            var place = Self.hash(four[0], four[1], count: name.utf8.count)
            while places[place] != 0 { place = (place + 1) & 1023 }
            places[place] = UInt16(number + 1)
        }
    }

    /// Passes the name with this number and what comes behind it, if it stands here.
    @inline(__always)
    func take(_ number: Int, _ bytes: inout PlainBytes) -> Bool {
        let at = number &* 8
        var differs = (bytes.word(0) ^ words[at]) & words[at + 4]
        differs |= (bytes.word(8) ^ words[at + 1]) & words[at + 5]
        let length = Int(lengths[number])
        if length > 16 {
            differs |= (bytes.word(16) ^ words[at + 2]) & words[at + 6]
            differs |= (bytes.word(24) ^ words[at + 3]) & words[at + 7]
        }
        guard differs == 0 else { return false }
        bytes.skip(length)
        return true
    }

    /// Passes whatever name of the set stands here, and answers its number; nil for no such name.
    @inline(never)
    func find(_ bytes: inout PlainBytes) -> Int? {
        var length = 0
        while bytes.byte(length) != UInt8(ascii: "\"") {
            length += 1
            guard length < Self.longest, bytes.byte(length) >= 0x20 else { return nil }
        }
        let first = Self.masked(bytes.word(0), length)
        var place = Self.hash(first, Self.masked(bytes.word(8), length - 8), count: length)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if take(number, &bytes) { return number }
            place = (place + 1) & 1023
        }
        return nil
    }

    /// The first bytes of a word, as many as there are, the others nought.
    private static func masked(_ word: UInt64, _ count: Int) -> UInt64 {
        count >= 8 ? word : count <= 0 ? 0 : word & ((1 << UInt64(8 * count)) &- 1)
    }

    /// A place for the first 16 bytes of a name, the closing quote and what follows left out.
    private static func hash(_ first: UInt64, _ second: UInt64, count: Int) -> Int {
        let one = masked(first, count)
        let two = masked(second, count - 8)
        return Int(((one ^ two &* 3 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}

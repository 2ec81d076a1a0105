// How ids are spelt.

/// The grammar of ids: a letter (a digit will do where it is no child's), then letters, digits,
/// `_`, `.` and `-`, 64 bytes at most. Source: the vocabulary page.
enum IDGrammar {
    /// The most bytes of an id.
    static let mostBytes = 64

    /// The grammar in words, for what follows the first letter or digit.
    static let words = "letters, digits, \"_\", \".\" and \"-\", 64 at most"

    /// Whether a text is the id of a child; its words have the first byte the lowest.
    static func isChildID(_ count: Int, _ word: (Int) -> UInt64) -> Bool {
        isLetter(UInt8(truncatingIfNeeded: word(0))) && isID(count, word)
    }

    /// Whether a text is any other id.
    static func isID(_ count: Int, _ word: (Int) -> UInt64) -> Bool {
        let first = UInt8(truncatingIfNeeded: word(0))
        guard count > 0, count <= mostBytes, isLetter(first) || isDigit(first) else { return false }
        var rest = count
        var place = 0
        while rest > 0 {
            var bytes = word(place)
            for _ in 0..<min(rest, 8) {
                guard isOfID(UInt8(truncatingIfNeeded: bytes)) else { return false }
                bytes >>= 8
            }
            rest -= 8
            place += 1
        }
        return true
    }

    /// The same of a text that stands by itself.
    static func isID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return isID(bytes.count) { place in
            bytes.dropFirst(place * 8).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// Whether a byte may stand in an id: a bit for each of ASCII.
    private static func isOfID(_ byte: UInt8) -> Bool {
        let bits: UInt64 = byte < 64 ? 0x03FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
        return byte < 128 && bits >> UInt64(byte & 63) & 1 == 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

// How ids are spelt.

/// The grammar of ids: a letter (a digit will do where it is no child's), then letters, digits,
/// `_`, `.` and `-`, 64 bytes at most. Source: the vocabulary page.
enum IDGrammar {
    /// The most bytes of an id.
    static let mostBytes = 64

    /// The grammar in words, for what follows the first letter or digit.
    static let words = "letters, digits, \"_\", \".\" and \"-\", 64 at most"

    /// Whether bytes spell the id of a child.
    static func isChildID(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return isID(bytes)
    }

    /// Whether bytes spell any other id.
    static func isID(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= mostBytes, isLetter(first) || isDigit(first)
        else { return false }
        return bytes.allSatisfy { byte in
            isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

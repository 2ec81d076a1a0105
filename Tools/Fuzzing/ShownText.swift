// What must never reach a terminal out of a record.

/// Text that a command shows.
enum ShownText {
    /// Traps where the text holds a control character other than a line feed or a tab, a mark that
    /// turns the direction of writing, or bytes that are no UTF-8.
    static func expectHarmless(_ text: String, from what: String) {
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            if isControl, scalar != "\n", scalar != "\t" {
                fatalError("\(what) shows U+\(String(scalar.value, radix: 16))")
            }
            let turns =
                (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            if turns { fatalError("\(what) turns the direction of writing") }
        }
    }
}

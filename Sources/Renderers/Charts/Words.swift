// How wide words are: an estimate from above, so that labels have room in whatever font is there.

/// The room that words take in a drawing, in tenths of its unit, at the one size of type it has.
///
/// The widths are those of DejaVu Sans, which is wider than what most systems show; where another
/// font stands in, words have a little more room than they need.
enum Words {
    /// The size of the type in units of the drawing.
    static let size = 12
    /// From the line that words stand on up to their top, in tenths.
    static let ascent = 100
    /// From that line down to their bottom, in tenths.
    static let descent = 30
    /// From one line of words to the next, in tenths.
    static let lineHeight = 150

    /// How wide words are, in tenths.
    static func width(_ words: String) -> Int {
        (words.unicodeScalars.reduce(0) { $0 + hundredths($1) } * size + 9) / 10
    }

    /// The words, cut to a width with an ellipsis where they are wider.
    static func cut(_ words: String, to room: Int) -> String {
        if width(words) <= room { return words }
        var kept = Substring(words)
        while !kept.isEmpty, width(kept + "…") > room { kept.removeLast() }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    /// The words on at most so many lines of a width; what has no room there is cut.
    static func lines(_ words: String, within room: Int, atMost count: Int) -> [String] {
        var lines: [String] = []
        var rest = words.split(separator: " ").map(String.init)
        while !rest.isEmpty, lines.count < count - 1 {
            var line = rest.removeFirst()
            while let next = rest.first, width(line + " " + next) <= room {
                line += " " + next
                rest.removeFirst()
            }
            lines.append(cut(line, to: room))
        }
        if !rest.isEmpty { lines.append(cut(rest.joined(separator: " "), to: room)) }
        return lines
    }

    /// The width of a character, in hundredths of the size of the type.
    private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 32...126: ascii[Int(scalar.value) - 32]
        case 0x300...0x36F: 0
        case 0x2013: 50
        case 0xA0...0x2000: 80
        default: 110
        }
    }

    /// The widths of the printable characters of ASCII, from the space on.
    private static let ascii = [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64,
        64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87,
        75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64,
        62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64,
        34, 64, 84,
    ]
}

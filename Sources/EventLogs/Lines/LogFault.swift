// A fault with its place: the file, the line, the byte, and the bytes that stand there.

import TextFormats

/// Something in a log that is damage, told so that a person can find it and knows what to do.
public struct LogFault: Error, Sendable {
    /// The path of the file, as it was reached.
    public let file: String
    /// The line of the file, from 1, or 0 where the file as a whole is meant.
    public let line: Int
    /// The byte of the line, from 1.
    public let column: Int
    /// The bytes of the line around the place, shown safely, and where in them the place is.
    public let excerpt: Excerpt?
    /// What is wrong.
    public let what: String
    /// What to do.
    public let remedy: String

    /// Bytes of a line with the place that is meant.
    public struct Excerpt: Hashable, Sendable {
        /// The bytes, made safe for a terminal.
        public let text: String
        /// The columns before the place.
        public let before: Int
        /// The columns of the place, at least one.
        public let width: Int
    }

    init(
        file: String, line: Int, bytes: [UInt8], range: Range<Int>, what: String, remedy: String
    ) {
        self.file = file
        self.line = line
        column = range.lowerBound + 1
        excerpt = line > 0 ? Self.excerpt(of: bytes, around: range) : nil
        self.what = what
        self.remedy = remedy
    }

    /// The fault as it is printed: place and words, the bytes with a caret, the remedy.
    public var description: String {
        let place = line > 0 ? "\(file):\(line):\(column)" : file
        // What is wrong quotes the line: a type's name, a key, a code.
        let (what, remedy) = (escapedForTerminal(what), escapedForTerminal(remedy))
        guard let excerpt else { return "\(place): \(what)\n  \(remedy)" }
        let caret =
            String(repeating: " ", count: excerpt.before)
            + String(repeating: "^", count: excerpt.width)
        return "\(place): \(what)\n  \(excerpt.text)\n  \(caret)\n  \(remedy)"
    }

    /// Up to 72 bytes of the line around a place.
    private static func excerpt(of bytes: [UInt8], around range: Range<Int>) -> Excerpt {
        let start = max(0, min(range.lowerBound, bytes.count) - 30)
        let end = min(bytes.count, start + 72)
        let place = min(max(range.lowerBound, start), end)
        let placeEnd = min(max(range.upperBound, place), end)
        let before = show(bytes[start..<place])
        let inside = show(bytes[place..<placeEnd])
        let after = show(bytes[placeEnd..<end])
        let lead = start > 0 ? "…" : ""
        let trail = end < bytes.count ? "…" : ""
        return Excerpt(
            text: lead + before + inside + after + trail,
            before: displayWidth(lead + before), width: max(1, displayWidth(inside)))
    }

    private static func show(_ bytes: ArraySlice<UInt8>) -> String {
        escapedForTerminal(String(decoding: bytes, as: UTF8.self))
    }
}

// Reads one rule of a map: `DRP-{Ref} | code stages`.

extension SheetRule {
    /// The rule that a text says, at a line of the map.
    init(_ text: String, line: Int) throws(SheetMapFault.Problem) {
        var parts = Self.parts(of: text)
        let template = parts.removeFirst()
        var steps: [Step] = []
        for part in parts { steps.append(try Self.step(part)) }
        self.init(pieces: try Self.pieces(template), steps: steps, line: line)
    }

    /// The text in parts at its upright strokes, those within double quotes left alone.
    private static func parts(of text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == "|", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.map { trimmed($0) }
    }

    private static func pieces(_ text: String) throws(SheetMapFault.Problem) -> [Piece] {
        var pieces: [Piece] = []
        var rest = unquoted(text)[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { throw .openBrace(text) }
            let name = trimmed(String(rest[rest.index(after: open)..<close]))
            if name.hasPrefix("#"), let number = Int(name.dropFirst()), number > 0 {
                pieces.append(.column(.numbered(number)))
            } else if name.isEmpty {
                throw .openBrace(text)
            } else {
                pieces.append(.column(.named(name)))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }

    private static func step(_ text: String) throws(SheetMapFault.Problem) -> Step {
        let gap = text.firstIndex(of: " ")
        let name = gap.map { String(text[..<$0]) } ?? text
        let words = gap.map { unquoted(trimmed(String(text[$0...]))) } ?? ""
        switch (name, words.isEmpty) {
        case ("code", false): return .code(words)
        case ("split", false): return .split(words == "lines" ? "\n" : words)
        case ("before", false): return .before(words)
        case ("after", false): return .after(words)
        case ("prefix", false): return .prefix(words)
        case ("or", false): return .or(words)
        case ("lower", true): return .lower
        case ("word", true): return .word
        case ("day", false):
            if let day = SheetDay(rawValue: words), day != .any { return .day(day) }
        default: break
        }
        throw .noStep(text)
    }
}

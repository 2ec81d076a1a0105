// Lines of help: wrapped at a width, and set in two columns.

/// A text in lines of at most `width` characters, each begun with `indent` spaces. A paragraph is
/// a line; one that begins with a space is kept as it is; a word longer than a line stands alone.
func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard paragraph.first != " ", !paragraph.isEmpty else {
            lines.append(paragraph.isEmpty ? "" : margin + paragraph)
            continue
        }
        lines += filled(paragraph.split(separator: " "), margin: margin, width: width)
    }
    return lines
}

/// Words that are kept whole, in lines of at most `width` characters.
func filled(_ words: [some StringProtocol], margin: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = margin
    var isFresh = true
    for word in words {
        if !isFresh, line.count + 1 + word.count > width {
            lines.append(line)
            (line, isFresh) = (margin, true)
        }
        line += (isFresh ? "" : " ") + word
        isFresh = false
    }
    if !isFresh { lines.append(line) }
    return lines
}

/// Labels on the left and what they mean from column 26 on; a label too long has its own line.
func twoColumns(_ rows: [(label: String, text: String)], width: Int) -> [String] {
    let column = 26
    return rows.flatMap { row -> [String] in
        let label = "  " + row.label
        let lines = wrapped(row.text, width: max(width, column + 20), indent: column)
        guard let first = lines.first else { return [label] }
        guard label.count < column else { return [label] + lines }
        return [label + first.dropFirst(label.count)] + lines.dropFirst()
    }
}

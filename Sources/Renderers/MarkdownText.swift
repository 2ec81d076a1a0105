// Words in Markdown that stay words: nothing in them is markup, a new cell or a command.

import TextFormats

extension String {
    /// The text for one line of GitHub Flavored Markdown. Line breaks become `<br>`, other controls
    /// and marks of direction are made visible, and a backslash stands before each character that
    /// could be markup inside a line: the underscore only at the edge of a word, so that `child_id`
    /// stays readable. Whether a whole line is a list or a rule is for whoever writes the line.
    var escapedForMarkdown: String {
        // CR LF is one character to Swift; a CR alone is none of these, and is made visible.
        let lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let safe = lines.map { escapedForTerminal(String($0)).withMarkupEscaped }
        return safe.joined(separator: "<br>")
    }

    private var withMarkupEscaped: String {
        let scalars = Array(unicodeScalars)
        var escaped = UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isMarkup =
                switch scalar {
                case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "#": true
                case "_": !isWord(scalars, index - 1) || !isWord(scalars, index + 1)
                default: false
                }
            if isMarkup { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

/// Whether a letter or a digit stands at an index that may lie outside.
private func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index])
}

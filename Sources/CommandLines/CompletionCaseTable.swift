// The table of what may follow where, in the syntax that bash and zsh share.

extension ProgramSpecification {
    /// The arms of `case "$1" in`: for each place the words that lead further, the spellings of the
    /// options, and what follows an option or an argument `$2`. `word` writes a name and its help.
    func caseTable(_ word: ((name: String, help: String)) -> String) -> String {
        completionNodes.map { node in
            let children = node.children.map { shellQuoted(word($0)) }.joined(separator: " ")
            let spellings = node.spellings.map { shellQuoted(word($0)) }.joined(separator: " ")
            var lines = ["    \(shellQuoted(node.path)))"]
            if !children.isEmpty { lines.append("        children=(\(children))") }
            if !spellings.isEmpty { lines.append("        spellings=(\(spellings))") }
            if !node.followers.isEmpty {
                lines += ["        case \"$2\" in"] + node.followers.map(arm) + ["        esac"]
            }
            return lines.joined(separator: "\n") + " ;;"
        }
        .joined(separator: "\n")
    }

    private func arm(of follower: (patterns: [String], kind: CompletionKind)) -> String {
        // The star of `#*` stands for every number and is left outside the quotes.
        let pattern = follower.patterns.map { $0 == "#*" ? "'#'*" : shellQuoted($0) }
        let words = follower.kind.words.map(shellQuoted).joined(separator: " ")
        let values = words.isEmpty ? "" : " values=(\(words))"
        let kind = follower.kind.label + values
        return "        \(pattern.joined(separator: "|"))) kind=\(kind) ;;"
    }
}

/// Text in single quotes, where nothing but the quote itself is special.
private func shellQuoted(_ text: String) -> String {
    var quoted = "'"
    for letter in text { quoted += letter == "'" ? "'\\''" : String(letter) }
    return quoted + "'"
}

// The pages of help, of the program and of each command.

/// A list of values longer than this, in characters, is left to completion.
private let longestListShown = 120

extension ProgramSpecification {
    /// The page of the command at a path, in lines that end with a line feed; of an empty path the
    /// global page, with the commands in their groups. `words` are what follows the command, for
    /// one whose options depend on them. An unknown name in the path ends it.
    public func helpPage(of path: [String] = [], words: [String] = [], width: Int = 80) -> String {
        let width = max(width, 40)
        var command = root
        var known = [name]
        for word in path {
            guard let child = command.subcommands.first(where: { $0.name == word }) else { break }
            command = child
            known.append(word)
        }
        command = command.specification(for: words)
        let shared = known.count == 1 ? [] : options
        var sections = [
            wrapped("OVERVIEW: " + command.abstract, width: width),
            command.discussion.isEmpty ? [] : wrapped(command.discussion, width: width),
            [usageLine(of: command, at: known, shared: shared, width: width)],
            section("ARGUMENTS", command.arguments.map { ("<\($0.name)>", $0.explained) }, width),
        ]
        let shown = command.options + shared + (known.count == 1 ? [] : [.help])
        let listed = shown.filter { !$0.isHidden }
        sections.append(section("OPTIONS", listed.map { ($0.inHelp, $0.explained) }, width))
        if known.count == 1 {
            for group in groups {
                let title = group.title.isEmpty ? "" : group.title.uppercased() + " "
                sections.append(section(title + "SUBCOMMANDS", group.commands.rows, width))
            }
        } else {
            sections.append(section("SUBCOMMANDS", command.subcommands.rows, width))
        }
        sections.append(examples(of: command, width: width))
        if !command.subcommands.isEmpty {
            let called = ([name, "help"] + known.dropFirst()).joined(separator: " ")
            sections.append(["  See '\(called) <subcommand>' for detailed help."])
        }
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private func examples(of command: CommandSpecification, width: Int) -> [String] {
        guard !command.examples.isEmpty else { return [] }
        return ["EXAMPLES:"]
            + command.examples.flatMap { example in
                ["  " + example.command] + wrapped(example.says, width: width, indent: 6)
            }
    }
}

/// A heading and its rows; nothing where there are none.
private func section(
    _ title: String, _ rows: [(label: String, text: String)], _ width: Int
) -> [String] {
    rows.isEmpty ? [] : [title + ":"] + twoColumns(rows, width: width)
}

extension [CommandSpecification] {
    /// Names and abstracts.
    fileprivate var rows: [(label: String, text: String)] { map { ($0.name, $0.abstract) } }
}

extension ArgumentSpecification {
    /// The help and the values, where they are few.
    fileprivate var explained: String { help + completion.shown }
}

extension OptionSpecification {
    /// The help and the values, where they are few.
    fileprivate var explained: String { help + completion.shown }
}

extension CompletionKind {
    fileprivate var shown: String {
        let list = words.joined(separator: ", ")
        return list.isEmpty || list.count > longestListShown ? "" : " (values: \(list))"
    }
}

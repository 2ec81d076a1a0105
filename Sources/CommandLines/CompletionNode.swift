// What can be completed at each place of the command line, the same for every shell.

/// The shells that completion scripts are made for.
public enum CompletionShell: String, CaseIterable, Sendable, Hashable {
    /// GNU bash, 3.2 and later.
    case bash
    /// The Z shell, with `compinit`.
    case zsh
    /// The friendly interactive shell, 3.4 and later.
    case fish
}

extension ProgramSpecification {
    /// The completion script for a shell, to be sourced or put where the shell looks for them.
    public func completionScript(for shell: CompletionShell) -> String {
        switch shell {
        case .bash: bashCompletion
        case .zsh: zshCompletion
        case .fish: fishCompletion
        }
    }

    /// The root, `help`, and every command in the order of the help, each with what may follow. A
    /// word that refines a command is a place of its own, as other options follow it.
    var completionNodes: [CompletionNode] {
        var root = CompletionNode(command: root, path: [], shared: [])
        root.children.append(("help", "Show the help of a command."))
        var nodes = [root]
        addHelp(commands, at: ["help"], to: &nodes)
        for command in commands { add(command, at: [command.name], to: &nodes) }
        return nodes
    }

    private func add(
        _ command: CommandSpecification, at path: [String], to nodes: inout [CompletionNode]
    ) {
        let shared = options + [.help]
        var node = CompletionNode(command: command, path: path, shared: shared)
        node.children += command.refiningWords.map { ($0, "") }
        nodes.append(node)
        for word in command.refiningWords {
            var refined = command.specification(for: [word])
            refined.arguments = Array(refined.arguments.dropFirst())
            nodes.append(CompletionNode(command: refined, path: path + [word], shared: shared))
        }
        for child in command.subcommands { add(child, at: path + [child.name], to: &nodes) }
    }
}

extension ProgramSpecification {
    /// The places after `help`, where only names of commands may follow.
    private func addHelp(
        _ commands: [CommandSpecification], at path: [String], to nodes: inout [CompletionNode]
    ) {
        let place = CommandSpecification(name: "", abstract: "", subcommands: commands)
        nodes.append(CompletionNode(command: place, path: path, shared: []))
        for command in commands where !command.subcommands.isEmpty {
            addHelp(command.subcommands, at: path + [command.name], to: &nodes)
        }
        for command in commands where !command.refiningWords.isEmpty {
            let words = command.refiningWords.map { CommandSpecification(name: $0, abstract: "") }
            addHelp(words, at: path + [command.name], to: &nodes)
        }
    }
}

extension CommandSpecification {
    /// The words of the first argument that each make another command of this one.
    fileprivate var refiningWords: [String] {
        refined == nil ? [] : arguments.first?.completion.words ?? []
    }
}

/// A place of the command line: the root, a command, or a command and the word that refines it.
struct CompletionNode {
    /// The words that lead here, joined by spaces; empty for the root.
    let path: String
    /// Words that lead further, with what they are for.
    var children: [(name: String, help: String)]
    /// Every spelling of every option shown, with its help.
    let spellings: [(name: String, help: String)]
    /// What may follow: the spellings of an option that takes a value, or `#0`, `#1` for the
    /// arguments and `#*` for all the rest.
    let followers: [(patterns: [String], kind: CompletionKind)]

    init(command: CommandSpecification, path: [String], shared: [OptionSpecification]) {
        self.path = path.joined(separator: " ")
        children = command.subcommands.map { ($0.name, $0.abstract) }
        let options = (command.options + shared).filter { !$0.isHidden }
        spellings = options.flatMap { option in option.spellings.map { ($0, option.help) } }
        let values = options.filter { $0.valueName != nil }.map { ($0.spellings, $0.completion) }
        let arguments = command.arguments.enumerated().map { place, argument in
            ([argument.takesTheRest ? "#*" : "#\(place)"], argument.completion)
        }
        followers = values + arguments
    }
}

extension CompletionKind {
    /// The name of the kind in the scripts.
    var label: String {
        switch self {
        case .none: "word"
        case .file: "file"
        case .directory: "directory"
        case .values, .only: "values"
        }
    }
}

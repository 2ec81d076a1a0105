// From the words after the program's name to what is asked: a command to run, or a page to print.

/// What a command line asks.
public enum ProgramRequest: Sendable, Hashable {
    /// Run the command at this path, `["import", "csv"]`, with these arguments.
    case run(path: [String], arguments: ParsedArguments)
    /// Print this page on stdout and be done: help, the version, a completion script.
    case page(String)
}

extension ProgramSpecification {
    /// Reads the words after the program's name. Help asked anywhere before `--` wins over faults;
    /// no word at all is the global page. `width` is that of help pages, in columns.
    public func request(_ words: [String], width: Int = 80) throws(Misuse) -> ProgramRequest {
        let asksHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
        var call = CommandCall(commands: commands, rootOptions: rootOptions)
        do throws(UsageFault) {
            try call.locate(words, isLenient: asksHelp)
            if words.isEmpty || asksHelp {
                return .page(helpPage(of: call.path, words: call.after, width: width))
            }
            if let page = try rootPage(call, width: width) { return .page(page) }
            guard let command = call.command, command.subcommands.isEmpty else {
                throw .missingCommand(among: (call.command ?? root).subcommands.map(\.name))
            }
            let arguments = try command.parse(call.before + call.after, with: options)
            return .run(path: call.path, arguments: arguments)
        } catch {
            throw misuse(error, at: call.path, words: call.after, width: width)
        }
    }

    /// The page that the words before the command ask for, if they do; or `help`'s.
    private func rootPage(_ call: CommandCall, width: Int) throws(UsageFault) -> String? {
        let own = try CommandSpecification(name: name, abstract: "").parse(
            call.before, with: rootOptions)
        if own.flag("version") == true { return version + "\n" }
        if let shell = own.value("generate-completion-script").flatMap(CompletionShell.init) {
            return completionScript(for: shell)
        }
        guard call.isHelp else { return nil }
        var asked = CommandCall(commands: commands, rootOptions: [])
        try asked.locate(call.after, isLenient: true)
        if let word = asked.after.first, asked.command?.refined == nil {
            throw .unexpectedArgument(word)
        }
        return helpPage(of: asked.path, words: asked.after, width: width)
    }
}

/// Where the command's name stands among the words.
private struct CommandCall {
    let commands: [CommandSpecification]
    let rootOptions: [OptionSpecification]
    /// The names so far.
    var path: [String] = []
    var command: CommandSpecification?
    /// Whether the first name is `help`.
    var isHelp = false
    /// The program's own options before the command's name, and everything after it.
    var before: [String] = []
    var after: [String] = []

    init(commands: [CommandSpecification], rootOptions: [OptionSpecification]) {
        self.commands = commands
        self.rootOptions = rootOptions
    }

    /// Finds the command. Lenient: an unknown option is passed over, as help is asked for.
    mutating func locate(_ words: [String], isLenient: Bool) throws(UsageFault) {
        let known = OptionSpellings(rootOptions)
        var index = 0
        while index < words.count {
            if isHelp || command.map(\.subcommands.isEmpty) == true { break }
            let word = words[index]
            if word == "--" { break }
            index += 1
            guard isOptionLike(word) else {
                try descend(into: word)
                continue
            }
            if !isLenient { try checkIsKnown(word, among: known) }
            before.append(word)
            if known.takesNextWord(word), index < words.count, !isOptionLike(words[index]) {
                before.append(words[index])
                index += 1
            }
        }
        after = Array(words[index...])
    }

    private mutating func descend(into word: String) throws(UsageFault) {
        if word == "help", command == nil {
            isHelp = true
            return
        }
        let children = command?.subcommands ?? commands
        guard let child = children.first(where: { $0.name == word }) else {
            let names = children.map(\.name) + (command == nil ? ["help"] : [])
            throw .unknownCommand(word, nearest: nearest(to: word, among: names))
        }
        command = child
        path.append(word)
    }

    /// An option before the command must be the program's own.
    private func checkIsKnown(_ word: String, among known: OptionSpellings) throws(UsageFault) {
        let spelling = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
        let short = String(word.prefix(2))
        if known[spelling] != nil || (!word.hasPrefix("--") && known[short] != nil) { return }
        let below = command?.subcommands ?? commands
        let isOfCommand = below.contains { OptionSpellings($0.everyOption)[spelling] != nil }
        if isOfCommand { throw .optionBeforeCommand(spelling) }
        throw .unknownOption(spelling, nearest: known.nearest(to: spelling))
    }
}

extension CommandSpecification {
    /// Its options and those of the commands below it.
    var everyOption: [OptionSpecification] { options + subcommands.flatMap(\.everyOption) }
}

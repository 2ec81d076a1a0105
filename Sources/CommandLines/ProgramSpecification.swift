// What the whole program is: its commands in groups and the options that every command understands.

/// Commands that belong together on the global page of help.
public struct CommandGroup: Sendable {
    /// The heading; empty for a program with one group.
    public var title: String
    /// The commands, in the order of the page.
    public var commands: [CommandSpecification]

    /// A group of commands under a heading.
    public init(title: String, commands: [CommandSpecification]) {
        self.title = title
        self.commands = commands
    }
}

/// A program of several commands. `help`, `--help`, `--version` and `--generate-completion-script`
/// are its own and need no declaration.
public struct ProgramSpecification: Sendable {
    /// The word that starts the program.
    public var name: String
    /// What it is for, one sentence.
    public var abstract: String
    /// What else there is to say; paragraphs as in a command.
    public var discussion: String
    /// What `--version` prints.
    public var version: String
    /// The commands.
    public var groups: [CommandGroup]
    /// Options that every command understands, before its name or after.
    public var options: [OptionSpecification]

    /// A program. ``mistakes`` says what is wrong with a declaration.
    public init(
        name: String, abstract: String, discussion: String = "", version: String,
        groups: [CommandGroup], options: [OptionSpecification] = []
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.version = version
        self.groups = groups
        self.options = options
    }

    /// Every command of every group, in order.
    public var commands: [CommandSpecification] { groups.flatMap(\.commands) }

    /// The options that stand before any command, the program's own included.
    var rootOptions: [OptionSpecification] {
        options + [
            .flag("version", help: "Show the version."),
            .option(
                "generate-completion-script", value: "shell",
                completion: .only(CompletionShell.allCases.map(\.rawValue)),
                help: "Print a completion script for a shell."),
            .help,
        ]
    }

    /// The program seen as a command, for its own page and its own options.
    var root: CommandSpecification {
        CommandSpecification(
            name: name, abstract: abstract, discussion: discussion, options: rootOptions,
            subcommands: commands)
    }
}

// What one command is: its name, its words of help, its arguments, options and subcommands.

/// A command as it is declared: parsed, explained and completed from this one value.
public struct CommandSpecification: Sendable {
    /// The word that calls it.
    public var name: String
    /// What it does, one sentence.
    public var abstract: String
    /// What else there is to say: paragraphs, each a line; a line that begins with a space is
    /// kept as it is. Empty where there is nothing.
    public var discussion: String
    /// The arguments in their order.
    public var arguments: [ArgumentSpecification]
    /// The options in the order of the help page.
    public var options: [OptionSpecification]
    /// The commands below it; a command that has some takes no argument of its own.
    public var subcommands: [CommandSpecification]
    /// Two worked examples, each a whole line as typed and what it gives.
    public var examples: [(command: String, says: String)]
    /// Answers the specification for these words, which are the words after the command, raw, or
    /// nil where it is always this one. See ``firstArgument(in:)``.
    public var refined: (@Sendable ([String]) -> CommandSpecification)?

    /// A command. ``ProgramSpecification/mistakes`` says what is wrong with a declaration.
    public init(
        name: String, abstract: String, discussion: String = "",
        arguments: [ArgumentSpecification] = [], options: [OptionSpecification] = [],
        subcommands: [CommandSpecification] = [],
        examples: [(command: String, says: String)] = [],
        refined: (@Sendable ([String]) -> CommandSpecification)? = nil
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.subcommands = subcommands
        self.examples = examples
        self.refined = refined
    }

    /// The specification for the raw words after the command: `refined`'s answer, or itself.
    public func specification(for words: [String]) -> CommandSpecification {
        refined?(words) ?? self
    }

    /// The word that is most likely the first argument, for `refined` to look at: values of known
    /// options are passed over, and where the first argument has a list, a word on it comes first,
    /// as the options of a refined command are not known yet.
    public func firstArgument(in words: [String]) -> String? {
        let known = OptionSpellings(options)
        var candidates: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "--" {
                candidates += words[index...]
                break
            }
            guard isOptionLike(word) else {
                candidates.append(word)
                continue
            }
            if known.takesNextWord(word) { index += 1 }
        }
        let list = arguments.first?.completion.words ?? []
        return candidates.first(where: list.contains) ?? candidates.first
    }
}

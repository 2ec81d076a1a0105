// What a command line said: options, flags and arguments, in the order given.

/// The words of one command, read. Asking for an option that the command does not declare is a bug
/// and stops the program; ``declares(_:)`` asks first where code is shared between commands.
public struct ParsedArguments: Sendable, Hashable {
    /// One option as it was given.
    public struct Occurrence: Sendable, Hashable {
        /// The long name without dashes.
        public let option: String
        /// The value; nil for a flag.
        public let value: String?
        /// False only for a flag written `--no-name`.
        public let isOn: Bool
    }

    /// The options, in the order given.
    public internal(set) var occurrences: [Occurrence] = []
    /// The words that belong to no option, in the order given.
    public internal(set) var positional: [String] = []
    /// How many of these came before `--`; nil where there was none.
    public internal(set) var positionalBeforeDashes: Int?
    private let declared: Set<String>

    init(declared options: [OptionSpecification]) {
        declared = Set(options.map(\.long))
    }

    /// Whether the command has an option of this name.
    public func declares(_ option: String) -> Bool { declared.contains(option) }

    /// The value of an option, nil where it was not given; of a repeating one the first.
    public func value(_ option: String) -> String? { given(option).first?.value }

    /// The values of a repeating option in the order given, empty where it was not given.
    public func values(_ option: String) -> [String] { given(option).compactMap(\.value) }

    /// Whether a flag was given: true, false for `--no-name`, nil where it was not given.
    public func flag(_ option: String) -> Bool? { given(option).first?.isOn }

    private func given(_ option: String) -> [Occurrence] {
        precondition(declares(option), "the command declares no option --\(option)")
        return occurrences.filter { $0.option == option }
    }
}

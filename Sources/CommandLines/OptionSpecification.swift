// What one option of a command is: its spellings, whether it takes a value, and its words of help.

/// An option: a flag that is on or off, or a name that takes a value.
///
/// Made by ``flag(_:short:invertible:hidden:help:)`` or
/// ``option(_:value:short:repeating:required:completion:hidden:help:)``, so that a flag with a
/// value cannot be written.
public struct OptionSpecification: Sendable, Hashable {
    /// The name without its dashes, `recorded-by`; it is also the name answers are asked by.
    public let long: String
    /// The one-letter spelling without its dash, if there is one.
    public let short: Character?
    /// What stands for the value on a page of help, without brackets; nil for a flag.
    public let valueName: String?
    /// Whether a flag can also be written `--no-name`.
    public let isInvertible: Bool
    /// Whether the option may be given more than once.
    public let isRepeating: Bool
    /// Whether a command line without it is a fault.
    public let isRequired: Bool
    /// Whether it is left out of help, suggestions and completion.
    public let isHidden: Bool
    /// What it does, a sentence.
    public let help: String
    /// What the value may be.
    public let completion: CompletionKind
    /// Whether the value is of two parts, `A..B`, which may also be given as two words; it is read
    /// as `A..B` either way.
    public var isRange = false

    /// A flag: `--quiet`, or when invertible `--short-break` and `--no-short-break`.
    public static func flag(
        _ long: String, short: Character? = nil, invertible: Bool = false, hidden: Bool = false,
        help: String
    ) -> OptionSpecification {
        OptionSpecification(
            long: long, short: short, valueName: nil, isInvertible: invertible, isRepeating: false,
            isRequired: false, isHidden: hidden, help: help, completion: .none)
    }

    /// An option with a value: `--year 2016-17`, `--year=2016-17`, `-o FILE`.
    public static func option(
        _ long: String, value valueName: String, short: Character? = nil, repeating: Bool = false,
        required: Bool = false, completion: CompletionKind = .none, hidden: Bool = false,
        help: String
    ) -> OptionSpecification {
        OptionSpecification(
            long: long, short: short, valueName: valueName, isInvertible: false,
            isRepeating: repeating, isRequired: required, isHidden: hidden, help: help,
            completion: completion)
    }

    /// An option with a value of two parts: `--between A..B` or `--between A B`.
    public static func range(
        _ long: String, value valueName: String, hidden: Bool = false, help: String
    ) -> OptionSpecification {
        var option = option(long, value: valueName, hidden: hidden, help: help)
        option.isRange = true
        return option
    }

    /// Every spelling with its dashes: the short, the long, the inverted.
    public var spellings: [String] {
        var all = ["--" + long]
        if let short { all.insert("-" + String(short), at: 0) }
        if isInvertible { all.append("--no-" + long) }
        return all
    }

    /// `--help`, which every command understands.
    static let help = flag("help", short: "h", help: "Show help information.")
}

// What can be wrong with a command line; the words for it are in UsageFaultWords.swift.

/// A command line that cannot be understood: exit 64. Options are named with their dashes,
/// arguments without brackets.
public enum UsageFault: Error, Hashable, Sendable {
    /// No option is spelled so.
    case unknownOption(String, nearest: String?)
    /// The option is one of a command and stands before the command's name.
    case optionBeforeCommand(String)
    /// No command is called so.
    case unknownCommand(String, nearest: String?)
    /// The name of a command is needed here, one of these.
    case missingCommand(among: [String])
    /// The option takes a value, and none follows.
    case missingValue(option: String, valueName: String)
    /// The command needs this option.
    case missingOption(String, valueName: String)
    /// The command needs this argument.
    case missingArgument(String)
    /// The command takes no more arguments.
    case unexpectedArgument(String)
    /// The option may be given once; a flag and its inverse are one option.
    case repeatedOption(String)
    /// A value is attached to a flag.
    case flagTakesNoValue(String, value: String)
    /// The value cannot be read as what the option or `<argument>` takes; also for commands to
    /// throw, of dates, codes and types.
    case badValue(of: String, value: String, expected: String, nearest: String?)
    /// Two options that cannot both hold; for commands to throw.
    case contradiction(String, String)
}

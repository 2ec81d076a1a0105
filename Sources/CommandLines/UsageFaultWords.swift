// The words for a command line that cannot be understood: what is wrong, what to do next.

extension UsageFault {
    /// What is wrong, without a full stop and with a small first letter.
    public var what: String {
        switch self {
        case .unknownOption(let option, _): "unknown option \(quoted(option))"
        case .optionBeforeCommand(let option):
            "the option \(quoted(option)) stands before the command"
        case .unknownCommand(let command, _): "unknown command \(quoted(command))"
        case .missingCommand: "a command is missing"
        case .missingValue(let option, let valueName):
            "the option \(quoted(option)) needs a value <\(valueName)>"
        case .missingOption(let option, let valueName):
            "the option \(quoted("\(option) <\(valueName)>")) is missing"
        case .missingArgument(let name): "the argument <\(name)> is missing"
        case .unexpectedArgument(let word): "unexpected argument \(quoted(word))"
        case .repeatedOption(let option): "the option \(quoted(option)) is given more than once"
        case .flagTakesNoValue(let option, let value):
            "the option \(quoted(option)) takes no value, and is given \(quoted(value))"
        case .badValue(let name, let value, _, _):
            "\(quoted(value)) is not a value of \(quoted(name))"
        case .contradiction(let one, let other):
            "\(quoted(one)) and \(quoted(other)) contradict each other"
        }
    }

    /// What to do next, a sentence.
    public var remedy: String {
        switch self {
        case .unknownOption(_, let nearest?), .unknownCommand(_, let nearest?),
            .badValue(_, _, _, let nearest?):
            "Did you mean \(quoted(nearest))?"
        case .unknownOption: "The help lists the options; a word after '--' is not read as one."
        case .optionBeforeCommand: "Write the command first, then its options."
        case .unknownCommand: "The help lists the commands."
        case .missingCommand(let names): "Give one of: \(names.joined(separator: ", "))."
        case .missingValue(let option, _):
            "Write a value after it; one that begins with a dash as '\(escaped(option))=VALUE'."
        case .missingOption: "Add it with its value."
        case .missingArgument: "Add it to the line."
        case .unexpectedArgument: "Leave it out, or quote words that belong together."
        case .repeatedOption: "Give it once."
        case .flagTakesNoValue(let option, _): "Write '\(escaped(option))' alone."
        case .badValue(_, _, let expected, nearest: nil): "Expected \(expected)."
        case .contradiction: "Give one of them."
        }
    }
}

/// A word of the user's in quotes, fit for a terminal.
func quoted(_ word: String) -> String { "'" + escaped(word) + "'" }

/// A word with its control characters and text-direction marks shown as `\u{1B}`, so that a
/// pasted line cannot steer the terminal that shows it back.
func escaped(_ word: String) -> String {
    var shown = ""
    for scalar in word.unicodeScalars {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
            shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}

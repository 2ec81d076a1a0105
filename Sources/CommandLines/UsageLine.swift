// The line that shows how a command is called.

/// More options than this are shown together, as `[<options>]`.
private let mostOptionsShown = 8

/// `USAGE: careledger replay [<ledger> ...] [--year <year>]`, in several lines where one is too
/// short. `path` begins with the program's name.
func usageLine(
    of command: CommandSpecification, at path: [String], shared: [OptionSpecification], width: Int
) -> String {
    var parts = command.arguments.map(\.inUsage)
    if !command.subcommands.isEmpty { parts.append("<subcommand>") }
    let shown = (command.options + shared).filter { !$0.isHidden && $0.long != "help" }
    let own = command.options.filter { !$0.isHidden && $0.long != "help" }
    if command.subcommands.isEmpty {
        if own.count > mostOptionsShown {
            parts += own.filter(\.isRequired).map(\.inUsage) + ["[<options>]"]
        } else {
            parts += own.map(\.inUsage)
            if shown.count > own.count { parts.append("[<options>]") }
        }
    } else if !shown.isEmpty {
        parts.insert("[<options>]", at: 0)
    }
    let start = "USAGE: " + path.joined(separator: " ")
    let margin = String(repeating: " ", count: min(start.count + 1, width / 2))
    let lines = filled(parts, margin: margin, width: width)
    guard let first = lines.first else { return start }
    return ([start + " " + first.dropFirst(margin.count)] + lines.dropFirst())
        .joined(separator: "\n")
}

extension ArgumentSpecification {
    /// `<child>`, `[<child>]`, `[<ledger> ...]` or `<file> ...`.
    var inUsage: String {
        switch arity {
        case .one: "<\(name)>"
        case .optional: "[<\(name)>]"
        case .many: "[<\(name)> ...]"
        case .oneOrMore: "<\(name)> ..."
        }
    }
}

extension OptionSpecification {
    /// `[--year <year>]`, `--at <day>` where it is required, `[--split <name> ...]`.
    var inUsage: String {
        var text = "--" + long
        if isInvertible { text += "|--no-" + long }
        if let valueName { text += " <\(valueName)>" }
        if isRepeating { text += " ..." }
        return isRequired ? text : "[\(text)]"
    }

    /// `-o, --output <file>` or `--short-break/--no-short-break`.
    var inHelp: String {
        var text = spellings.filter { !$0.hasPrefix("--no-") || $0 == "--" + long }
            .joined(separator: ", ")
        if isInvertible { text += "/--no-" + long }
        if let valueName { text += " <\(valueName)>" }
        return text
    }
}

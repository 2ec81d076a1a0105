// The kinds of `import` and `export`: what each is called, what it takes, and what it does.

import CommandLines

/// A kind of exchange, by the word after `import` or `export`. A new one is a value in a file of
/// its own and one line of ``imports`` or ``exports``.
struct ExchangeKind: Sendable {
    /// The word: `ssda903`.
    let name: String
    /// What it is, one sentence.
    let says: String
    /// The options that it takes, besides those of every kind.
    var options: [OptionSpecification] = []
    /// What it does.
    let run: @Sendable (Call) throws(Stop) -> ExitCode

    /// What is taken in.
    static let imports: [ExchangeKind] = [.returnTakenIn, .sheetTakenIn]

    /// What is written.
    static let exports: [ExchangeKind] = [.returnWritten, .annexA, .explore]
}

extension [ExchangeKind] {
    /// The argument that names one of them.
    func argument(_ help: String) -> ArgumentSpecification {
        ArgumentSpecification(
            "kind", completion: .values(map(\.name)),
            help: "\(help): \(map(\.name).joined(separator: ", ")).")
    }

    /// The options of all, each once.
    var options: [OptionSpecification] {
        var options: [OptionSpecification] = []
        for option in flatMap(\.options) where !options.contains(where: { $0.long == option.long })
        {
            options.append(option)
        }
        return options
    }

    /// The kinds in words, for the help.
    var discussion: String {
        "Kinds:\n" + map { "  \($0.name): \($0.says)" }.joined(separator: "\n")
    }

    /// Runs the kind that a call names. Options of other kinds contradict it.
    func run(_ call: Call) throws(Stop) -> ExitCode {
        let name = call.arguments.positional.first ?? ""
        guard let kind = first(where: { $0.name == name }) else {
            throw call.misuse(
                .badValue(
                    of: "<kind>", value: name,
                    expected: map(\.name).joined(separator: " or "),
                    nearest: nearest(to: name, among: map(\.name))))
        }
        let own = kind.options.map(\.long)
        for option in options where !own.contains(option.long) {
            let isGiven =
                option.valueName == nil
                ? call.arguments.flag(option.long) != nil
                : !call.arguments.values(option.long).isEmpty
            if isGiven { throw call.misuse(.contradiction(name, "--\(option.long)")) }
        }
        return try kind.run(call)
    }
}

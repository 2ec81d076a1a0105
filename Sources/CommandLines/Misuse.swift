// A usage fault and the command it happened in: what is printed on stderr before exit 64.

/// A fault in a command line, with the command and its usage.
public struct Misuse: Error, Hashable, Sendable {
    /// The program and the commands, as typed: `careledger import csv`.
    public let command: String
    /// What is wrong.
    public let fault: UsageFault
    /// The usage of the command, `USAGE: …`.
    public let usage: String

    /// Lines for stderr, the last without its end: what is wrong and what to do, the usage, where
    /// to read more.
    public var message: String {
        let program = command.prefix { $0 != " " }
        return """
            \(program): \(fault.what). \(fault.remedy)
            \(usage)
              See '\(command) --help' for more.
            """
    }
}

extension ProgramSpecification {
    /// A fault seen while the command at this path ran, with its usage; a path of unknown words
    /// goes as far as it is known.
    public func misuse(
        _ fault: UsageFault, at path: [String], words: [String] = [], width: Int = 80
    ) -> Misuse {
        var known = [name]
        var command = root
        for word in path {
            guard let child = command.subcommands.first(where: { $0.name == word }) else { break }
            command = child
            known.append(word)
        }
        let line = usageLine(
            of: command.specification(for: words), at: known, shared: options, width: width)
        return Misuse(command: known.joined(separator: " "), fault: fault, usage: line)
    }
}

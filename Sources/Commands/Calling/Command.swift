// A command: how it is declared on the command line, and what it does.

import CommandLines

/// One command of the program. A command is a value in a file of its own and a line of the roster.
struct Command: Sendable {
    /// Its name, words of help, arguments, options and examples.
    let specification: CommandSpecification
    /// How it is answered out of parts of a ledger, for `fold` and `merge`; nil where it is not.
    var parted: (@Sendable (Asking) throws(Stop) -> PartedQuestion)?
    /// What it does. Everything it says goes through the call.
    let run: @Sendable (Call) throws(Stop) -> ExitCode
}

/// Commands under a heading of the help.
struct CommandFamily: Sendable {
    /// The heading.
    let title: String
    /// The commands in the order of the help.
    let commands: [Command]
}

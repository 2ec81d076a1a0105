// What the program says to the shell when it ends; the numbers are those of BSD's sysexits.

/// How a command ended.
enum ExitCode: Int32, Comparable, Sendable {
    /// Done.
    case done = 0
    /// Problems or differences were found, by a command that looks for them.
    case found = 1
    /// The command line cannot be understood.
    case usage = 64
    /// The log is damaged, or lines are refused.
    case damaged = 65
    /// There is no such ledger, child or event.
    case notThere = 66
    /// The program is wrong.
    case bug = 70
    /// What was to be made cannot be made.
    case cannotCreate = 73
    /// The system did not read or write what was asked.
    case inputOutput = 74
    /// Somebody else writes, or wrote in between.
    case busy = 75
    /// The account may not do this.
    case notPermitted = 77

    /// Worse after better: of several ledgers the worst ending is that of the command.
    static func < (a: ExitCode, b: ExitCode) -> Bool { a.rawValue < b.rawValue }
}

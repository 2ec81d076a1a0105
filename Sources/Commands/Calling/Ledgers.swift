// Which ledgers a command is about: `--ledger DIR`, else `$CARELEDGER`, else the current directory.

import CommandLines

extension Call {
    /// The directory of the one ledger that the command is about.
    var ledgerPath: String {
        if let named = value("ledger") { return named }
        if let set = surroundings.variable("CARELEDGER"), !set.isEmpty { return set }
        return "."
    }

    /// The directories of the ledgers, for commands that also take them as arguments: those named,
    /// else the one. `--ledger` beside arguments says two things at once.
    func ledgerPaths() throws(Stop) -> [String] {
        let named = arguments.positional
        guard !named.isEmpty else { return [ledgerPath] }
        if value("ledger") != nil { throw misuse(.contradiction("--ledger", named[0])) }
        return named
    }
}

extension ArgumentSpecification {
    /// Ledgers named as arguments.
    static let ledgers = ArgumentSpecification(
        "ledger", arity: .many, completion: .directory,
        help: "The ledgers' directories; with more than one, tables begin with the ledger's name.")
}

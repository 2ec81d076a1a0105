// Why a ledger was not dealt out to shards, or a shard not read; words for each.

/// What stopped the dealing out of a ledger, or the reading of a shard.
public enum ShardFault: Error, Sendable {
    /// There is no ledger, or it cannot be read (exit 66, 74).
    case cannotOpen(LogOpenFault)
    /// The ledger is damaged (exit 65): `verify` says how.
    case damaged(path: String)
    /// The ledger was written to meanwhile (exit 75).
    case changed(path: String)
    /// Something is in the directory that is to hold the shards (exit 73).
    case notEmpty(path: String)
    /// The system did not do what was asked (exit 73).
    case failed(WriteFailure)
    /// The directory has no file `shard`: it was not finished, or is none (exit 66).
    case noNote(path: String)
    /// The file `shard` is not as it was written (exit 65).
    case badNote(path: String)
    /// The shard has other lines than were written (exit 65).
    case otherLines(path: String)
}

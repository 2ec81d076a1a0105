// Why an append did not happen: everything that can be in a writer's way.

public import CareEvents

/// What stopped a writer. The words are in `AppendFaultWords.swift`.
public enum AppendFault: Error, Sendable {
    /// There is no ledger to append to, or it cannot be read (exit 66).
    case cannotOpen(LogOpenFault)
    /// The log is damaged: nothing is appended to it. The faults told, and how many there are
    /// (exit 65).
    case damaged([LogFault], count: Int)
    /// Another writer kept the lock for as long as this one would wait, in seconds (exit 75).
    case busy(LockHolder, waited: Int)
    /// The child has an event later than the one that was the last when the client looked
    /// (exit 75).
    case changedSince(asked: Int, seq: Int, type: EventType, child: String)
    /// `--if-last` was asked of facts that are not all about one child (exit 64).
    case ifLastNeedsOneChild
    /// Lines are refused, and with them the batch (exit 65).
    case refused([Refusal])
    /// A ledger stands there already (exit 73).
    case alreadyThere(path: String)
    /// The ledger cannot be made, in the system's words (exit 73).
    case cannotCreate(path: String, why: String)
    /// The name of the directory cannot be the name of a ledger (exit 73).
    case badName(String)
    /// The system did not do what was asked (exit 74).
    case failed(WriteFailure)
    /// An earlier append of this writer failed in a way that leaves the log uncertain (exit 74).
    case brokenOff
}

/// A write or a sync that failed, and how it leaves the log.
public struct WriteFailure: Error, Hashable, Sendable {
    /// What was being done: `write`, `sync`, `rename`.
    public let doing: String
    /// The file or directory.
    public let path: String
    /// The system's own words.
    public let words: String
    /// How the log stands now.
    public let log: LogState

    /// How a failed write leaves the log.
    public enum LogState: Hashable, Sendable {
        /// As it was after the last acknowledged append.
        case asBefore
        /// The new lines are in it, whole, and were not acknowledged.
        case linesStand
        /// Erasures are recorded and not all carried out: the next writer finishes them.
        case erasureStands
        /// Bytes may be there that nothing acknowledged; the next writer or `verify` will tell.
        case uncertain
    }

    /// The same failure with another ending.
    func leaving(_ log: LogState) -> WriteFailure {
        WriteFailure(doing: doing, path: path, words: words, log: log)
    }
}

/// Who holds the writers' lock.
public struct LockHolder: Hashable, Sendable {
    /// The process, nil where the system does not say.
    public let process: Int?
    /// The name of its program, nil where the system does not say.
    public let program: String?

    /// The holder as it is named to a person.
    public var words: String {
        guard let process else { return "another process" }
        guard let program else { return "process \(process)" }
        return "process \(process) (\(program))"
    }
}

// Why a backup was not made, or not finished: everything that can be in its way, with its words.

/// What stopped a backup.
public enum BackupFault: Error, Sendable {
    /// There is no ledger to copy, or it cannot be read (exit 66, 74).
    case cannotOpen(LogOpenFault)
    /// The ledger is damaged: its copy is left as it is (exit 65). The faults told, and how many.
    case damaged([LogFault], count: Int)
    /// A writer kept the lock of the ledger or of the copy for as long as was waited (exit 75).
    case busy(path: String, LockHolder, waited: Int)
    /// The directory is the ledger itself, or lies in it (exit 73).
    case withinLedger(path: String)
    /// The directory has things in it that are no copy of a ledger (exit 73).
    case notACopy(path: String)
    /// The directory is a copy of another ledger: it begins with another line (exit 73).
    case otherLedger(path: String)
    /// The ledger and the copy part at this line of this file of the copy (exit 73).
    case differs(file: String, line: Int)
    /// The copy has lines that the ledger has not, from this line of this file on (exit 73).
    case longer(file: String, line: Int)
    /// The copy was written and does not verify (exit 74). The faults told, and how many.
    case unsound([LogFault], count: Int, path: String)
    /// The directory cannot be made, in the system's words (exit 73).
    case cannotCreate(path: String, why: String)
    /// The system did not do what was asked (exit 74).
    case failed(WriteFailure)

    /// What stopped a step of a backup.
    init(_ error: any Error) {
        switch error {
        case let fault as BackupFault: self = fault
        case let fault as LogOpenFault: self = .cannotOpen(fault)
        case let failure as WriteFailure: self = .failed(failure)
        default: self = .cannotCreate(path: "the copy", why: "\(error)")
        }
    }

    /// What is wrong.
    public var what: String {
        switch self {
        case .cannotOpen(let fault): fault.what
        case .damaged(_, let count):
            "the ledger is damaged (\(count) \(count == 1 ? "fault" : "faults")): "
                + "its copy was left as it was"
        case .busy(let path, let holder, let waited):
            "\(path): the ledger is being written by \(holder.words), waited \(waited) s"
        case .withinLedger(let path): "\(path): this is the ledger itself, or lies within it"
        case .notACopy(let path): "\(path): there are files here, and they are no copy of a ledger"
        case .otherLedger(let path): "\(path): this is another ledger, which begins otherwise"
        case .differs(let file, let line):
            "\(file):\(line): from this line on the ledger says something else than its copy"
        case .longer(let file, let line):
            "\(file):\(line): from this line on the copy has lines that the ledger has not"
        case .unsound(_, let count, let path):
            "\(path): the copy does not verify (\(count) \(count == 1 ? "fault" : "faults"))"
        case .cannotCreate(let path, let why): "\(path): \(why)"
        case .failed(let failure):
            "\(failure.path): could not \(failure.doing): \(failure.words); "
                + "the copy is not finished"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .cannotOpen(let fault): fault.remedy
        case .damaged: "find out with `careledger verify` what happened; the copy may be the better"
        case .busy: "try again, or wait longer with --wait SECONDS"
        case .withinLedger, .notACopy: "name an empty directory, or one that is to be made"
        case .otherLedger: "name the directory of this ledger's own copy, or an empty one"
        case .differs, .longer:
            "keep both: one was changed or written to on its own; hold each against an old "
                + "checkpoint with `careledger verify --against`"
        case .unsound: "the disk of the copy does not keep what it is given: copy to another"
        case .cannotCreate: "see to it that the parent directory is there and may be written"
        case .failed: "put the disk right and run the backup again: it goes on where it was"
        }
    }
}

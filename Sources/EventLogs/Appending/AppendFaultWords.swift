// The words for everything that can be in a writer's way: what is wrong, and what to do.

import CareEvents

extension AppendFault {
    /// What is wrong. Damage and refusals are told one by one besides this.
    public var what: String {
        switch self {
        case .cannotOpen(let fault): fault.what
        case .damaged(_, let count):
            "the log is damaged (\(count) \(count == 1 ? "fault" : "faults")): nothing was appended"
        case .busy(let holder, let waited):
            "the ledger is being written by \(holder.words), waited \(waited) s"
        case .changedSince(let asked, let seq, let type, let child):
            "\(child) has changed since event \(asked): event \(seq) is \(type.name)"
        case .ifLastNeedsOneChild: "--if-last is about one child, and these facts are not"
        case .refused(let refusals):
            refusals.count == 1
                ? "the append is refused: nothing was written"
                : "the append is refused for \(refusals.count) reasons: nothing was written"
        case .alreadyThere(let path): "\(path): a ledger stands here already"
        case .cannotCreate(let path, let why): "\(path): \(why)"
        case .badName(let name): "\"\(name)\" cannot be the name of a ledger"
        case .failed(let failure): failure.what
        case .brokenOff: "an earlier append failed, and this writer does not go on after it"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .cannotOpen(let fault): fault.remedy
        case .damaged: "run `careledger verify` to see which checkpoint still holds"
        case .busy: "try again, or wait longer with --wait SECONDS"
        case .changedSince: "look at the child's timeline again, and decide anew"
        case .ifLastNeedsOneChild: "append the facts of each child by themselves"
        case .refused: "put the lines right and send the batch again"
        case .alreadyThere: "append to it, or name another directory"
        case .cannotCreate: "see to it that the parent directory is there and may be written"
        case .badName: "name the directory without control characters"
        case .failed(let failure): failure.remedy
        case .brokenOff: "start again: facts sent with the same key are not recorded twice"
        }
    }
}

extension WriteFailure {
    /// What is wrong, and how the log stands.
    public var what: String {
        let ending =
            switch log {
            case .asBefore: "the log is as it was, nothing was recorded"
            case .linesStand: "the lines are in the log and were not acknowledged"
            case .erasureStands:
                "the erasure is recorded and counts, and what is erased is still on the disk"
            case .uncertain: "the log may hold lines that were not acknowledged"
            }
        return "\(path): could not \(doing): \(words); \(ending)"
    }

    /// What to do about it.
    public var remedy: String {
        switch log {
        case .asBefore: "put the disk right and send the facts again"
        case .erasureStands: "put the disk right: the next writer takes it off the disk"
        case .linesStand, .uncertain:
            "put the disk right, run `careledger verify`, and send the facts again with their keys"
        }
    }
}

// What a verification says: what was checked, what holds, and what nothing here can show.

import Evidence

extension CheckpointState {
    /// The state as a sentence without its full stop; `size` is that of the log.
    public func words(size: Int) -> String {
        switch self {
        case .missing: "there is no checkpoint: nothing kept here says what the log was"
        case .equal: "the checkpoint is that of the log as it is, \(counted(size))"
        case .shorter(let kept):
            "the checkpoint of \(counted(kept.size)) holds, and \(counted(size - kept.size)) "
                + "came after it"
        case .longer(let kept):
            OrderProblem.checkpointLonger(size: kept.size, log: size).what
        case .disagrees(let kept): OrderProblem.checkpointDisagrees(size: kept.size).what
        case .otherLog(let kept): OrderProblem.checkpointOfAnother(kept.origin).what
        case .unreadable(let why): OrderProblem.checkpointUnreadable(why).what
        }
    }
}

extension Extension {
    /// The answer as a sentence without its full stop; `size` is that of the log.
    public func words(size: Int) -> String {
        switch self {
        case .holds(let old):
            "the log extends the checkpoint of \(counted(old.size)): nothing before it changed"
        case .longer(let old):
            "the checkpoint to hold against speaks of \(counted(old.size)), "
                + "and the log has \(size): lines are missing"
        case .rootDiffers(let old, let found):
            "the first \(counted(old.size)) give the root \(found.base64), "
                + "and the checkpoint to hold against says \(old.root.base64)"
        case .otherLog(let old): "the checkpoint to hold against is that of \(old.origin)"
        }
    }
}

extension LogVerification {
    /// What was looked at, each a phrase.
    public var checked: [String] {
        var list = [
            "the grammar and order of \(counted(size)), \(contents.byteCount) bytes",
            "the Merkle root over them",
            "that no id, no key and no erased line is there twice",
            "that each erased line is authorised",
        ]
        if case .missing = checkpoint {} else { list.append("the checkpoint beside the log") }
        if against != nil { list.append("the checkpoint kept elsewhere") }
        return list
    }

    /// What was not looked at, or cannot be, each a phrase.
    public var notChecked: [String] {
        var list = ["whether what was recorded is true", "the journeys: see `careledger check`"]
        if against == nil {
            list.append("whether the log was rewritten whole: hold it --against an old checkpoint")
        }
        if !stillVerifying.allSatisfy(\.signatures.isEmpty) {
            list.append("the signatures of the checkpoint: ask the tool that made them")
        }
        if stubCount > 0 {
            list.append(
                "what the \(counted(stubCount)) that are erased said: their hashes stand in")
        }
        if let tail = contents.tornTail {
            list.append("the last \(tail.count) bytes of \(tail.file), which no line feed commits")
        }
        if !quarantined.isEmpty {
            list.append("the bytes in quarantine (\(quarantined.count) files)")
        }
        return list
    }
}

private func counted(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }

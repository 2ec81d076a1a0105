// The words for what stops the dealing out of a ledger, or the reading of a shard.

extension ShardFault {
    /// What is wrong.
    public var what: String {
        switch self {
        case .cannotOpen(let fault): fault.what
        case .damaged(let path): "\(path): the ledger is damaged, and was not dealt out"
        case .changed(let path): "\(path): the log changed while it was read"
        case .notEmpty(let path): "\(path): there is something here already"
        case .failed(let failure):
            "\(failure.path): could not \(failure.doing): \(failure.words)"
        case .noNote(let path):
            "\(path): this is no shard, or one that was not finished: it has no file "
                + ShardNote.name
        case .badNote(let path):
            "\(path)/\(ShardNote.name): this is not what `shard` of this version wrote"
        case .otherLines(let path):
            "\(path): the lines are not those that `shard` wrote: some are missing or changed"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .cannotOpen(let fault): fault.remedy
        case .damaged: "find out with `careledger verify` what happened"
        case .changed: "ask again"
        case .notEmpty: "name an empty directory, or one that is to be made"
        case .failed: "make room, or name another directory"
        case .noNote, .badNote, .otherLines:
            "copy the shard again from where it was made, or make it again with `careledger shard`"
        }
    }
}

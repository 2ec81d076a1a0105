// The words for what cannot be proved: what is in the way, and what to do.

extension ProofFault {
    /// What is in the way.
    public var what: String {
        switch problem {
        case .damaged: "the log is damaged, and nothing can be proved of it"
        case .noSuchLine(let seq, let size):
            "there is no event \(seq): the log has \(size) lines, counted from 0"
        case .erased(let seq, let by):
            "event \(seq) was erased on the authority of event \(by): the bytes that a proof "
                + "would show are gone"
        case .shorter(let old, let size):
            "the log never had \(old) lines: it has \(size)"
        case .noSuchChild(let id): "no line of the log names the child \(id)"
        case .changed: "the log was changed while it was read"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch problem {
        case .damaged: "see `careledger verify`"
        case .noSuchLine: "name an event by its seq: `careledger audit` shows them"
        case .erased(_, let by):
            "a proof that was made before still verifies; `careledger prove \(by)` shows the "
                + "erasure itself"
        case .shorter: "give the size that an older checkpoint says in its second line"
        case .noSuchChild: "ids are compared byte for byte: see `careledger audit`"
        case .changed: "ask again"
        }
    }
}

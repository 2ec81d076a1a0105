// The words for what became of a proof.

public import Evidence

extension ProofJudgement.Problem {
    /// What is wrong, as a sentence without its full stop.
    public var words: String {
        switch self {
        case .pathElsewhere: "its path does not lead from the line to the root"
        case .notALine: "what it shows is no line of a ledger"
        case .otherNumber(let seq): "the line that it shows carries the number \(seq)"
        case .otherKindOfLog: "its checkpoint is not that of a care ledger"
        case .otherName(let name): "the line that it shows opens the ledger \(name)"
        }
    }
}

extension ProofJudgement.Agreement {
    /// How a proof's checkpoint stands to the one that was given, without a full stop.
    public func words(of proved: Checkpoint, with trusted: Checkpoint) -> String {
        switch self {
        case .same: "the proof's checkpoint is that of \(trusted.size) lines"
        case .otherLog: "it is of \(trusted.origin)"
        case .otherSize:
            "it is of \(trusted.size) lines and the proof of \(proved.size): "
                + "a proof with --from \(min(trusted.size, proved.size)) shows how they go together"
        case .otherRoot: "it says another root at \(trusted.size) lines"
        }
    }
}

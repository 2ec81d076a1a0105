// What a proof of one line shows without its log, and what only a checkpoint that one trusts can.

public import Evidence
import TextFormats

/// What became of a proof that was looked at.
public struct ProofJudgement: Hashable, Sendable {
    /// What was found wrong, nil where nothing was.
    public let problem: Problem?
    /// How its checkpoint stands to one that is trusted; nil where none was given.
    public let against: Agreement?

    /// Whether everything holds that was looked at.
    public var holds: Bool { problem == nil && (against ?? .same) == .same }

    /// What can be wrong with a proof that can be read.
    public enum Problem: Hashable, Sendable {
        /// The path does not lead from the line to the checkpoint's root.
        case pathElsewhere
        /// What is proved is no line of a ledger.
        case notALine
        /// The line carries another number than the proof.
        case otherNumber(Int)
        /// The checkpoint is not that of a care ledger.
        case otherKindOfLog
        /// The first line opens a ledger of another name than the checkpoint's.
        case otherName(String)
    }

    /// How one checkpoint stands to another.
    public enum Agreement: Hashable, Sendable {
        /// Name, size and root are the same. Signatures are not compared.
        case same
        /// It is of another log.
        case otherLog
        /// It is of the log at another size: neither shows the other wrong or right.
        case otherSize
        /// The same log has another root at the same size: one of the two is not true.
        case otherRoot

        /// Compares two checkpoints.
        public init(of one: Checkpoint, with other: Checkpoint) {
            if !one.origin.utf8.elementsEqual(other.origin.utf8) {
                self = .otherLog
            } else if one.size != other.size {
                self = .otherSize
            } else {
                self = one.root == other.root ? .same : .otherRoot
            }
        }
    }

    /// Judges a proof by itself, and against a checkpoint where one is trusted.
    public init(of proof: InclusionProof, against trusted: Checkpoint? = nil) {
        problem = Self.problem(of: proof)
        against = trusted.map { Agreement(of: proof.checkpoint, with: $0) }
    }

    private static func problem(of proof: InclusionProof) -> Problem? {
        guard proof.verify() else { return .pathElsewhere }
        guard let object = try? JSONReader.readObject(proof.leaf),
            case .number(let number)? = object["seq"], let seq = number.wholeNumber.map(Int.init)
        else { return .notALine }
        guard seq == proof.index else { return .otherNumber(seq) }
        guard let ledger = CheckpointOrigin.ledger(in: proof.checkpoint.origin) else {
            return .otherKindOfLog
        }
        if case .string("ledger_opened")? = object["type"],
            case .string(let name)? = object["ledger"],
            !name.utf8.elementsEqual(ledger.utf8)
        {
            return .otherName(name)
        }
        return nil
    }
}

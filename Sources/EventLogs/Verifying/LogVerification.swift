// What a log proves: everything recomputed from its bytes, and what that does and does not show.

import CareEvents
public import Evidence

/// The result of verifying a log (the format, sections 6 and 7).
public struct LogVerification: Sendable {
    /// What the reading gave, with the faults that only `verify` and an append look for: ids, keys
    /// and leaves that are there twice, and a checkpoint that the log does not bear out.
    public internal(set) var contents: LogContents
    /// How many lines the log has.
    public let size: Int
    /// The Merkle root over them.
    public let root: Digest
    /// The name that the first line gives the ledger, nil where there is no such line.
    public let ledgerName: String?
    /// The state of the file `checkpoint`.
    public internal(set) var checkpoint: CheckpointState
    /// Whether the log extends the checkpoint that was kept elsewhere; nil where none was given.
    public let against: Extension?
    /// Erasures that are authorised and not carried out: the `event_erased` and its line.
    public let erasuresToCarryOut: [Erasure]
    /// The torn tails in `quarantine`.
    public let quarantined: [QuarantinedTail]
    /// How many lines are erased stubs, whose contents no one can check any more.
    public let stubCount: Int
    let survey: LogSurvey

    /// The origin of the log's checkpoints; nil where its name can be none.
    public var origin: String? { ledgerName.flatMap(CheckpointOrigin.of(ledger:)) }

    /// The checkpoint of the log as it is, with the signatures of the one on disk where that is of
    /// the same size and root; nil where the log has no usable name.
    public var recomputed: Checkpoint? {
        guard let origin else { return nil }
        if case .equal(let kept) = checkpoint { return kept }
        return Checkpoint(origin: origin, size: size, root: root)
    }

    /// Whether everything holds that was looked at: no damage, nothing to carry out, and the log
    /// extends the checkpoint it was held against.
    public var holds: Bool {
        contents.faultCount == 0 && erasuresToCarryOut.isEmpty && against?.holds != false
    }

    /// The checkpoints that still verify, whatever else is damaged.
    public var stillVerifying: [Checkpoint] {
        var found: [Checkpoint] = []
        switch checkpoint {
        case .equal(let kept), .shorter(let kept): found.append(kept)
        case .missing, .longer, .disagrees, .otherLog, .unreadable: break
        }
        if case .holds(let old) = against, !found.contains(old) { found.append(old) }
        return found.sorted { $0.size < $1.size }
    }
}

/// How the file `checkpoint` stands to the log.
public enum CheckpointState: Hashable, Sendable {
    /// There is none, or an empty one. Told, no damage.
    case missing
    /// It is that of the log as it is.
    case equal(Checkpoint)
    /// It is that of the log when it was shorter: what a crash between the two leaves.
    case shorter(Checkpoint)
    /// It speaks of more lines than the log has: damage.
    case longer(Checkpoint)
    /// The log does not give its root at its size: damage.
    case disagrees(Checkpoint)
    /// It is that of a log of another name: damage.
    case otherLog(Checkpoint)
    /// It cannot be read: damage.
    case unreadable(String)
}

/// Whether a log extends an older checkpoint.
public enum Extension: Hashable, Sendable {
    /// The first lines give its root.
    case holds(Checkpoint)
    /// It has more lines than the log.
    case longer(Checkpoint)
    /// The first lines give another root: something before it has changed.
    case rootDiffers(Checkpoint, found: Digest)
    /// It is of a log of another name.
    case otherLog(Checkpoint)

    /// Whether the log extends the checkpoint.
    public var holds: Bool { if case .holds = self { true } else { false } }
}

/// An erasure that is authorised and not carried out.
public struct Erasure: Hashable, Sendable {
    /// The `event_erased`.
    public let authorisedBy: Int
    /// The line that should be a stub.
    public let seq: Int
}

/// A torn tail that was put aside.
public struct QuarantinedTail: Hashable, Sendable {
    /// The name of its file, within `quarantine`.
    public let name: String
    /// How many bytes.
    public let bytes: Int
    /// Whether a `tail_recovered` tells of it.
    public let isTold: Bool
}

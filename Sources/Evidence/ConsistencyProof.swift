// A proof that a log goes on from an older checkpoint, which shows no line of either.

/// That a log of `checkpoint.size` leaves begins with its first `from` leaves, as a text: the body
/// of an *add-checkpoint* request of C2SP *tlog-witness*.
///
///     old 2
///     BqvT1ay3gnOUgtShJm3Fmk+dV8oyTzFKJ0C+1JU/pOc=
///
///     careledger/bromley
///     3
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// It proves something only beside the old checkpoint itself: `verify(extending:)`.
public struct ConsistencyProof: Hashable, Sendable {
    /// The size of the older log, from 0.
    public let from: Int
    /// The hashes of RFC 9162, section 2.1.4.1, from the leaves upwards.
    public let path: [Digest]
    /// The checkpoint of the longer log.
    public let checkpoint: Checkpoint

    /// What the first line of every such proof begins with.
    static let opening = "old "

    /// A proof out of its parts; whether it holds is what `verify(extending:)` answers.
    public init(from: Int, path: [Digest], checkpoint: Checkpoint) {
        precondition(from >= 0, "a size is counted from 0")
        precondition(path.count <= NoteLines.longestPath, "a path has at most 63 hashes")
        self.from = from
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Whether the log of the proof's checkpoint goes on from an older one of the same name, of
    /// which the proof is. It says nothing of signatures.
    public func verify(extending old: Checkpoint) -> Bool {
        old.origin == checkpoint.origin && old.size == from
            && MerkleTree.verifyConsistency(
                from: from, to: checkpoint.size, path: path, oldRoot: old.root,
                newRoot: checkpoint.root)
    }

    /// Whether a text seems to be such a proof: it begins with `old` and a space.
    public static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: opening.utf8) }

    /// Reads a proof's text, exactly as `text` writes it.
    public init(text bytes: [UInt8]) throws(ConsistencyProofFault) {
        var lines = NoteLines(bytes[...])
        let first: String
        do {
            first = try lines.next()
        } catch {
            throw ConsistencyProofFault(lines.number, .path(.unreadable(error)))
        }
        guard first.utf8.starts(with: ConsistencyProof.opening.utf8) else {
            throw ConsistencyProofFault(1, .oldMissing(first))
        }
        let size = String(first.unicodeScalars.dropFirst(ConsistencyProof.opening.utf8.count))
        guard case .number(let from) = NoteNumber(size) else {
            throw ConsistencyProofFault(1, .oldNotASize(size))
        }
        let path: [Digest]
        do {
            path = try lines.path()
        } catch {
            throw ConsistencyProofFault(lines.number, .path(error))
        }
        do {
            let checkpoint = try Checkpoint(reading: &lines)
            self.init(from: from, path: path, checkpoint: checkpoint)
        } catch {
            throw ConsistencyProofFault(error.line, .checkpoint(error.problem))
        }
    }

    /// The whole proof. The inverse is `init(text:)`, byte for byte.
    public var text: String {
        path.reduce(into: "\(ConsistencyProof.opening)\(from)\n") { $0 += $1.base64 + "\n" }
            + "\n" + checkpoint.text
    }

    /// The bytes of `text`.
    public var bytes: [UInt8] { Array(text.utf8) }
}

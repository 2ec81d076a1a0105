// A proof that one line was in a log, which shows no other line: the C2SP tlog-proof text.

/// That a leaf stands at an index of a checkpointed log, as a text that needs no log to check
/// (C2SP *tlog-proof*).
///
///     c2sp.org/tlog-proof@v1
///     extra eyJzZXEiOjAsLi4ufQ==
///     index 0
///     BqvT1ay3gnOUgtShJm3Fmk+dV8oyTzFKJ0C+1JU/pOc=
///
///     careledger/bromley
///     2
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// C2SP leaves the meaning of `extra` to each application, and the line may be missing. Here it is
/// the exact bytes of the leaf and must be there, so the file proves its own contents.
public struct InclusionProof: Hashable, Sendable {
    /// The exact bytes of the leaf: a line of the log without its line feed.
    public let leaf: [UInt8]
    /// Where the leaf stands in the log, from 0.
    public let index: Int
    /// The hashes from the leaf's sibling up to the root's child.
    public let path: [Digest]
    /// The checkpoint whose root the path leads to.
    public let checkpoint: Checkpoint

    /// The first line of every proof.
    static let header = "c2sp.org/tlog-proof@v1"

    /// A proof out of its parts; whether it holds is what `verify()` answers.
    public init(leaf: [UInt8], index: Int, path: [Digest], checkpoint: Checkpoint) {
        precondition(index >= 0, "an index is counted from 0")
        precondition(path.count <= NoteLines.longestPath, "a path has at most 63 hashes")
        self.leaf = leaf
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Whether the path leads from the leaf's bytes at the index to the checkpoint's root.
    ///
    /// What it does not say: that the checkpoint is the one the log had. Compare all of it, the
    /// size too (a path can fit several sizes), with a copy you trust, or have its signatures
    /// judged.
    public func verify() -> Bool {
        MerkleTree.verifyInclusion(
            leaf: MerkleTree.leafHash(leaf), index: index, size: checkpoint.size, path: path,
            root: checkpoint.root)
    }

    /// Reads a proof's text, exactly as `text` writes it. A text that can be read may still be
    /// wrong: ask `verify()`.
    public init(text bytes: [UInt8]) throws(InclusionProofFault) {
        let parts = try InclusionProof.parts(of: bytes, under: InclusionProof.header)
        self.init(
            leaf: parts.extra, index: parts.index, path: parts.path, checkpoint: parts.checkpoint)
    }

    /// What a text of this shape says, under its first line.
    static func parts(
        of bytes: [UInt8], under expected: String
    ) throws(InclusionProofFault) -> (
        extra: [UInt8], index: Int, path: [Digest], checkpoint: Checkpoint
    ) {
        var lines = NoteLines(bytes[...])
        let header = try line(&lines)
        guard header == expected else { throw InclusionProofFault(1, .otherFormat(header)) }
        let leaf = try leaf(&lines)
        let index = try index(&lines)
        let path: [Digest]
        do {
            path = try lines.path()
        } catch {
            throw InclusionProofFault(lines.number, .init(error))
        }
        do {
            return (leaf, index, path, try Checkpoint(reading: &lines))
        } catch {
            throw InclusionProofFault(error.line, .checkpoint(error.problem))
        }
    }

    private static func leaf(_ lines: inout NoteLines) throws(InclusionProofFault) -> [UInt8] {
        let line = try line(&lines)
        guard let text = rest(of: line, after: "extra ") else {
            throw InclusionProofFault(lines.number, .extraMissing(line))
        }
        guard let leaf = Base64.decode(text) else {
            throw InclusionProofFault(lines.number, .extraNotBase64)
        }
        return leaf
    }

    private static func index(_ lines: inout NoteLines) throws(InclusionProofFault) -> Int {
        let line = try line(&lines)
        guard let text = rest(of: line, after: "index ") else {
            throw InclusionProofFault(lines.number, .indexMissing(line))
        }
        switch NoteNumber(text) {
        case .number(let number): return number
        case .notDecimal: throw InclusionProofFault(lines.number, .indexNotDecimal(text))
        case .tooLarge: throw InclusionProofFault(lines.number, .indexTooLarge(text))
        }
    }

    private static func line(_ lines: inout NoteLines) throws(InclusionProofFault) -> String {
        do {
            return try lines.next()
        } catch {
            throw InclusionProofFault(lines.number, .unreadable(error))
        }
    }

    private static func rest(of line: String, after word: String) -> String? {
        guard line.utf8.starts(with: word.utf8) else { return nil }
        return String(line.unicodeScalars.dropFirst(word.utf8.count))
    }

    /// The whole proof. The inverse is `init(text:)`, byte for byte.
    public var text: String {
        var text = "\(InclusionProof.header)\nextra \(Base64.encode(leaf))\nindex \(index)\n"
        for hash in path { text += hash.base64 + "\n" }
        return text + "\n" + checkpoint.text
    }

    /// The bytes of `text`.
    public var bytes: [UInt8] { Array(text.utf8) }
}

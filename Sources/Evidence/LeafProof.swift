// A proof that a line with some hash was in a log, which does not show the line.

/// That a leaf with a hash stands at an index of a checkpointed log: an inclusion proof from which
/// the line itself was left out.
///
///     careledger/leaf-proof@v1
///     extra BqvT1ay3gnOUgtShJm3Fmk+dV8oyTzFKJ0C+1JU/pOc=
///     index 0
///     HBuzNiotdVtzZDkz9plGcgwfIN4NQtNjwvCHpt5Htv8=
///
///     careledger/bromley
///     2
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// It shows that the log has a line there, and which one for whoever has the line: its hash is
/// `extra`. It says nothing of what the line says, and nobody can guess that: 74 bits of the line's
/// id are random.
public struct LeafProof: Hashable, Sendable {
    /// The hash of the leaf.
    public let leaf: Digest
    /// Where the leaf stands in the log, from 0.
    public let index: Int
    /// The hashes from the leaf's sibling up to the root's child.
    public let path: [Digest]
    /// The checkpoint whose root the path leads to.
    public let checkpoint: Checkpoint

    /// The first line of every such proof.
    static let header = "careledger/leaf-proof@v1"

    /// What an inclusion proof shows, without the line.
    public init(of proof: InclusionProof) {
        leaf = MerkleTree.leafHash(proof.leaf)
        index = proof.index
        path = proof.path
        checkpoint = proof.checkpoint
    }

    /// Whether the path leads from the hash at the index to the checkpoint's root.
    public func verify() -> Bool {
        MerkleTree.verifyInclusion(
            leaf: leaf, index: index, size: checkpoint.size, path: path, root: checkpoint.root)
    }

    /// Whether a text is such a proof by its first line.
    public static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: header.utf8) }

    /// Reads a proof's text, exactly as `text` writes it. A text that can be read may still be
    /// wrong: ask `verify()`.
    public init(text bytes: [UInt8]) throws(InclusionProofFault) {
        let parts = try InclusionProof.parts(of: bytes, under: LeafProof.header)
        guard parts.extra.count == 32, let leaf = Digest(base64: Base64.encode(parts.extra)) else {
            throw InclusionProofFault(2, .notADigest(Base64.encode(parts.extra)))
        }
        self.leaf = leaf
        index = parts.index
        path = parts.path
        checkpoint = parts.checkpoint
    }

    /// The whole proof. The inverse is `init(text:)`, byte for byte.
    public var text: String {
        var text = "\(LeafProof.header)\nextra \(leaf.base64)\nindex \(index)\n"
        for hash in path { text += hash.base64 + "\n" }
        return text + "\n" + checkpoint.text
    }
}

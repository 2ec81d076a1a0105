// Any bytes as a proof or a checkpoint.

import Evidence

/// Evidence that somebody sent.
enum HostileEvidence {
    /// What is taken as a proof is written as it was; only the bytes it holds decide whether it holds.
    static func takeProof(_ bytes: [UInt8]) {
        do {
            let proof = try InclusionProof(text: bytes)
            guard proof.bytes == bytes else { fatalError("a proof with two spellings") }
            _ = proof.verify()
        } catch {
            ShownText.expectHarmless(error.description, from: "a fault of a proof")
        }
    }

    /// What is taken as a checkpoint is written as it was.
    static func takeCheckpoint(_ bytes: [UInt8]) {
        do {
            let checkpoint = try Checkpoint(text: bytes)
            guard checkpoint.bytes == bytes else { fatalError("a checkpoint with two spellings") }
        } catch {
            ShownText.expectHarmless(error.description, from: "a fault of a checkpoint")
        }
    }
}

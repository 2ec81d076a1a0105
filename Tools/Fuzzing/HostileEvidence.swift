// Any bytes as a proof or a checkpoint.

import Evidence
import TestLedgers

/// Evidence that somebody sent.
enum HostileEvidence {
    /// What is taken as a proof is written as it was, and the program says what it proves.
    static func takeProof(_ bytes: [UInt8]) {
        if let proof = try? InclusionProof(text: bytes) {
            guard proof.bytes == bytes else { fatalError("a proof with two spellings") }
        }
        ScratchLog.put(bytes, in: "sent")
        ProgramRun.expectAnswer(["verify", "--proof", ScratchLog.path + "/sent"])
    }

    /// What is taken as a checkpoint is written as it was, whether it is the ledger's own or one
    /// that was kept elsewhere.
    static func takeCheckpoint(_ bytes: [UInt8]) {
        if let checkpoint = try? Checkpoint(text: bytes) {
            guard checkpoint.bytes == bytes else { fatalError("a checkpoint with two spellings") }
        }
        let story = HostileLineage.story.lines.map { Array($0.utf8) + [0x0A] }
        ScratchLog.write(Array(story.joined()), checkpoint: bytes)
        ScratchLog.put(bytes, in: "sent")
        ProgramRun.expectAnswer(["verify", "--against", ScratchLog.path + "/sent"])
    }
}

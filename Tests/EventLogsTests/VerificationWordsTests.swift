// What a verification says was and was not looked at.

import CareEvents
import Evidence
import Testing

@testable import EventLogs

@Suite struct VerificationWordsTests {
    @Test func `a plain log says what was checked and what was not`() throws {
        let ledger = try ScratchLedger()
        let verified = try ledger.verify()
        let bytes = ledger.text("2021.jsonl").utf8.count
        #expect(
            verified.checked == [
                "the grammar and order of 1 line, \(bytes) bytes",
                "the Merkle root over them",
                "that no id, no key and no erased line is there twice",
                "that each erased line is authorised",
                "the checkpoint beside the log",
            ])
        #expect(
            verified.notChecked == [
                "whether what was recorded is true",
                "the journeys: see `careledger check`",
                "whether the log was rewritten whole: hold it --against an old checkpoint",
            ])
    }

    @Test func `a tail, a signature and a quarantine are named as not checked`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.add("\n\u{2014} somebody AAAA\n", to: "bromley/checkpoint")
        ledger.directory.add("{\"se", to: "bromley/2021.jsonl")
        ledger.directory.write("x", to: "bromley/quarantine/2020.jsonl@9.torn")
        let old = try #require(try ledger.verify().recomputed)
        let verified = try LogVerification.verify(
            try LogDirectory(path: ledger.path), against: old)
        #expect(
            verified.notChecked.dropFirst(2) == [
                "the signatures of the checkpoint: ask the tool that made them",
                "the last 4 bytes of 2021.jsonl, which no line feed commits",
                "the bytes in quarantine (1 files)",
            ])
        #expect(verified.checked.last == "the checkpoint kept elsewhere")
    }

    @Test func `each state of a checkpoint and each answer has its words`() {
        let root = MerkleTree.emptyRoot
        let kept = Checkpoint(origin: "careledger/x", size: 3, root: root)
        let states: [(CheckpointState, String)] = [
            (.missing, "there is no checkpoint: nothing kept here says what the log was"),
            (.equal(kept), "the checkpoint is that of the log as it is, 3 lines"),
            (.shorter(kept), "the checkpoint of 3 lines holds, and 1 line came after it"),
            (.longer(kept), "the checkpoint speaks of 3 lines, and the log has 4"),
            (
                .disagrees(kept),
                "the first 3 lines do not give the root that the checkpoint says"
            ),
            (.otherLog(kept), "the checkpoint is that of careledger/x"),
            (.unreadable("no"), "the checkpoint cannot be read: no"),
        ]
        for (state, words) in states {
            if case .equal = state {
                #expect(state.words(size: 3) == words)
            } else {
                #expect(state.words(size: 4) == words)
            }
        }
        let answers: [(Extension, String)] = [
            (
                .holds(kept),
                "the log extends the checkpoint of 3 lines: nothing before it changed"
            ),
            (
                .longer(kept),
                "the checkpoint to hold against speaks of 3 lines, and the log has 2: "
                    + "lines are missing"
            ),
            (
                .rootDiffers(kept, found: root),
                "the first 3 lines give the root \(root.base64), and the checkpoint to hold "
                    + "against says \(root.base64)"
            ),
            (.otherLog(kept), "the checkpoint to hold against is that of careledger/x"),
        ]
        for (answer, words) in answers { #expect(answer.words(size: 2) == words) }
    }
}

// Proofs made by blocks against those of a tree that keeps every leaf; what cannot be proved.

import CareEvents
import Evidence
import Foundation
import TestLedgers
import Testing
import TextFormats

@testable import EventLogs

struct ProvableLogTests {
    @Test func `every line of an example ledger is proved as the whole tree proves it`() throws {
        let directory = try exampleLedger("bromley")
        let slow = try LogVerification.verify(directory)
        let tree = MerkleLeaves(slow.survey.leaves)
        let pass = ConfirmingPass(threads: 2, sliceSize: 900_000, blockSize: 64 << 10)
        let found = pass.confirmWhole(directory, against: nil, progress: { _ in })
        let sound = try #require(found)
        let logs = [
            try ProvableLog(directory), ProvableLog(directory, sound),
            ProvableLog(directory, slowly: slow),
        ]
        for var log in logs {
            for seq in [0, 1, 1023, 1024, 5000, log.size / 2, log.size - 2, log.size - 1] {
                let proof = try log.proof(of: seq)
                #expect(proof.path == tree.inclusionPath(index: seq, size: log.size))
                #expect(ProofJudgement(of: proof, against: slow.recomputed).holds)
            }
            for size in [0, 1, 1024, 3001, log.size - 1, log.size] {
                let proof = try log.proof(fromSize: size)
                #expect(proof.path == tree.consistencyPath(from: size, to: log.size))
            }
        }
    }

    @Test func `every line of a small log is proved or said to be erased`() throws {
        for seed in 0..<4 {
            let scratch = ScratchDirectory()
            let random = RandomLedger(seed: UInt64(seed), children: 3)
            let files = LedgerFiles(random.carryingOutErasures.ledger.lines)
            files.write(to: scratch.path)
            let directory = try LogDirectory(path: scratch.path)
            var log = try ProvableLog(directory)
            for (seq, line) in files.lines.enumerated() {
                if let stub = LineParts.stub(line.span) {
                    #expect(throws: ProofFault(.erased(seq, by: stub.erasedBy))) {
                        try log.proof(of: seq)
                    }
                } else {
                    let proof = try log.proof(of: seq)
                    #expect(proof.leaf == line && proof.verify())
                }
            }
            #expect(throws: ProofFault(.noSuchLine(log.size, size: log.size))) {
                try log.proof(of: log.size)
            }
            #expect(throws: ProofFault(.shorter(than: log.size + 1, size: log.size))) {
                try log.proof(fromSize: log.size + 1)
            }
        }
    }

    @Test func `an erasure that is authorised and not carried out shows nothing any more`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        _ = try writer.append([registration("A"), registration("B")], validating: anything)
        let erasure = FactDraft(
            type: .eventErased, childID: "A", occurredOn: date("2021-03-01"),
            payload: [
                EventLine.Field(.erases, .number(Thousandths(1))),
                EventLine.Field(.reason, .string("legal_order")),
                EventLine.Field(.authority, .string("order 7")),
                EventLine.Field(.approvedBy, .string("head")),
            ])
        _ = try writer.append([erasure], validating: anything)
        try writer.release()
        var log = try ProvableLog(try LogDirectory(path: ledger.path))
        #expect(throws: ProofFault(.erased(1, by: 3))) { try log.proof(of: 1) }
        let proofs = try log.proofs(ofChild: "A")
        #expect(proofs.record.lines.map(\.seq) == [3])
        #expect(proofs.record.erased == 1)
    }

    @Test func `a log that is changed after it was read is noticed`() throws {
        let ledger = try ScratchLedger()
        _ = try ledger.writer().append([registration("A")], validating: anything)
        var log = try ProvableLog(try LogDirectory(path: ledger.path))
        let text = ledger.text("2021.jsonl")
        ledger.directory.write(
            text.replacing("2012-01-30", with: "2012-01-31"), to: "bromley/2021.jsonl")
        #expect(throws: ProofFault(.changed)) { try log.proof(of: 1) }
    }

    @Test func `signatures stay with the checkpoint of a proof while size and root are the same`()
        throws
    {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let fact = supervision("w-1", key: "k")
        _ = try writer.append([fact], validating: anything)
        try writer.release()
        let signed =
            ledger.text("checkpoint") + "\n\u{2014} chair AAAA\n\u{2014} inspector BBBB\n"
        ledger.directory.write(signed, to: "bromley/checkpoint")
        var log = try ProvableLog(try LogDirectory(path: ledger.path))
        #expect(try log.proof(of: 1).checkpoint.text == signed)
        #expect(try log.proof(fromSize: 1).checkpoint.text == signed)
        #expect(log.verification.recomputed?.text == signed)
        // A retry writes nothing, and so leaves them.
        _ = try writer.append([fact], validating: anything)
        try writer.release()
        #expect(ledger.text("checkpoint") == signed)
        // Another line makes another log, of which nobody signed anything.
        _ = try writer.append([supervision("w-2")], validating: anything)
        try writer.release()
        #expect(!ledger.text("checkpoint").contains("\u{2014}"))
        let old = try Checkpoint(text: Array(signed.utf8))
        let verified = try LogVerification.confirm(
            try LogDirectory(path: ledger.path), against: old)
        #expect(verified.against == .holds(old))
    }
}

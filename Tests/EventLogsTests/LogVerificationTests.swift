// What verifying says of a whole log, of a changed one, and of checkpoints kept elsewhere.

import CareEvents
import Dates
import Evidence
import Testing
import TextFormats

@testable import EventLogs

@Suite struct LogVerificationTests {
    /// A ledger of five lines.
    private func ledger() throws -> ScratchLedger {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        for number in 1...4 {
            _ = try writer.append(
                [supervision("w-\(number)", key: "k-\(number)")], validating: anything)
        }
        try writer.release()
        return ledger
    }

    /// Puts other lines in the place of those of 2021.
    private func rewrite(_ ledger: ScratchLedger, _ change: (inout [String]) -> Void) {
        var lines = ledger.lines("2021.jsonl")
        change(&lines)
        ledger.directory.write(
            lines.map { $0 + "\n" }.joined(), to: "bromley/2021.jsonl")
    }

    @Test func `the root is that of a tree over the lines, made the slow way`() throws {
        let ledger = try ledger()
        func root(_ lines: [String]) -> Digest {
            if lines.count == 1 { return MerkleTree.leafHash(Array(lines[0].utf8)) }
            var split = 1
            while split * 2 < lines.count { split *= 2 }
            return MerkleTree.nodeHash(
                root(Array(lines[..<split])), root(Array(lines[split...])))
        }
        let verified = try ledger.verify()
        #expect(verified.size == 5)
        #expect(verified.root == root(ledger.lines("2021.jsonl")))
        #expect(verified.origin == "careledger/bromley")
        #expect(verified.holds)
    }

    @Test func `a missing checkpoint is told and no damage`() throws {
        let ledger = try ledger()
        ledger.directory.write("", to: "bromley/checkpoint")
        let verified = try ledger.verify()
        #expect(verified.checkpoint == .missing && verified.holds)
    }

    @Test func `a checkpoint shorter than the log is what a crash leaves`() throws {
        let ledger = try ledger()
        let kept = ledger.text("checkpoint")
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-9")], validating: anything)
        ledger.directory.write(kept, to: "bromley/checkpoint")
        let verified = try ledger.verify()
        guard case .shorter(let old) = verified.checkpoint else {
            Issue.record("\(verified.checkpoint)")
            return
        }
        #expect(old.size == 5 && old.text == kept && verified.holds)
        try writer.release()
        _ = try ledger.writer().append([supervision("w-10")], validating: anything)
        #expect(try ledger.verify().recomputed?.text == ledger.text("checkpoint"))
    }

    @Test func `signatures are kept where size and root are the same`() throws {
        let ledger = try ledger()
        let signed = ledger.text("checkpoint") + "\n\u{2014} somebody AAAA\n"
        ledger.directory.write(signed, to: "bromley/checkpoint")
        #expect(try ledger.verify().recomputed?.text == signed)
    }

    @Test func `every state of the checkpoint that is damage has its words`() throws {
        let ledger = try ledger()
        let path = ledger.path + "/checkpoint"
        let put = "\n  put the file back from a copy that `careledger verify` accepts"
        let root = try ledger.verify().root.base64
        let cases = [
            (
                "careledger/bromley\n9\n\(root)\n",
                "\(path): the checkpoint speaks of 9 lines, and the log has 5\(put)"
            ),
            (
                "careledger/bromley\n4\n\(root)\n",
                "\(path): the first 4 lines do not give the root that the checkpoint says\(put)"
            ),
            (
                "careledger/kirklees\n5\n\(root)\n",
                "\(path): the checkpoint is that of careledger/kirklees\(put)"
            ),
            (
                "careledger/bexley\n",
                "\(path): the checkpoint cannot be read: line 2: the text has ended before this "
                    + "line. Take the text whole from where it was kept.\n  put the file back, or "
                    + "delete it and keep a checkpoint from elsewhere to compare"
            ),
        ]
        for (text, words) in cases {
            ledger.directory.write(text, to: "bromley/checkpoint")
            let verified = try ledger.verify()
            #expect(verified.contents.faults.map(\.description) == [words])
            #expect(!verified.holds)
        }
    }

    @Test func `a log holds against its own past and not against another`() throws {
        let ledger = try ledger()
        let old = try #require(try ledger.verify().recomputed)
        _ = try ledger.writer().append([supervision("w-9")], validating: anything)
        func against(_ checkpoint: Checkpoint) throws -> LogVerification {
            try LogVerification.verify(
                try LogDirectory(path: ledger.path), against: checkpoint)
        }
        #expect(try against(old).against == .holds(old))
        let none = Checkpoint(origin: old.origin, size: 0, root: MerkleTree.emptyRoot)
        #expect(try against(none).against == .holds(none))
        let longer = Checkpoint(origin: old.origin, size: 7, root: old.root)
        #expect(try against(longer).against == .longer(longer))
        let other = Checkpoint(origin: "careledger/x", size: 5, root: old.root)
        #expect(try against(other).against == .otherLog(other))
        let wrong = Checkpoint(origin: old.origin, size: 4, root: old.root)
        guard case .rootDiffers(wrong, _)? = try against(wrong).against else {
            Issue.record("a wrong root holds")
            return
        }
        let verified = try against(wrong)
        #expect(!verified.holds && verified.contents.faultCount == 0)
    }

    @Test func `a changed byte is damage, and an older checkpoint still verifies`() throws {
        let ledger = try ledger()
        let old = try #require(try ledger.verify().recomputed)
        _ = try ledger.writer().append([supervision("w-9")], validating: anything)
        rewrite(ledger) { $0[5] = $0[5].replacing("w-9", with: "w-8") }
        let verified = try LogVerification.verify(
            try LogDirectory(path: ledger.path), against: old)
        #expect(verified.contents.faultCount == 1)
        #expect(verified.stillVerifying == [old])
    }

    @Test func `an id or a key that is there twice is damage at its second line`() throws {
        let ledger = try ledger()
        let id = try #require(
            ledger.lines("2021.jsonl")[1].split(separator: "\"").dropFirst(5).first)
        let last = try #require(
            ledger.lines("2021.jsonl")[4].split(separator: "\"").dropFirst(5).first)
        rewrite(ledger) { lines in
            lines[3] = lines[3].replacing("k-3", with: "k-2")
            lines[4] = lines[4].replacing(last, with: id.uppercased())
        }
        let what = try ledger.verify().contents.faults.map { "\($0.line):\($0.column) \($0.what)" }
        #expect(
            what == [
                "4:191 the key is that of line 2 as well", "5:15 the id is that of line 1 as well",
                "0:1 the first 5 lines do not give the root that the checkpoint says",
            ])
    }

    @Test func `a key is found wherever it stands and whatever it looks like`() {
        let cases = [
            (#"{"seq":1,"id":"x","key":"a"}"#, "a"),
            (#"{"key":"a","seq":1,"source":"b"}"#, "a"),
            (#"{"seq":1, "key" : "a" }"#, "a"),
            (#"{"seq":1,"key":"a\"b"}"#, "a\"b"),
            (#"{"seq":1,"note":"x,\"key\":\"b"}"#, nil),
            (#"{"seq":1,"set":{"key":"b"}}"#, nil),
            (#"{"seq":1,"answers":{"key":["b"]},"source":"c"}"#, nil),
            (#"{"seq":1,"key":"a","source":"c"}"#, "a"),
            (#"{"seq":1,"source":"key"}"#, nil),
        ]
        for (line, key) in cases {
            let bytes = Array(line.utf8)
            #expect(LineParts(bytes.span).key == key, "\(line)")
        }
    }

    @Test func `an erasure leaves every root as it was`() throws {
        let ledger = try ledger()
        let before = try ledger.verify()
        _ = try ledger.writer().append([erasure(of: 2)], validating: anything)
        let erased = try LogVerification.verify(
            try LogDirectory(path: ledger.path), against: before.recomputed)
        #expect(erased.holds && erased.stubCount == 1 && erased.erasuresToCarryOut.isEmpty)
        #expect(erased.against?.holds == true)
        let again = try ledger.writer().append(
            [supervision("w-2", key: "k-2")], validating: anything)
        #expect(!again[0].isRepeated, "a stub keeps no key")
    }

    @Test func `a stub that repeats another line is damage`() throws {
        let ledger = try ledger()
        _ = try ledger.writer().append([erasure(of: 2)], validating: anything)
        let stub = stub(of: ledger, 1, by: 5).replacing(#""seq":1"#, with: #""seq":2"#)
        rewrite(ledger) { $0[2] = stub }
        let what = try ledger.verify().contents.faults.map { "\($0.line):\($0.column) \($0.what)" }
        #expect(
            what == [
                "3:31 the erased line repeats line 1",
                "0:1 the first 6 lines do not give the root that the checkpoint says",
            ])
    }

    private func stub(of ledger: ScratchLedger, _ seq: Int, by authorised: Int) -> String {
        let leaf = MerkleTree.leafHash(Array(ledger.lines("2021.jsonl")[seq].utf8))
        let stub = ErasedStub(seq: seq, erasedBy: authorised, leaf: leaf)
        return String(decoding: stub.bytes, as: UTF8.self)
    }

    private func erasure(of seq: Int) -> FactDraft {
        FactDraft(
            type: .eventErased, occurredOn: date("2021-03-01"),
            payload: [
                EventLine.Field(.erases, .number(Thousandths(seq))),
                EventLine.Field(.reason, .string("legal_order")),
                EventLine.Field(.authority, .string("order 7")),
                EventLine.Field(.approvedBy, .string("head")),
            ])
    }
}

// A batch goes in whole or not at all, and every line of it is answered.

import CareEvents
import Dates
import Evidence
import Testing
import TextFormats

@testable import EventLogs

@Suite struct AppendTests {
    @Test func `a fact becomes a line with the parts that the appender gives`() throws {
        let ledger = try ScratchLedger()
        ledger.world.set("2021-03-01T10:00:00Z")
        let writer = ledger.writer()
        let receipts = try writer.append([registration("BRO-1")], validating: anything)
        try writer.release()
        let lines = ledger.lines("2021.jsonl")
        #expect(lines.count == 2)
        #expect(receipts.map(\.seq) == [1])
        #expect(
            lines[1]
                == #"{"seq":1,"id":"\#(receipts[0].id)","type":"child_registered","#
                + #""child_id":"BRO-1","occurred_on":"2021-02-01","#
                + #""recorded_at":"2021-03-01T10:00:00Z","recorded_by":"iro-03","#
                + #""born_on":"2012-01-30","sex":"F"}"#)
        #expect(isUUIDv7(Array(receipts[0].id.utf8)))
        let verified = try ledger.verify()
        #expect(verified.contents.faultCount == 0)
        #expect(ledger.text("checkpoint") == verified.recomputed?.text)
        #expect(ledger.text(".lock").isEmpty)
    }

    @Test func `one refused line refuses its batch, and nothing is written`() throws {
        let ledger = try ScratchLedger()
        let before = ledger.text("2021.jsonl")
        let writer = ledger.writer()
        let refusal = Refusal(line: 2, rule: "J2", what: "no", remedy: "none")
        var seen: [Int] = []
        #expect {
            try writer.append([supervision("w-1"), supervision("w-2", line: 2)]) { record, lines in
                seen = [record.lineNumber(at: record.count - 1), lines.count]
                return [refusal]
            }
        } throws: {
            guard case .refused(let refusals)? = $0 as? AppendFault else { return false }
            return refusals == [refusal]
        }
        #expect(seen == [2, 2], "the last line is the log's third, and two are new")
        #expect(ledger.text("2021.jsonl") == before)
        #expect(writer.checkpoint?.size == 1)
        #expect(try writer.append([supervision("w-1")], validating: anything)[0].seq == 1)
    }

    @Test func `refusals of the grammar and of the journey are told together in order`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        var bad = supervision("w 1", line: 2)
        bad.key = "k"
        #expect {
            try writer.append(
                [supervision("w-1", line: 1), bad],
                refusedAlready: [Refusal(line: 3, rule: "format", what: "x", remedy: "y")]
            ) { _, lines in
                lines.map { Refusal(line: $0.inputLine, rule: "J1", what: "j", remedy: "r") }
            }
        } throws: {
            guard case .refused(let refusals)? = $0 as? AppendFault else { return false }
            return refusals.map { "\($0.line) \($0.rule)" }
                == ["1 J1", "2 format", "2 J1", "3 format"]
        }
    }

    @Test func `the same key with the same facts answers the first receipt`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let first = try writer.append([supervision("w-1", key: "a")], validating: anything)
        let after = ledger.text("2021.jsonl")
        let again = ledger.writer()
        try writer.release()
        let second = try again.append([supervision("w-1", key: "a")], validating: anything)
        #expect(second[0].isRepeated && !first[0].isRepeated)
        #expect(second[0].seq == first[0].seq && second[0].id == first[0].id)
        #expect(ledger.text("2021.jsonl") == after)
    }

    @Test func `a batch with one key twice records it once`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let receipts = try writer.append(
            [supervision("w-1", key: "a"), supervision("w-1", key: "a"), supervision("w-2")],
            validating: anything)
        #expect(receipts.map(\.seq) == [1, 1, 2])
        #expect(receipts.map(\.isRepeated) == [false, true, false])
    }

    @Test func `the same key with other facts is refused with the difference`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        try #require(
            try writer.append([supervision("w-1", key: "a")], validating: anything).count == 1)
        #expect {
            try writer.append(
                [supervision("w-2", key: "a", line: 4, day: "2021-02-27")], validating: anything)
        } throws: {
            guard case .refused(let refusals)? = $0 as? AppendFault else { return false }
            return refusals == [
                Refusal(
                    line: 4, rule: "key",
                    what: #"the key "a" is that of event 1, which says other facts: "#
                        + #""occurred_on" is "2021-02-28" there and "2021-02-27" here; "#
                        + #""worker_id" is "w-1" there and "w-2" here"#,
                    remedy: "amend event 1, or send the new fact with a key of its own")
            ]
        }
    }

    @Test func `numbers of one value are one fact under a key`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        func training(_ days: String) throws -> FactDraft {
            let line =
                #"{"type":"training_attended","occurred_on":"2021-02-01","key":"t","#
                + #""worker_ids":["w-1"],"days":\#(days)}"#
            let read = DraftReading.read(Array(line.utf8), line: 1, recordedBy: "x")
            return try #require(read.draft)
        }
        _ = try writer.append([try training("2")], validating: anything)
        let again = try writer.append([try training("2.0")], validating: anything)
        #expect(again[0].isRepeated)
    }

    @Test func `if-last refuses when the child has a later event, and names it`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        _ = try writer.append(
            [registration("BRO-1"), supervision("w-1"), registration("BRO-2")],
            validating: anything)
        var change = registration("BRO-1")
        change.key = "again"
        #expect {
            try writer.append([change], ifLast: 0, validating: anything)
        } throws: {
            guard case .changedSince(0, 1, .childRegistered, "BRO-1")? = $0 as? AppendFault else {
                return false
            }
            return true
        }
        #expect(try writer.append([change], ifLast: 1, validating: anything)[0].seq == 4)
        #expect(
            try writer.append([change], ifLast: 1, validating: anything)[0].isRepeated,
            "a retry is not in its own way")
        #expect(throws: AppendFault.self) {
            try writer.append([supervision("w-1")], ifLast: 1, validating: anything)
        }
    }

    @Test func `an event of several children counts as an event of each`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        var raised = FactDraft(type: .escalationRaised, occurredOn: date("2021-02-02"))
        raised.payload = [
            EventLine.Field(.escalationID, .string("e-1")),
            EventLine.Field(.childIDs, .list([.string("BRO-1"), .string("BRO-2")])),
            EventLine.Field(.stage, .string("1")), EventLine.Field(.population, .string("cla")),
        ]
        _ = try writer.append(
            [registration("BRO-1"), registration("BRO-2"), raised], validating: anything)
        #expect {
            try writer.append([registration("BRO-2")], ifLast: 2, validating: anything)
        } throws: {
            ($0 as? AppendFault)?.what
                == "BRO-2 has changed since event 2: event 3 is escalation_raised"
        }
    }

    @Test func `a new year begins a new file`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-1")], validating: anything)
        ledger.world.set("2022-01-01T00:00:00Z")
        _ = try writer.append([supervision("w-2")], validating: anything)
        try writer.release()
        #expect(ledger.lines("2021.jsonl").count == 2)
        #expect(ledger.lines("2022.jsonl").count == 1)
        let verified = try ledger.verify()
        #expect(verified.contents.faultCount == 0 && verified.size == 3)
    }

    @Test func `a clock that runs behind repeats the last instant`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        ledger.world.set("2021-03-01T08:59:00Z")
        let near = try writer.append([supervision("w-1")], validating: anything)
        #expect(near[0].recordedAt == Instant(iso: "2021-03-01T09:00:00Z"))
        #expect(writer.takeWarnings().isEmpty, "a minute is not told")
        ledger.world.set("2021-03-01T08:58:59Z")
        _ = try writer.append([supervision("w-2")], validating: anything)
        #expect(
            writer.takeWarnings().map(\.words) == [
                "the clock is 61 s behind the last line: recorded at 2021-03-01T09:00:00Z again"
            ])
        #expect(writer.takeWarnings().isEmpty)
    }

    @Test func `an instant asked for stands, but never before the last line`() throws {
        let ledger = try ScratchLedger()
        let later = ledger.writer(recordedAt: Instant(iso: "2021-06-30T22:59:59Z"))
        let receipts = try later.append([supervision("w-1")], validating: anything)
        #expect(receipts[0].recordedAt.description == "2021-06-30T22:59:59Z")
        try later.release()
        let earlier = ledger.writer(recordedAt: Instant(iso: "2021-03-31T22:59:59Z"))
        let second = try earlier.append([supervision("w-2")], validating: anything)
        #expect(second[0].recordedAt.description == "2021-06-30T22:59:59Z")
        #expect(
            earlier.takeWarnings().map(\.words) == [
                "2021-03-31T22:59:59Z is before the last line: "
                    + "recorded at 2021-06-30T22:59:59Z again"
            ])
    }

    @Test func `after a crash within a batch the retry is exact, line by line`() throws {
        let ledger = try ScratchLedger()
        let kept = ledger.text("checkpoint")
        let batch = (1...4).map { supervision("w-\($0)", key: "k-\($0)", line: $0) }
        let writer = ledger.writer()
        let first = try writer.append(batch, validating: anything)
        try writer.release()
        // What a crash leaves: two lines whole, the third begun, the checkpoint of before.
        let lines = ledger.lines("2021.jsonl")
        ledger.directory.write(
            lines[0...2].map { $0 + "\n" }.joined() + lines[3].prefix(40),
            to: "bromley/2021.jsonl")
        ledger.directory.write(kept, to: "bromley/checkpoint")
        ledger.directory.write("torn", to: "bromley/.checkpoint.new")
        let again = try ledger.writer().append(batch, validating: anything)
        #expect(again.map(\.isRepeated) == [true, true, false, false])
        #expect(again.map(\.seq) == [1, 2, 4, 5], "line 3 tells of the tail")
        #expect(again[1].id == first[1].id)
        #expect(try ledger.verify().holds)
    }

    @Test func `an empty file of a new year, which a crash may leave, goes`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.write("", to: "bromley/2022.jsonl")
        _ = try ledger.writer().append([supervision("w-1")], validating: anything)
        #expect(
            ledger.directory.names(in: "bromley") == [".lock", "2021.jsonl", "checkpoint"])
        #expect(try ledger.verify().holds)
    }

    @Test func `a stream answers a refused line in its place and goes on`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let answers = try writer.appendEach(
            [
                supervision("w-1", key: "a"), supervision("bad id", line: 2),
                supervision("w-1", key: "a", line: 3), supervision("w-3", line: 4),
            ],
            validating: anything)
        let words = answers.map { answer in
            switch answer {
            case .recorded(let receipt): "\(receipt.seq)\(receipt.isRepeated ? " again" : "")"
            case .refused(let refusals): refusals[0].rule
            }
        }
        #expect(words == ["1", "format", "1 again", "2"])
        #expect(ledger.lines("2021.jsonl").count == 3)
    }

    @Test func `between two batches a writer lets others in and reads what they wrote`() throws {
        let ledger = try ScratchLedger()
        let one = ledger.writer()
        let other = ledger.writer()
        for round in 0..<3 {
            #expect(
                try one.append([supervision("a-\(round)")], validating: anything)[0].seq
                    == 2 * round + 1)
            #expect(throws: AppendFault.self) { try other.open() }
            try one.release()
            #expect(
                try other.append([supervision("b-\(round)")], validating: anything)[0].seq
                    == 2 * round + 2)
            try other.release()
        }
        #expect(try ledger.verify().contents.faultCount == 0)
        #expect(try ledger.verify().recomputed?.text == ledger.text("checkpoint"))
    }

    @Test func `a rehearsal shows the lines and touches nothing`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.add(#"{"seq":1,"id"#, to: "bromley/2021.jsonl")
        let before = ledger.text("2021.jsonl")
        let names = ledger.directory.names(in: "bromley")
        let lines = try ledger.writer().rehearse([supervision("w-1")], validating: anything)
        #expect(lines.count == 1)
        #expect(String(decoding: lines[0], as: UTF8.self).hasPrefix(#"{"seq":1,"id":"#))
        #expect(ledger.text("2021.jsonl") == before)
        #expect(ledger.directory.names(in: "bromley") == names)
    }

    @Test func `a damaged log takes nothing`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.add("{}\n", to: "bromley/2021.jsonl")
        #expect {
            try ledger.writer().append([supervision("w-1")], validating: anything)
        } throws: {
            ($0 as? AppendFault)?.what
                == "the log is damaged (1 fault): nothing was appended"
        }
    }

    @Test func `a checkpoint that the log does not bear out stops an append`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-1")], validating: anything)
        try writer.release()
        let lines = ledger.lines("2021.jsonl")
        ledger.directory.write(lines[0] + "\n", to: "bromley/2021.jsonl")
        #expect(throws: AppendFault.self) { try ledger.writer().open() }
        #expect(ledger.text("checkpoint").contains("\n2\n"), "the evidence is not overwritten")
    }

    @Test func `a line that would be too long is refused`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        var draft = supervision("w-1")
        draft.source = String(repeating: "x", count: 66_000)
        #expect {
            try writer.append([draft], validating: anything)
        } throws: {
            guard case .refused(let refusals)? = $0 as? AppendFault else { return false }
            return refusals.map(\.rule) == ["format"]
        }
    }
}

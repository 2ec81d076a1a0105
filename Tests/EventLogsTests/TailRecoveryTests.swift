// An unfinished line is put aside, cut off and told, and nothing else is repaired.

import CareEvents
import Evidence
import Testing

@testable import EventLogs

@Suite struct TailRecoveryTests {
    private let torn = #"{"seq":1,"id":"0190"#

    @Test func `a torn tail is kept, cut off and told before the batch`() throws {
        let ledger = try ScratchLedger()
        let offset = ledger.text("2021.jsonl").utf8.count
        ledger.directory.add(torn, to: "bromley/2021.jsonl")
        ledger.world.set("2021-03-01T10:00:00Z")
        let writer = ledger.writer()
        let receipts = try writer.append([supervision("w-1")], validating: anything)
        #expect(receipts.map(\.seq) == [2], "the acknowledgement does not list the telling")
        #expect(ledger.text("quarantine/2021.jsonl@\(offset).torn") == torn)
        let told = ledger.lines("2021.jsonl")[1]
        #expect(
            told.hasSuffix(
                #""type":"tail_recovered","occurred_on":"2021-03-01","#
                    + #""recorded_at":"2021-03-01T10:00:00Z","recorded_by":"iro-03","#
                    + #""file":"2021.jsonl","offset":\#(offset),"bytes":\#(torn.utf8.count),"#
                    + #""sha256":"\#(SHA256.hash(Array(torn.utf8)).hex)"}"#))
        #expect(
            writer.takeWarnings() == [
                .tailRecovered(file: "2021.jsonl", offset: offset, bytes: torn.utf8.count)
            ])
        #expect(try ledger.verify().holds)
        try writer.release()
        try ledger.writer().open()
        #expect(ledger.lines("2021.jsonl").count == 3, "it is told once")
    }

    @Test func `opening to read leaves the tail where it is`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.add(torn, to: "bromley/2021.jsonl")
        let before = ledger.text("2021.jsonl")
        let verified = try ledger.verify()
        #expect(verified.contents.tornTail?.count == torn.utf8.count)
        #expect(verified.holds)
        #expect(ledger.text("2021.jsonl") == before)
    }

    @Test func `a tail that was put aside and not told is told by the next writer`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.write(torn, to: "bromley/quarantine/2021.jsonl@900.torn")
        ledger.directory.write("notes", to: "bromley/quarantine/read-me")
        #expect(try ledger.verify().quarantined.map(\.isTold) == [false])
        try ledger.writer().open()
        let verified = try ledger.verify()
        #expect(verified.size == 2)
        #expect(verified.quarantined.map(\.isTold) == [true])
    }

    @Test func `a crash between the copy and the cut leaves one copy`() throws {
        let ledger = try ScratchLedger()
        let offset = ledger.text("2021.jsonl").utf8.count
        ledger.directory.add(torn, to: "bromley/2021.jsonl")
        ledger.directory.write(torn, to: "bromley/quarantine/2021.jsonl@\(offset).torn")
        try ledger.writer().open()
        #expect(ledger.directory.names(in: "bromley/quarantine").count == 1)
        #expect(try ledger.verify().quarantined.map(\.isTold) == [true])
    }

    @Test func `two tails at one place are both kept and both told`() throws {
        let ledger = try ScratchLedger()
        let offset = ledger.text("2021.jsonl").utf8.count
        ledger.directory.add(torn, to: "bromley/2021.jsonl")
        ledger.directory.write("another", to: "bromley/quarantine/2021.jsonl@\(offset).torn")
        try ledger.writer().open()
        #expect(
            ledger.directory.names(in: "bromley/quarantine")
                == ["2021.jsonl@\(offset).2.torn", "2021.jsonl@\(offset).torn"])
        let verified = try ledger.verify()
        #expect(verified.size == 3 && verified.holds)
        #expect(verified.quarantined.map(\.isTold) == [true, true])
    }

    @Test func `a file of a new year that holds nothing but a tail goes`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.write(torn, to: "bromley/2022.jsonl")
        ledger.world.set("2021-12-31T23:59:59Z")
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-1")], validating: anything)
        #expect(
            ledger.directory.names(in: "bromley").filter { $0.hasSuffix("l") } == ["2021.jsonl"])
        #expect(ledger.text("quarantine/2022.jsonl@0.torn") == torn)
        #expect(try ledger.verify().holds)
    }

    @Test func `a tail longer than any block is put aside whole`() throws {
        let ledger = try ScratchLedger()
        let long = String(repeating: "x", count: 900_000)
        ledger.directory.add(long, to: "bromley/2021.jsonl")
        #expect(try ledger.verify().contents.tornTail?.count == 900_000)
        try ledger.writer().open()
        let verified = try ledger.verify()
        #expect(verified.quarantined.map(\.bytes) == [900_000])
        #expect(verified.holds)
    }

    @Test func `a tail before the last file is damage and no repair`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        ledger.world.set("2022-01-01T00:00:00Z")
        _ = try writer.append([supervision("w-1")], validating: anything)
        try writer.release()
        ledger.directory.add(torn, to: "bromley/2021.jsonl")
        #expect(throws: AppendFault.self) { try ledger.writer().open() }
        #expect(ledger.text("2021.jsonl").hasSuffix(torn))
    }

    @Test func `names in quarantine say file and place or nothing`() {
        #expect(TailRecovery.parts(of: "2021.jsonl@77.torn")?.offset == 77)
        #expect(TailRecovery.parts(of: "2021.jsonl@77.2.torn")?.offset == 77)
        #expect(TailRecovery.parts(of: "2021.jsonl@77.2.torn")?.file == "2021.jsonl")
        for name in [
            "2021.jsonl@.torn", "2021.jsonl@+7.torn", "2021.jsonl@1234567890123456.torn",
            "2021.json@7.torn", "x", ".new", "2021.jsonl@7",
        ] {
            #expect(TailRecovery.parts(of: name) == nil, "\(name)")
        }
    }
}

// Erasures cut off half way: seen by `verify`, finished by whoever writes next, to the same bytes.

import CareEvents
import Foundation
import TestLedgers
import Testing
import TextFormats

@testable import EventLogs

@Suite struct PendingErasureTests {
    /// A ledger of two years: a registration with a note to be erased, an amendment of it, others.
    private static func ledger(padding count: Int = 0) throws -> ScratchLedger {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let padding = (0..<count).map { supervision("padding-\($0)") }
        _ = try writer.append(
            [registration("MARK-1"), supervision("w-1")] + padding, validating: anything)
        ledger.world.set("2022-02-01T10:00:00Z")
        _ = try writer.append([amendment(of: 1), supervision("w-2")], validating: anything)
        try writer.release()
        return ledger
    }

    private static func amendment(of seq: Int) -> FactDraft {
        FactDraft(
            type: .eventAmended, childID: "MARK-1", occurredOn: date("2022-02-01"),
            payload: [
                EventLine.Field(.amends, .number(Thousandths(seq))),
                EventLine.Field(
                    .set, .object(JSONObject([.init(key: "sex", value: .string("M"))]))),
                EventLine.Field(.reason, .string("data_entry")),
                EventLine.Field(.note, .string("MARKnote")),
            ])
    }

    private static func erasure(of seq: Int) -> FactDraft {
        FactDraft(
            type: .eventErased, childID: "MARK-1", occurredOn: date("2022-02-01"),
            payload: [
                EventLine.Field(.erases, .number(Thousandths(seq))),
                EventLine.Field(.reason, .string("legal_order")),
                EventLine.Field(.authority, .string("court")),
                EventLine.Field(.approvedBy, .string("sm-01")),
            ])
    }

    private static func years(_ ledger: ScratchLedger) -> [String] {
        // How many ids were drawn by writers that failed is of no account.
        ["2021.jsonl", "2022.jsonl"].map { name in
            ledger.text(name).replacing(/"id":"[^"]*",/, with: "")
        }
    }

    /// Erases the registration and its amendment, and is stopped before the first file is written.
    private static func interrupt(_ ledger: ScratchLedger, _ amendment: Int) throws {
        let writer = ledger.writer()
        try writer.open()
        ledger.directory.write("", to: "bromley/.erasing.new/in-the-way")
        #expect {
            try writer.append([erasure(of: 1), erasure(of: amendment)], validating: anything)
        } throws: {
            guard case .failed(let failure)? = $0 as? AppendFault else { return false }
            return failure.log == .erasureStands && failure.doing == "open"
                && failure.what.hasSuffix("and what is erased is still on the disk")
        }
        #expect(throws: AppendFault.self, "a writer does not go on after a failure") {
            try writer.append([supervision("w-3")], validating: anything)
        }
        try FileManager.default.removeItem(atPath: ledger.path + "/.erasing.new")
    }

    @Test func `an interrupted erasure is finished by the next writer to the same bytes`() throws {
        let whole = try Self.ledger()
        let writer = whole.writer()
        _ = try writer.append(
            [Self.erasure(of: 1), Self.erasure(of: 3)], validating: anything)
        _ = try writer.append([supervision("w-3")], validating: anything)
        #expect(writer.takeWarnings() == [])
        try writer.release()

        let ledger = try Self.ledger()
        try Self.interrupt(ledger, 3)
        let between = try ledger.verify()
        #expect(!between.holds && between.contents.faultCount == 0)
        #expect(between.erasuresToCarryOut.map(\.seq) == [1, 3])
        let next = ledger.writer()
        _ = try next.append([supervision("w-3")], validating: anything)
        #expect(next.takeWarnings() == [.erasureFinished([1, 3])])
        try next.release()
        #expect(Self.years(ledger) == Self.years(whole))
        #expect(try ledger.verify().holds)
        #expect(!Self.years(ledger).joined().contains("MARKnote"))
    }

    @Test func `an index does not hide an interrupted erasure`() throws {
        let ledger = try Self.ledger(padding: 2000)
        try Self.interrupt(ledger, 2003)
        let directory = try LogDirectory(path: ledger.path)
        let extents = try #require(LogIndex.extents(of: directory))
        #expect(IndexKeeping.make(directory, asRead: extents))
        #expect(IndexedLog(at: ledger.path) != nil, "the index itself is sound")
        let next = ledger.writer()
        _ = try next.append([supervision("w-3")], validating: anything)
        #expect(next.takeWarnings() == [.erasureFinished([1, 2003])])
        try next.release()
        #expect(try ledger.verify().holds)
        // Once all is carried out the index serves again.
        let later = ledger.writer()
        try later.open()
        try later.release()
        #expect(later.readAgainst != nil)
        _ = try later.append([supervision("w-4")], validating: anything)
        #expect(later.takeWarnings() == [])
        #expect(try ledger.verify().holds)
    }

    @Test func `corrections that a cut off batch left behind go with their line`() throws {
        let ledger = try Self.ledger()
        let writer = ledger.writer()
        let receipts = try writer.append([Self.erasure(of: 1)], validating: anything)
        #expect(receipts.map(\.seq) == [5])
        try writer.release()
        #expect(ledger.lines("2021.jsonl")[1].hasPrefix(#"{"seq":1,"erased_by":5,"leaf":""#))
        let lines = ledger.lines("2022.jsonl")
        #expect(lines[0].hasPrefix(#"{"seq":3,"erased_by":6,"leaf":""#))
        #expect(
            lines[3].hasSuffix(
                #""recorded_by":"iro-03","erases":3,"reason":"legal_order","authority":"court","#
                    + #""approved_by":"sm-01"}"#))
        #expect(try ledger.verify().holds)
    }

    @Test func `what a crash leaves half written is removed and never read`() throws {
        let ledger = try Self.ledger()
        let before = try ledger.verify()
        ledger.directory.write("MARK half a file", to: "bromley/.erasing.new")
        ledger.directory.write("MARK half a tail", to: "bromley/quarantine/.new")
        let between = try ledger.verify()
        #expect(between.holds && between.root == before.root)
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-3")], validating: anything)
        try writer.release()
        #expect(!ledger.directory.names(in: "bromley").contains(".erasing.new"))
        #expect(ledger.directory.names(in: "bromley/quarantine") == [])
    }

    @Test func `who may read a year file may read it after an erasure`() throws {
        let ledger = try Self.ledger()
        let file = ledger.path + "/2021.jsonl"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        let writer = ledger.writer()
        _ = try writer.append([Self.erasure(of: 1)], validating: anything)
        try writer.release()
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o640)
    }
}

// Backups: only what is new, never over another log, and erasures reach the copy.

import CareEvents
import Evidence
import Foundation
import Testing
import TextFormats

@testable import EventLogs

@Suite struct BackupTests {
    private func backUp(_ ledger: ScratchLedger) throws -> BackupResult {
        try LogBackup(of: ledger.path, to: ledger.directory.path("copy"), wait: 0).run()
    }

    private func record(_ ledger: ScratchLedger, _ keys: String...) throws {
        let writer = ledger.writer()
        _ = try writer.append(keys.map { supervision("w-1", key: $0) }, validating: anything)
        try writer.release()
    }

    /// That the copy is the ledger, file for file, and verifies.
    private func expectWhole(_ ledger: ScratchLedger) throws {
        for name in ledger.directory.names(in: "bromley") where !name.hasPrefix(".") {
            guard name != TailRecovery.directory else { continue }
            #expect(
                ledger.directory.bytes("copy/" + name) == ledger.directory.bytes("bromley/" + name))
        }
        let copy = try LogDirectory(path: ledger.directory.path("copy"))
        let verified = try LogVerification.verify(copy)
        #expect(verified.holds && verified.contents.tornTail == nil && !copy.isUnfinishedCopy)
        guard case .equal = verified.checkpoint else {
            Issue.record("the checkpoint of the copy is \(verified.checkpoint)")
            return
        }
    }

    @Test func `only new bytes of a known copy are written`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1")
        let first = try backUp(ledger)
        #expect(first.writtenBytes == ledger.text("2021.jsonl").utf8.count)
        try expectWhole(ledger)
        #expect(try backUp(ledger).writtenBytes == 0)
        let before = ledger.text("2021.jsonl").utf8.count
        try record(ledger, "k-2")
        ledger.world.set("2022-03-01T10:00:00Z")
        try record(ledger, "k-3")
        let second = try backUp(ledger)
        #expect(
            second.writtenBytes == ledger.text("2021.jsonl").utf8.count - before
                + ledger.text("2022.jsonl").utf8.count)
        #expect(second.lineCount == 4 && second.rewritten.isEmpty && !second.wasUnfinished)
        try expectWhole(ledger)
    }

    @Test func `what is erased in the ledger is erased in its copy`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1", "k-2")
        _ = try backUp(ledger)
        ledger.directory.write("index", to: "copy/.cache/index")
        try eraseSecondLine(of: ledger)
        let result = try backUp(ledger)
        #expect(result.rewritten == ["2021.jsonl"])
        try expectWhole(ledger)
        #expect(!ledger.directory.text("copy/2021.jsonl").contains("k-1"))
        #expect(ledger.directory.names(in: "copy/.cache").isEmpty, "what was derived goes too")
    }

    /// Records the erasure of line 1, which the writer carries out at once.
    private func eraseSecondLine(of ledger: ScratchLedger) throws {
        let writer = ledger.writer()
        let erasure = FactDraft(
            type: .eventErased, occurredOn: date("2021-03-01"),
            payload: [
                EventLine.Field(.erases, .number(Thousandths(1))),
                EventLine.Field(.reason, .string("legal_order")),
                EventLine.Field(.authority, .string("court")),
                EventLine.Field(.approvedBy, .string("sm-01")),
            ])
        _ = try writer.append([erasure], validating: anything)
        try writer.release()
    }

    @Test func `an erasure in the copy alone is told and left`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1", "k-2")
        let before = ledger.text("2021.jsonl")
        try eraseSecondLine(of: ledger)
        _ = try backUp(ledger)
        // The ledger is put back from before.
        ledger.directory.write(before, to: "bromley/2021.jsonl")
        try FileManager.default.removeItem(atPath: ledger.path + "/checkpoint")
        #expect(throws: (any Error).self) { try backUp(ledger) }
        #expect(!ledger.directory.text("copy/2021.jsonl").contains("k-1"))
    }

    @Test func `a fork is told with its place and not touched`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1")
        _ = try backUp(ledger)
        let other = ledger.world
        let writer = EventLogFile(
            path: ledger.directory.path("copy"), recordedBy: "iro-04", wait: 0,
            surroundings: other.surroundings)
        _ = try writer.append([supervision("w-9")], validating: anything)
        try writer.release()
        let copied = ledger.directory.bytes("copy/2021.jsonl")
        let copy = ledger.directory.path("copy") + "/2021.jsonl"
        #expect(
            try fault(ledger)
                == "\(copy):3: from this line on the copy has lines that the ledger has not")
        try record(ledger, "k-2")
        #expect(
            try fault(ledger)
                == "\(copy):3: from this line on the ledger says something else than its copy")
        #expect(ledger.directory.bytes("copy/2021.jsonl") == copied)
    }

    private func fault(_ ledger: ScratchLedger) throws -> String {
        do {
            _ = try backUp(ledger)
            return "none"
        } catch let fault as BackupFault {
            return fault.what
        }
    }

    @Test func `other files and other ledgers are not written over`() throws {
        let ledger = try ScratchLedger()
        let copy = ledger.directory.path("copy")
        ledger.directory.write("mine", to: "copy/notes")
        #expect(try fault(ledger) == BackupFault.notACopy(path: copy).what)
        try FileManager.default.removeItem(atPath: copy)
        try EventLogFile.create(
            path: copy, authority: "Bexley", code: "E09000004", recordedBy: "admin",
            surroundings: ScratchWorld("2021-03-01T09:00:00Z").surroundings)
        #expect(try fault(ledger) == BackupFault.otherLedger(path: copy).what)
        for inside in [ledger.path, ledger.path + "/", ledger.path + "/copy"] {
            #expect(throws: BackupFault.self) {
                try LogBackup(of: ledger.path, to: inside, wait: 0).run()
            }
        }
        #expect(ledger.directory.names(in: "bromley") == [".lock", "2021.jsonl", "checkpoint"])
    }

    @Test func `a damaged ledger is not copied`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1")
        _ = try backUp(ledger)
        let copied = ledger.directory.bytes("copy/2021.jsonl")
        ledger.directory.add("{}\n", to: "bromley/2021.jsonl")
        #expect(try fault(ledger).hasPrefix("the ledger is damaged (1 fault)"))
        #expect(ledger.directory.bytes("copy/2021.jsonl") == copied)
    }

    @Test func `an interrupted backup is told and finished by the next`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1", "k-2")
        let whole = ledger.text("2021.jsonl")
        let copy = ledger.directory.path("copy")
        for length in stride(from: 0, to: whole.utf8.count, by: 41) {
            try? FileManager.default.removeItem(atPath: copy)
            ledger.directory.write("", to: "copy/.lock")
            try CopyMarker.put(in: copy)
            // Half of it, and pages that were never written.
            ledger.directory.write(
                Array(whole.utf8.prefix(length)) + [UInt8](repeating: 0, count: length % 3 * 40),
                to: "copy/2021.jsonl")
            #expect(try LogDirectory(path: copy).isUnfinishedCopy)
            #expect(throws: AppendFault.self, "nobody goes on writing there") {
                try EventLogFile(
                    path: copy, recordedBy: "iro-03", wait: 0,
                    surroundings: ledger.world.surroundings
                ).open()
            }
            #expect(try backUp(ledger).wasUnfinished)
            try expectWhole(ledger)
        }
        try FileManager.default.removeItem(atPath: copy + "/2021.jsonl")
        try CopyMarker.put(in: copy)
        #expect(throws: LogOpenFault(path: copy, problem: .unfinishedCopy)) {
            try LogDirectory(path: copy)
        }
    }

    @Test func `torn tails are kept in the copy as in the ledger`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.add("half a li", to: "bromley/2021.jsonl")
        #expect(try backUp(ledger).lineCount == 1, "a tail that nothing commits is not copied")
        try record(ledger, "k-1")
        _ = try backUp(ledger)
        try expectWhole(ledger)
        let names = ledger.directory.names(in: "bromley/quarantine")
        #expect(names.count == 1 && ledger.directory.names(in: "copy/quarantine") == names)
        try FileManager.default.removeItem(atPath: ledger.path + "/quarantine/" + names[0])
        _ = try backUp(ledger)
        #expect(ledger.directory.names(in: "copy/quarantine").isEmpty)
    }

    @Test func `a copy is appended to as any ledger once it stands in its place`() throws {
        let ledger = try ScratchLedger()
        try record(ledger, "k-1")
        _ = try backUp(ledger)
        let manager = FileManager.default
        try manager.removeItem(atPath: ledger.path)
        try manager.copyItem(atPath: ledger.directory.path("copy"), toPath: ledger.path)
        try record(ledger, "k-1", "k-2")
        #expect(try ledger.verify().size == 3)
        _ = try backUp(ledger)
        try expectWhole(ledger)
    }

    @Test func `a writer in the way is named`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        try writer.open()
        #expect(try fault(ledger).contains("the ledger is being written by process"))
        try writer.release()
        _ = try backUp(ledger)
    }
}

// What a power cut leaves of unsynced writes is recovered or missing, and no damage; the rest is.

import CareEvents
import Evidence
import Foundation
import Testing

@testable import EventLogs

@Suite struct PowerCutTests {
    /// A ledger with facts of which the checkpoint on disk does not know the last batch.
    private func ledgerBehindCheckpoint(_ facts: Int) throws -> (ScratchLedger, start: Int) {
        let ledger = try ScratchLedger()
        _ = try ledger.writer().append([supervision("w-1", key: "k")], validating: anything)
        let checkpoint = ledger.text("checkpoint")
        let start = ledger.text("2021.jsonl").utf8.count
        let batch = (0..<facts).map { supervision("w-\($0)", key: "b-\($0)", line: $0 + 1) }
        _ = try ledger.writer().append(batch, validating: anything)
        ledger.directory.write(checkpoint, to: "bromley/checkpoint")
        return (ledger, start)
    }

    @Test func `a batch that a power cut kept in part is put aside from its first hole on`() throws
    {
        let (ledger, start) = try ledgerBehindCheckpoint(60)
        var bytes = ledger.directory.bytes("bromley/2021.jsonl")
        // The first page was written, the second not, the third was.
        for place in 4096..<8192 { bytes[place] = 0 }
        ledger.directory.write(bytes, to: "bromley/2021.jsonl")
        let hole = try #require(bytes.firstIndex(of: 0))
        let kept = (bytes[..<hole].lastIndex(of: 0x0A) ?? 0) + 1
        #expect(kept > start)
        #expect(try ledger.verify().contents.faultCount > 0, "a reader says damage")
        let writer = ledger.writer()
        let receipts = try writer.append([supervision("w-1", key: "k")], validating: anything)
        #expect(receipts[0].isRepeated, "what was acknowledged is there")
        #expect(
            writer.takeWarnings() == [
                .tailRecovered(file: "2021.jsonl", offset: kept, bytes: bytes.count - kept)
            ])
        #expect(
            ledger.directory.bytes("bromley/quarantine/2021.jsonl@\(kept).torn")
                == Array(bytes[kept...]))
        try writer.release()
        #expect(try ledger.verify().holds)
    }

    @Test func `a new year's file with a hole in its first line goes`() throws {
        let (ledger, _) = try ledgerBehindCheckpoint(0)
        ledger.directory.write(
            [UInt8](repeating: 0, count: 4096) + Array("{}\n".utf8), to: "bromley/2022.jsonl")
        ledger.world.set("2022-01-01T10:00:00Z")
        try ledger.writer().open()
        #expect(try ledger.verify().holds)
        #expect(ledger.lines("2022.jsonl").count == 1, "the telling of it")
    }

    @Test func `zeros in what the checkpoint proves are damage`() throws {
        let (ledger, start) = try ledgerBehindCheckpoint(3)
        var bytes = ledger.directory.bytes("bromley/2021.jsonl")
        bytes[start - 5] = 0
        ledger.directory.write(bytes, to: "bromley/2021.jsonl")
        #expect(throws: AppendFault.self) { try ledger.writer().open() }
        #expect(ledger.directory.bytes("bromley/2021.jsonl") == bytes)
        // Nor is a fault of another kind behind it recovered.
        bytes[start - 5] = UInt8(ascii: "0")
        bytes[start + 5] = UInt8(ascii: "x")
        ledger.directory.write(bytes, to: "bromley/2021.jsonl")
        #expect(throws: AppendFault.self) { try ledger.writer().open() }
        // Nor anything where no checkpoint says what was proved.
        bytes[start + 5] = 0
        ledger.directory.write(bytes, to: "bromley/2021.jsonl")
        try FileManager.default.removeItem(atPath: ledger.path + "/checkpoint")
        #expect(throws: AppendFault.self) { try ledger.writer().open() }
        #expect(ledger.directory.bytes("bromley/2021.jsonl") == bytes)
    }

    @Test func `an emptied checkpoint is no damage and every other change of it is`() throws {
        let ledger = try ScratchLedger()
        _ = try ledger.writer().append([supervision("w-1", key: "k")], validating: anything)
        let whole = ledger.directory.bytes("bromley/checkpoint")
        for length in 0..<whole.count {
            for zeros in [0, whole.count - length] {
                ledger.directory.write(
                    Array(whole[..<length]) + [UInt8](repeating: 0, count: zeros),
                    to: "bromley/checkpoint")
                let verified = try ledger.verify()
                #expect(verified.holds == (length == 0), "\(length)")
                #expect((verified.checkpoint == .missing) == (length == 0), "\(length)")
            }
        }
        for place in whole.indices {
            for bit in 0..<8 {
                var bytes = whole
                bytes[place] ^= 1 << bit
                ledger.directory.write(bytes, to: "bromley/checkpoint")
                #expect(try !ledger.verify().holds, "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test func `a checkpoint that the system does not give stops a reader and is no damage`() throws
    {
        let ledger = try ScratchLedger()
        try FileManager.default.removeItem(atPath: ledger.path + "/checkpoint")
        ledger.directory.write("", to: "bromley/checkpoint/in-the-way")
        #expect(throws: LogOpenFault.self) { try ledger.verify() }
    }
}

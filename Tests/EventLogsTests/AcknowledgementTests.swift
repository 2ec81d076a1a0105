// The answers of an append, byte for byte, and the ids that they name.

import Dates
import Testing

@testable import EventLogs

@Suite struct AcknowledgementTests {
    private let instant = Instant(iso: "2021-03-01T09:00:00Z") ?? Instant(seconds: 0)

    @Test func `a recorded line is answered with what the appender gave`() {
        let receipt = Receipt(seq: 41, id: "x", recordedAt: instant, isRepeated: false)
        #expect(
            String(decoding: receipt.bytes, as: UTF8.self)
                == "{\"seq\":41,\"id\":\"x\",\"recorded_at\":\"2021-03-01T09:00:00Z\"}\n")
    }

    @Test func `a repeated line says so`() {
        let receipt = Receipt(seq: 41, id: "x", recordedAt: instant, isRepeated: true)
        #expect(
            String(decoding: receipt.bytes, as: UTF8.self)
                == "{\"seq\":41,\"id\":\"x\",\"recorded_at\":\"2021-03-01T09:00:00Z\","
                + "\"repeated\":true}\n")
    }

    @Test func `a refused line of a stream names the first rule and all reasons`() {
        let refusals = [
            Refusal(line: 3, rule: "J2", what: "not \"looked after\"", remedy: "x"),
            Refusal(line: 3, rule: "C3", what: "no such code", remedy: "y"),
        ]
        #expect(
            String(decoding: Refusal.answer(refusals), as: UTF8.self)
                == #"{"line":3,"refused":"J2","why":"not \"looked after\"; no such code"}"# + "\n")
    }

    @Test func `an id holds the milliseconds and is spelt as RFC 9562 has it`() {
        let id = mintUUIDv7(milliseconds: 0x0190_A5B0_1234, random: { .max })
        #expect(uuidText(id) == "0190a5b0-1234-7fff-bfff-ffffffffffff")
        let none = mintUUIDv7(milliseconds: 0, random: { 0 })
        #expect(uuidText(none) == "00000000-0000-7000-8000-000000000000")
        for value in [id, none] {
            let bytes = Array(uuidText(value).utf8)
            #expect(isUUIDv7(bytes) && uuidValue(bytes.span) == value)
            let capitals = Array(uuidText(value).uppercased().utf8)
            #expect(uuidValue(capitals.span) == value)
        }
        #expect(uuidText(mintUUIDv7(milliseconds: -5, random: { 0 })).hasPrefix("00000000-0000"))
    }

    @Test func `chance that repeats itself makes no second line of one id`() throws {
        let ledger = try ScratchLedger()
        let writer = EventLogFile(
            path: ledger.path, recordedBy: "x",
            surroundings: WriterSurroundings(
                unixMilliseconds: { ledger.world.milliseconds }, random: { 5 }))
        _ = try writer.append([supervision("w-1")], validating: anything)
        #expect {
            try writer.append([supervision("w-2")], validating: anything)
        } throws: {
            guard case .failed(let failure)? = $0 as? AppendFault else { return false }
            return failure.doing == "mint an id"
        }
        try writer.release()
        #expect(try ledger.verify().size == 2)
    }

    @Test func `the system's chance does not repeat`() {
        #expect(Set((0..<100).map { _ in systemRandom() }).count == 100)
    }
}

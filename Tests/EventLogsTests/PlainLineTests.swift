// What the judge of plain lines takes is right, and says what the general reader says.

import CareEvents
import Dates
import Foundation
import Testing

@testable import EventLogs

struct PlainLineTests {
    @Test(arguments: ConfirmTests.examples)
    func `every line of an example ledger is taken`(name: String) throws {
        let directory = try exampleLedger(name)
        var judge = PlainLineJudge.new
        for file in directory.yearFiles {
            let bytes = try Data(contentsOf: URL(filePath: directory.path(of: file.name)))
            for line in bytes.split(separator: 0x0A) {
                if try !isTaken(Array(line), &judge) {
                    Issue.record("not taken: \(String(decoding: line, as: UTF8.self))")
                }
            }
        }
    }

    @Test func `odd lines that are right are taken or left, and never misread`() throws {
        var judge = PlainLineJudge.new
        for line in try FixtureLines.odd() { _ = try isTaken(Array(line.utf8), &judge) }
    }

    @Test func `lines with bytes changed at random are never taken when they are wrong`() throws {
        var lines = try FixtureLines.odd().map { Array($0.utf8) }
        for name in ConfirmTests.examples {
            let directory = try exampleLedger(name)
            let file = directory.path(of: directory.yearFiles[0].name)
            let some = try Data(contentsOf: URL(filePath: file)).split(separator: 0x0A)
            lines += stride(from: 0, to: some.count, by: some.count / 60).map { Array(some[$0]) }
        }
        var judge = PlainLineJudge.new
        var chance = SeededNumbers(seed: 17)
        let spare = Array("\"\\{}[]:,0123456789-.eEtfn \u{7F}ab_Z\u{0}\t\r".utf8) + [0xC3, 0xFF]
        var taken = 0
        for round in 0..<20_000 {
            var line = lines[round % lines.count]
            for _ in 0..<Int.random(in: 1...2, using: &chance) {
                let place = Int.random(in: 0..<line.count, using: &chance)
                let byte = spare[Int.random(in: 0..<spare.count, using: &chance)]
                switch Int.random(in: 0..<5, using: &chance) {
                case 0: line[place] = byte
                case 1: line.insert(byte, at: place)
                case 2: line.remove(at: place)
                case 3: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
                default:
                    let end = min(line.count, place + Int.random(in: 1...20, using: &chance))
                    line.insert(contentsOf: line[place..<end], at: place)
                }
                if line.isEmpty { line = lines[0] }
            }
            taken += try isTaken(line, &judge) ? 1 : 0
        }
        #expect(taken > 1000 && taken < 12_000, "\(taken) of 20000 were taken")
    }

    @Test func `days and instants are judged as the calendar has them`() throws {
        for year in [1899, 1900, 1996, 2000, 2004, 2099, 2100, 2199, 2200] {
            for month in 0...13 {
                for day in 0...32 {
                    let text = pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
                    let expected = CalendarDate(iso: text)?.isWithinLedgerRange == true
                    #expect((take(text) { $0.takeDay() } != nil) == expected, "\(text)")
                }
            }
        }
        for text in ["00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00:60", "1a:00:00"] {
            let instant = "2016-02-29T\(text)Z"
            let number = take(instant + "\"") { $0.takeInstant() }
            #expect((number == nil) == (Instant(iso: instant) == nil), "\(text)")
            if let number, let same = Instant(iso: instant) {
                #expect(number == PlainBytes.number(of: same) && number >> 26 == 2016)
            }
        }
    }

    @Test func `one id has one mark however it is spelt`() throws {
        let id = "019342a7-6f0e-7c3a-9b1e-3f2a5c6d7e8f"
        let mark = PlainBytes.mark(ofID: id)
        #expect(mark != 0 && PlainBytes.mark(ofID: id.uppercased()) == mark)
        for place in id.indices where id[place] != "-" {
            var other = id
            other.replaceSubrange(place...place, with: id[place] == "9" ? "8" : "9")
            #expect(PlainBytes.mark(ofID: other) != mark, "\(other)")
        }
    }

    /// Whether the judge takes a line; that it is right to do so is expected.
    private func isTaken(_ line: [UInt8], _ judge: inout PlainLineJudge) throws -> Bool {
        // Words are loaded ahead of the place: the bytes behind the line are a block's.
        let padded = line + [0x0A] + [UInt8](repeating: 0x22, count: 64)
        var plain = PlainLine()
        let count = padded.withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { judge.judge($0, into: &plain) }
        }
        // A line feed put into the line ends it there: only what is in front was judged.
        guard let count else { return false }
        let judged = Array(line.prefix(count))
        var text: String { String(decoding: judged, as: UTF8.self) }
        guard case .event(let event)? = try? LineReading.read(judged) else {
            Issue.record("only the judge takes \(text)")
            return true
        }
        let same = PlainLine(event)
        let isSame =
            plain.seq == same.seq && plain.recordedAt == same.recordedAt
            && plain.idMark == same.idMark && plain.keyMark == same.keyMark
            && plain.isRare == same.isRare
        if !isSame { Issue.record("\(text): \(plain) and \(same)") }
        return true
    }

    private func take(_ text: String, _ body: (inout PlainBytes) -> UInt64?) -> UInt64? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0x0A, count: 64)
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap {
                var place = PlainBytes($0)
                return body(&place)
            }
        }
    }

    private func pad(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: width - String(number).count) + String(number)
    }
}

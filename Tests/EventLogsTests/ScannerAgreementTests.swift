// The fast scanner and the slow reader say the same of every line.

import CareEvents
import Dates
import Foundation
import TestLedgers
import Testing
import TextFormats

@testable import EventLogs

@Suite struct ScannerAgreementTests {
    @Test(
        .enabled(
            if: conformanceLedgers != nil, "the conformance ledgers are not beside the project"))
    func `both say the same of every line of the conformance ledgers`() throws {
        let root = try #require(conformanceLedgers)
        let names = try FileManager.default.contentsOfDirectory(atPath: root)
            .filter { $0.hasPrefix("ledger-") }.sorted()
        #expect(!names.isEmpty)
        for name in names {
            let directory = try LogDirectory(path: "\(root)/\(name)/ledger")
            let fast = try LogReader(directory).read()
            let slow = try LogReader(directory, scanning: false).read()
            #expect(fast.faultCount == 0, "\(name): \(fast.faults.first?.description ?? "")")
            #expect(fast.byteCount == slow.byteCount)
            try expectSame(fast.record, slow.record, name)
            let verified = try LogVerification.verify(directory)
            #expect(verified.holds, "\(name)")
            guard case .equal = verified.checkpoint else {
                Issue.record("\(name): \(verified.checkpoint)")
                continue
            }
        }
    }

    @Test func `both say the same of odd lines that are right`() throws {
        let lines = try FixtureLines.odd()
        let (fast, slow) = try read(lines)
        #expect(fast.faults.map(\.description) == [] && fast.record.count == lines.count)
        try expectSame(fast.record, slow.record, "odd lines")
    }

    @Test func `both say the same of lines with bytes changed at random`() throws {
        let odd = try FixtureLines.odd()
        var chance = SeededNumbers(seed: 7)
        let spare = Array("\"\\{}[]:,0123456789-.eEtfn \u{7F}ab_Z\u{0}\t\r".utf8) + [0xC3, 0xFF]
        var refused = 0
        for round in 0..<4000 {
            var line = Array(odd[round % odd.count].utf8)
            for _ in 0..<Int.random(in: 1...2, using: &chance) {
                let place = Int.random(in: 0..<line.count, using: &chance)
                let byte = spare[Int.random(in: 0..<spare.count, using: &chance)]
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: line[place] = byte
                case 1: line.insert(byte, at: place)
                case 2: line.remove(at: place)
                default:
                    let end = min(line.count, place + Int.random(in: 1...20, using: &chance))
                    line.insert(contentsOf: line[place..<end], at: place)
                }
            }
            refused += try compareOne(line) ? 0 : 1
        }
        #expect(refused > 1000 && refused < 3900, "\(refused) of 4000 were refused")
    }

    /// Whether both take the line; that both say the same is expected.
    private func compareOne(_ line: [UInt8]) throws -> Bool {
        var fast = RecordedEvents()
        var scanner = LineScanner()
        // The scanner reads words ahead of the place: the bytes behind the line are a block's.
        let padded = line + [0x0A] + [UInt8](repeating: 0x22, count: 64)
        let isTaken = padded.withUnsafeBufferPointer {
            $0.baseAddress.map { scanner.scan($0, count: line.count, into: &fast) } ?? false
        }
        let slow = try? LineReading.read(line)
        guard isTaken else {
            #expect(fast.count == 0 && fast.slots.isEmpty)
            return slow != nil
        }
        guard case .event(let event)? = slow else {
            Issue.record("only the scanner takes \(String(decoding: line, as: UTF8.self))")
            return false
        }
        var record = RecordedEvents()
        record.append(event, from: line)
        #expect(scanner.seq == event.seq)
        #expect(
            RecordedWords.of(fast, 0) == RecordedWords.of(record, 0),
            "\(String(decoding: line, as: UTF8.self))")
        return true
    }

    private func read(_ lines: [String]) throws -> (fast: LogContents, slow: LogContents) {
        let directory = ScratchDirectory()
        directory.write(lines.map { $0 + "\n" }.joined(), to: "2020.jsonl")
        let log = try LogDirectory(path: directory.path)
        return (try LogReader(log).read(), try LogReader(log, scanning: false).read())
    }

    private func expectSame(
        _ one: RecordedEvents, _ other: RecordedEvents, _ name: String
    ) throws {
        try #require(one.count == other.count)
        for seq in 0..<one.count where RecordedWords.of(one, seq) != RecordedWords.of(other, seq) {
            Issue.record(
                "\(name) \(seq): \(RecordedWords.of(one, seq)) / \(RecordedWords.of(other, seq))")
        }
    }
}

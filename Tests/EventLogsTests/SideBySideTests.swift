// A log read by slices, by any number of threads, is the log read line after line.

import CareEvents
import Foundation
import Testing
import TestLedgers

@testable import EventLogs

@Suite struct SideBySideTests {
    @Test(arguments: [300, 1_700, 20_000])
    func `random ledgers are the same by slices and line after line`(size: Int) throws {
        for seed in UInt64(0)..<30 {
            let directory = ScratchDirectory()
            Self.write(RandomLedger(seed: seed).ledger.lines, to: directory)
            try Self.expectSame(directory.path, size: size, "seed \(seed)")
        }
    }

    @Test func `long ids of children are numbered in the order of the log too`() throws {
        let directory = ScratchDirectory()
        let lines = RandomLedger(seed: 3).ledger.lines.map { line in
            line.replacingOccurrences(of: "\"K-4\"", with: "\"K-4-an-id-of-more-than-16-bytes\"")
        }
        Self.write(lines, to: directory)
        try Self.expectSame(directory.path, size: 900, "long ids")
    }

    @Test func `a torn end is told, and nothing of it is read`() throws {
        let directory = ScratchDirectory()
        let lines = RandomLedger(seed: 5).ledger.lines
        Self.write(lines, to: directory)
        let last = try #require(try LogDirectory(path: directory.path).yearFiles.last)
        let path = directory.path + "/" + last.name
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.dropLast(30).write(to: URL(fileURLWithPath: path))
        try Self.expectSame(directory.path, size: 2_000, "torn")
        let read = try LogReader(LogDirectory(path: directory.path), sliceSize: 2_000).read()
        #expect(read.tornTail != nil && read.record.count == lines.count - 1)
    }

    @Test func `what is wrong is told in the same words`() throws {
        var chance = SeededChance(seed: 11)
        var damaged = 0
        for seed in UInt64(0)..<60 {
            var lines = RandomLedger(seed: seed % 7).ledger.lines
            let place = chance.number(0...(lines.count - 1))
            switch seed % 6 {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines[place] = String(lines[place].dropLast(3))
            case 3: lines.swapAt(place, max(0, place - 1))
            case 4:
                lines[place] = lines[place].replacingOccurrences(of: "\"type\"", with: "\"typ\"")
            default:
                lines[place] = lines[place].replacingOccurrences(of: "T0", with: "T9")
            }
            let directory = ScratchDirectory()
            Self.write(lines, to: directory)
            let log = try LogDirectory(path: directory.path)
            let slow = try LogReader(log, scanning: false).read()
            let fast = try LogReader(log, sliceSize: 1_300).read(threads: 2)
            #expect(fast.faults.map(\.description) == slow.faults.map(\.description))
            #expect(fast.faultCount == slow.faultCount)
            damaged += slow.faultCount > 0 ? 1 : 0
        }
        #expect(damaged > 25, "\(damaged) of 60 were damaged")
    }

    @Test(arguments: ["bromley", "worcestershire"])
    func `the example ledgers are the same by slices and line after line`(name: String) throws {
        let repository = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = repository.appendingPathComponent("EventLogs/\(name)").path
        try Self.expectSame(path, size: 100_000, Comment(rawValue: name))
    }

    private static func write(_ lines: [String], to directory: ScratchDirectory) {
        var years: [(year: String, text: String)] = []
        for line in lines {
            let parts = line.components(separatedBy: #""recorded_at":""#)
            let year = parts.count > 1 ? String(parts[1].prefix(4)) : years.last?.year ?? "2013"
            if let last = years.last, last.year >= year {
                years[years.count - 1].text += line + "\n"
            } else {
                years.append((year, line + "\n"))
            }
        }
        for year in years { directory.write(year.text, to: "\(year.year).jsonl") }
    }

    private static func expectSame(_ path: String, size: Int, _ note: Comment) throws {
        let log = try LogDirectory(path: path)
        let slow = try LogReader(log).readLineAfterLine()
        #expect(slow.faults.map(\.description) == [], note)
        for threads in 1...3 {
            let reader = LogReader(log, sliceSize: size)
            let fast = try #require(
                reader.readSideBySide(threads: threads) { _ in }, "\(note): not by slices")
            #expect(fast.byteCount == slow.byteCount, note)
            #expect(fast.tornTail == slow.tornTail, note)
            #expect(fast.record.repairs == slow.record.repairs, note)
            try #require(fast.record.count == slow.record.count, note)
            let (own, other) = (fast.record.children, slow.record.children)
            #expect(own.count == other.count, note)
            for child in 0..<UInt32(other.count) { #expect(own[child] == other[child], note) }
            for seq in 0..<slow.record.count
            where RecordedWords.of(fast.record, seq) != RecordedWords.of(slow.record, seq) {
                let (one, other) = (
                    RecordedWords.of(fast.record, seq), RecordedWords.of(slow.record, seq)
                )
                Issue.record("\(note) \(seq): \(one) / \(other)")
            }
            for seq in stride(from: 0, to: slow.record.count, by: 37) {
                let (own, other) = (
                    fast.places.place(of: seq, in: log), slow.places.place(of: seq, in: log)
                )
                #expect(own?.offset == other?.offset && own?.line == other?.line, note)
                #expect(own?.file == other?.file, note)
            }
        }
    }
}

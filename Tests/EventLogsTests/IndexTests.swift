// The index finds exactly the lines that have a term, however it was made and brought up to date.

import CareEvents
import Evidence
import Foundation
import Testing
import TestLedgers

@testable import EventLogs

@Suite struct IndexTests {
    /// A ledger by chance in a directory of its own, one file a year, with its checkpoint.
    private static func ledger(seed: UInt64) throws -> (ScratchDirectory, [String]) {
        let directory = ScratchDirectory()
        let random = RandomLedger(seed: seed)
        let lines = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger.lines
        write(lines, to: directory)
        return (directory, lines)
    }

    /// Writes lines to their year files. An erased line stands in the file of the line before it.
    private static func write(_ lines: [String], to directory: ScratchDirectory) {
        var years: [String: String] = [:]
        var year = ""
        for line in lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        for (year, text) in years { directory.write(text, to: "\(year).jsonl") }
    }

    /// Writes the checkpoint of the lines.
    private static func writeCheckpoint(_ lines: [String], to directory: ScratchDirectory) {
        var survey = LogSurvey()
        for line in lines { survey.observe(Array(line.utf8).span, seq: 0) }
        directory.write(
            Checkpoint(
                origin: "careledger/x", size: lines.count, root: survey.frontier.root
            ).bytes, to: "checkpoint")
    }

    private static func state(of path: String) throws -> (LogDirectory, [IndexFile.Extent]) {
        let directory = try LogDirectory(path: path)
        return (directory, try #require(LogIndex.extents(of: directory)))
    }

    /// The lines of every term, sought the slow way.
    private static func slowTerms(_ lines: [String]) -> [UInt64: [Int]] {
        var found: [UInt64: [Int]] = [:]
        for (seq, line) in lines.enumerated() {
            for hash in slowHashes(lines, seq, withKey: true) {
                found[hash, default: []].append(seq)
            }
            _ = line
        }
        return found
    }

    private static func slowHashes(_ lines: [String], _ seq: Int, withKey: Bool) -> Set<UInt64> {
        var finder = TermFinder()
        finder.find(Array(lines[seq].utf8), usual: false)
        var hashes = Set(
            zip(finder.hashes, finder.kinds).filter { withKey || $1.leadsToAStory }.map(\.0))
        if finder.isFoundByTarget, let target = finder.target, target >= 0, target < seq {
            hashes.formUnion(slowHashes(lines, target, withKey: false))
        }
        return hashes
    }

    private static func expectExact(
        _ index: LogIndex, _ lines: [String], _ note: Comment
    ) throws {
        #expect(index.lineCount == lines.count, note)
        for (hash, seqs) in slowTerms(lines) {
            #expect(index.lines(with: hash) == seqs, note)
        }
        #expect(index.lines(with: TermHash.of(.child, "nobody")) == [], note)
        for (seq, line) in lines.enumerated() {
            #expect(index.line(seq) == Array(line.utf8), note)
        }
        #expect(index.line(lines.count) == nil, note)
        #expect(index.line(-1) == nil, note)
        let tree = lines.reduce(into: LogSurvey()) { $0.observe(Array($1.utf8).span, seq: 0) }
        #expect(index.frontier.root == tree.frontier.root, note)
    }

    @Test(arguments: Array(1...12 as ClosedRange<UInt64>))
    func `every term of a ledger by chance is found, and nothing else`(seed: UInt64) throws {
        let (directory, lines) = try Self.ledger(seed: seed)
        let (log, extents) = try Self.state(of: directory.path)
        #expect(IndexKeeping.make(log, asRead: extents))
        let index = try #require(LogIndex(log))
        try Self.expectExact(index, lines, "seed \(seed)")
        #expect(IndexManifest(index.manifest.bytes) == index.manifest)
    }

    @Test(arguments: Array(1...8 as ClosedRange<UInt64>))
    func `an index that grows with the log is that of the whole`(seed: UInt64) throws {
        let (whole, lines) = try Self.ledger(seed: seed)
        _ = whole
        let directory = ScratchDirectory()
        var end = lines.count / 3
        Self.write(Array(lines[..<end]), to: directory)
        var (log, extents) = try Self.state(of: directory.path)
        #expect(IndexKeeping.make(log, asRead: extents))
        var step = 1 + Int(seed)
        while end < lines.count {
            end = min(lines.count, end + step)
            step = step % 29 + 3
            let before = try #require(LogIndex(log)?.manifest ?? nil)
            // As a writer does: the files grow in place.
            try Self.grow(Array(lines[..<end]), in: directory)
            Self.writeCheckpoint(Array(lines[..<end]), to: directory)
            (log, extents) = try Self.state(of: directory.path)
            let recent = try #require(LogIndex(log), "what came is read")
            #expect(recent.lineCount == end)
            if end % 2 == 0 { #expect(IndexKeeping.extend(before, log, extents)) }
        }
        let index = try #require(LogIndex(log))
        try Self.expectExact(index, lines, "seed \(seed)")
        #expect(index.manifest.segments.count < 40)
        #expect(IndexKeeping.extend(index.manifest, log, extents) || index.recent.count == 0)
        let names = Set(try #require(LogIndex(log)).manifest.segments.map(\.name))
        #expect(
            Set(directory.names(in: ".cache").filter { $0.hasPrefix("index-") }) == names,
            "nothing is left that no manifest names")
    }

    /// Adds what the year files have not yet.
    private static func grow(_ lines: [String], in directory: ScratchDirectory) throws {
        let whole = ScratchDirectory()
        write(lines, to: whole)
        for name in whole.names() {
            let old = directory.bytes(name).count
            let new = whole.bytes(name)
            guard new.count > old else { continue }
            if old == 0 {
                directory.write(new, to: name)
                continue
            }
            let file = try #require(FileHandle(forWritingAtPath: directory.path(name)))
            try file.seekToEnd()
            try file.write(contentsOf: Data(new[old...]))
            try file.close()
        }
    }

    @Test func `an index is not trusted once the log is another`() throws {
        let (directory, lines) = try Self.ledger(seed: 5)
        let (log, extents) = try Self.state(of: directory.path)
        #expect(IndexKeeping.make(log, asRead: extents))
        let name = try #require(log.yearFiles.last?.name)
        let bytes = directory.bytes(name)
        #expect(LogIndex(log) != nil)
        // The same bytes in a new file, as an erasure leaves a line of the same length.
        directory.write(bytes, to: name)
        #expect(try LogIndex(LogDirectory(path: directory.path)) == nil)
        #expect(IndexKeeping.make(log, asRead: try Self.state(of: directory.path).1))
        #expect(LogIndex(log) != nil)
        // Lines that no checkpoint bears out.
        let file = try #require(FileHandle(forWritingAtPath: directory.path(name)))
        try file.seekToEnd()
        try file.write(contentsOf: Data(lines[lines.count - 1].utf8) + [0x0A])
        try file.close()
        #expect(try LogIndex(LogDirectory(path: directory.path)) == nil)
        #expect(IndexKeeping.current(of: log) == nil)
    }

    @Test func `bytes of the index that are not its own are noticed or do no harm`() throws {
        let (directory, lines) = try Self.ledger(seed: 7)
        let (log, extents) = try Self.state(of: directory.path)
        #expect(IndexKeeping.make(log, asRead: extents))
        let slow = Self.slowTerms(lines)
        for name in directory.names(in: ".cache") where name != ".lock" {
            let path = ".cache/" + name
            let good = directory.bytes(path)
            for place in stride(from: 0, to: good.count, by: name == "index" ? 7 : 97) {
                var bad = good
                bad[place] ^= 0x11
                directory.write(bad, to: path)
                guard let index = LogIndex(log) else { continue }
                for (hash, seqs) in slow {
                    guard let found = index.lines(with: hash) else { continue }
                    #expect(found == seqs, "byte \(place) of \(name)")
                }
                for seq in [0, lines.count / 2, lines.count - 1] {
                    guard let line = index.line(seq) else { continue }
                    #expect(line == Array(lines[seq].utf8), "byte \(place) of \(name)")
                }
            }
            directory.write(good, to: path)
        }
    }

    @Test func `entries are sorted by hash and line`() {
        var chance = SystemRandomNumberGenerator()
        for count in [0, 1, 100, 5000, 20_000] {
            var entries = (0..<count).map { line in
                (UInt64.random(in: 0..<200, using: &chance) * 0x1_2345_6789 & 0xFF_FFFF_FFFF) << 24
                    | UInt64(line)
            }
            let sorted = entries.sorted()
            EntrySort.sort(&entries)
            #expect(entries == sorted)
        }
    }
}

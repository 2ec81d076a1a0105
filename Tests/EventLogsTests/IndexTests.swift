// The index finds exactly the lines that have a term, however it was made and brought up to date.

import CareEvents
import Foundation
import Testing
import TestLedgers

@testable import EventLogs

@Suite struct IndexTests {
    /// A ledger by chance in a directory of its own, one file a year, with its checkpoint.
    private static func ledger(seed: UInt64) throws -> (ScratchDirectory, [String]) {
        let directory = ScratchDirectory()
        var random = RandomLedger(seed: seed)
        random.makeCourts(seed: seed)
        let lines = random.ledger.lines
        write(lines, to: directory)
        return (directory, lines)
    }

    private static func write(_ lines: [String], to directory: ScratchDirectory) {
        let years = Dictionary(grouping: lines) { line in
            String(line.components(separatedBy: #""recorded_at":""#)[1].prefix(4))
        }
        for (year, lines) in years {
            directory.write(lines.map { $0 + "\n" }.joined(), to: "\(year).jsonl")
        }
    }

    private static func state(of path: String) throws -> (LogDirectory, [IndexFile.Extent]) {
        let directory = try LogDirectory(path: path)
        return (directory, try #require(LogIndex.extents(of: directory)))
    }

    /// The lines of every term, sought the slow way.
    private static func slowTerms(_ lines: [String]) -> [UInt64: [Int]] {
        var found: [UInt64: [Int]] = [:]
        for (seq, line) in lines.enumerated() {
            for hash in slowHashes(lines, seq, withKey: true) { found[hash, default: []].append(seq) }
            _ = line
        }
        return found
    }

    private static func slowHashes(_ lines: [String], _ seq: Int, withKey: Bool) -> Set<UInt64> {
        var finder = TermFinder()
        finder.find(Array(lines[seq].utf8), usual: false)
        var hashes = Set(
            zip(finder.hashes, finder.kinds).filter { withKey || $1 != .key }.map(\.0))
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

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `every term of a ledger by chance is found, and nothing else`(seed: UInt64) throws {
        let (directory, lines) = try Self.ledger(seed: seed)
        let (log, extents) = try Self.state(of: directory.path)
        #expect(IndexKeeping.make(log, asRead: extents))
        let index = try #require(LogIndex(log))
        try Self.expectExact(index, lines, "seed \(seed)")
    }
}

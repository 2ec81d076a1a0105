// A random ledger that is dealt out, folded and merged.

import Dates
import Foundation
import TestLedgers
import Testing

@testable import Commands

/// A world with a random ledger, and an instant and a day to ask about.
struct DealtLedger {
    /// How many random ledgers are dealt out: more by hand, `CARELEDGER_SHARDS=200`.
    static let seeds =
        1...(ProcessInfo.processInfo.environment["CARELEDGER_SHARDS"].flatMap { UInt64($0) } ?? 8)

    let world = ScratchWorld()
    let ledger: TestLedger
    let day: CalendarDate
    let instant: Instant

    init(seed: UInt64) {
        var random = RandomLedger(seed: seed, children: seed % 4 == 0 ? 9 : 30)
        day = random.someDay()
        instant = random.someInstant()
        ledger = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger
        var years: [String: String] = [:]
        var year = ""
        for line in ledger.lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        for (year, text) in years { world.write(text, to: "kirklees/\(year).jsonl") }
    }

    /// The partial answers of all shards, as files; their names.
    func fold(_ count: Int, _ words: [String]) throws -> [String] {
        let shards = "shards-\(count)"
        if !FileManager.default.fileExists(atPath: world.path + "/" + shards) {
            let made = world.run([
                "shard", "--by", "child", "-n", "\(count)", "-o", "$/" + shards,
            ])
            try #require(made.code == 0, "\(made.err)")
        }
        let names = try FileManager.default
            .contentsOfDirectory(atPath: world.path + "/" + shards).sorted()
        try #require(names.count == count)
        return try names.map { name in
            let file = "$/\(name)-of-\(count).partial"
            let folded = world.run(["fold", "$/\(shards)/\(name)", "-o", file] + words)
            try #require(folded.code == 0, "\(name) of \(count): \(folded.err)")
            return file
        }
    }

    func merge(_ files: [String], _ words: String...) throws -> String {
        try merge(files, words)
    }

    func merge(_ files: [String], _ words: [String]) throws -> String {
        let merged = world.run(["merge"] + files + words)
        try #require(merged.code == 0, "\(merged.err)")
        return merged.out
    }

    func atOnce(_ words: [String], _ more: String...) throws -> String {
        try told(["statistics"] + words, more)
    }

    /// What a command prints of the whole ledger.
    func told(_ command: [String], _ more: [String] = []) throws -> String {
        let told = world.run(command + more)
        try #require(told.code == 0, "\(command): \(told.err)")
        return told.out
    }
}

/// Two answers are the same; where they are not, the first line that differs is told.
func expectSame(_ one: String, _ other: String, _ note: String) {
    guard one != other else { return }
    let lines = zip(
        one.split(separator: "\n", omittingEmptySubsequences: false),
        other.split(separator: "\n", omittingEmptySubsequences: false))
    let first = lines.first { $0.0 != $0.1 }
    Issue.record("\(note): \(first?.0 ?? "") / \(first?.1 ?? "")")
}

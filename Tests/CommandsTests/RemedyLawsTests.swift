// Each command that `check` gives, run, takes its finding away and brings no new error.

import Evidence
import Foundation
import TestLedgers
import Testing

@testable import Commands

@Suite struct RemedyLawsTests {
    /// How many random ledgers: CARELEDGER_REMEDY_SEEDS asks for more, and for every command.
    private static let asked =
        ProcessInfo.processInfo.environment["CARELEDGER_REMEDY_SEEDS"].flatMap(UInt64.init)
    static let seeds = Array(1...(asked ?? 1))
    /// How many commands of each rule are run in a ledger.
    private static let mostOfARule = asked == nil ? 2 : Int.max

    /// One finding of `check --format jsonl`.
    private struct Told: Decodable {
        let seq: Int
        let child_id: String?
        let rule: String
        let severity: String
        let finding: String
        let remedy: String?
        let no_remedy: String?

        var key: String { "\(seq) \(child_id ?? "-") \(rule)" }
    }

    /// Rules whose findings no command can take away, or not all of them.
    private static let mayHaveNone: Set<String> = ["C3", "C4", "C20"]

    @Test func `the commands are the same for any number of threads`() {
        let world = ScratchWorld()
        var chance = SeededChance(seed: 7)
        let lines = RandomLedger(seed: 7, children: 12).ledger.lines
        Self.write(Self.files(lines.map { Self.faulted(Self.sound($0), &chance) }), to: world)
        let one = world.run("check", "--format", "json", "--threads", "1")
        #expect(one.out.contains("careledger "))
        for threads in ["2", "5"] {
            #expect(world.run("check", "--format", "json", "--threads", threads).out == one.out)
        }
    }

    @Test(arguments: seeds)
    func `a command that check gives, run, takes its finding away`(seed: UInt64) throws {
        let world = ScratchWorld()
        world.milliseconds = 1_600_000_000_000  // 2020-09-13
        var chance = SeededChance(seed: seed)
        let files = Self.files(
            RandomLedger(seed: seed, children: 5).ledger.lines.map {
                Self.faulted(Self.sound($0), &chance)
            })
        Self.write(files, to: world)
        let before = try Self.check(world)
        try #require(before.count > 20)
        var tried = 0
        var ofRule: [String: Int] = [:]
        var without: [String] = []
        var commands: Set<String> = []
        for finding in before {
            guard let remedy = finding.remedy else {
                #expect(finding.no_remedy?.isEmpty == false)
                without.append(finding.rule)
                continue
            }
            // What one command does to several findings is seen at each; run it once.
            guard commands.insert(remedy + finding.key).inserted else { continue }
            tried += 1
            guard ofRule[finding.rule, default: 0] < Self.mostOfARule else { continue }
            ofRule[finding.rule, default: 0] += 1
            Self.write(files, to: world)
            try Self.run(remedy, in: world)
            let after = try Self.found(world)
            let what = "seed \(seed): \(finding.key), \(finding.finding): \(remedy)"
            let count = before.count { $0.key == finding.key }
            #expect(after.count { $0.key == finding.key } < count, "\(what)")
            let old = Self.errors(before.map { ($0.key, $0.severity) })
            let new = Self.errors(after).filter { $0.value > old[$0.key, default: 0] }
            #expect(new.isEmpty, "\(what) brought \(new.keys.sorted())")
        }
        let run = ofRule.values.reduce(0, +)
        print("seed \(seed): \(run) of \(tried) commands run; none for \(without.sorted())")
        #expect(tried > before.count / 2)
        let unexpected = without.filter {
            !Self.mayHaveNone.contains($0) && !$0.hasPrefix("903-")
        }
        #expect(unexpected.count * 10 <= before.count, "\(unexpected.sorted())")
    }

    // MARK: Faults

    /// Slips that a source may make and that readers keep, in a few of the lines.
    private static let slips: [(of: String, with: String)] = [
        (#""participation":"PN1""#, #""participation":"pn1""#),
        (#""iro_id":"iro-2""#, #""iro_id":"iro-77""#),
        (#""legal_status":"C2""#, #""legal_status":"XX""#),
        (#""placement_provider":"PR1""#, #""placement_provider":"PRX""#),
        (#""review_id":"K-1-r"#, #""review_id":"K-1/r"#),
        (#""decision_id":"#, #""colour":"red","decision_id":"#),
        (#""occurred_on":"2014-"#, #""occurred_on":"2024-"#),
        (#""child_id":"K-2""#, #""child_id":"K-22""#),
        (#""stage":"1""#, #""stage":"nine""#),
        (#""plan":"care""#, #""plan":"adoption""#),
    ]

    private static func faulted(_ line: String, _ chance: inout SeededChance) -> String {
        guard chance.happens(12), !line.contains("event_"), !line.contains("policy_") else {
            return line
        }
        let slip = chance.one(of: slips)
        return line.replacing(slip.of, with: slip.with)
    }

    /// A line with a hash of its own where it was erased: writers refuse two of the same.
    private static func sound(_ line: String) -> String {
        let none = String(repeating: "0", count: 64)
        return line.replacing(
            "\"leaf\":\"\(none)\"",
            with: "\"leaf\":\"\(MerkleTree.leafHash(Array(line.utf8)).hex)\"")
    }

    // MARK: Running

    private static func files(_ lines: [String]) -> [String: String] {
        var years: [String: String] = [:]
        var year = ""
        for line in lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        return years
    }

    private static func write(_ files: [String: String], to world: ScratchWorld) {
        try? FileManager.default.removeItem(atPath: world.path + "/kirklees")
        for (year, text) in files { world.write(text, to: "kirklees/\(year).jsonl") }
    }

    private static func check(_ world: ScratchWorld) throws -> [Told] {
        let outcome = world.run("check", "--format", "jsonl")
        try #require(outcome.code <= 1, "\(outcome.err)")
        return try outcome.out.split(separator: "\n").map {
            try JSONDecoder().decode(Told.self, from: Data($0.utf8))
        }
    }

    private static func run(_ remedy: String, in world: ScratchWorld) throws {
        for command in remedy.components(separatedBy: " && ") {
            let words = command.split(separator: " ").map(String.init)
            try #require(!command.contains("'") && words.first == "careledger")
            let outcome = world.run(Array(words.dropFirst()) + ["--recorded-by", "tester"])
            #expect(outcome.code == 0, "\(command): \(outcome.err)")
        }
    }

    /// The findings alone, which are sooner told than their commands.
    private static func found(
        _ world: ScratchWorld
    ) throws -> [(key: String, severity: String)] {
        let outcome = world.run("check", "--format", "csv")
        try #require(outcome.code <= 1, "\(outcome.err)")
        return outcome.out.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false)
            let child = cells[3].isEmpty ? "-" : String(cells[3])
            return ("\(cells[2]) \(child) \(cells[4])", String(cells[5]))
        }
    }

    private static func errors(_ found: [(key: String, severity: String)]) -> [String: Int] {
        found.filter { $0.severity == "error" }.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
    }
}

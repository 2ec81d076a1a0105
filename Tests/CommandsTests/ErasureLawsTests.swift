// Random ledgers, erased at random: sound, proved, and as if the facts had never been.

import Evidence
import Foundation
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct ErasureLawsTests {
    /// How many ledgers; `CARELEDGER_ERASURES` asks for more.
    private static let seeds: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["CARELEDGER_ERASURES"].flatMap(UInt64.init)
        return Array(1...(asked ?? 6))
    }()

    private static let order = [
        "--reason", "legal_order", "--authority", "law", "--approved-by", "sm-01",
        "--with-shared",
    ]

    @Test(arguments: seeds)
    func `what is left of a ledger is what was never erased`(seed: UInt64) throws {
        let world = ScratchWorld()
        world.milliseconds = 1_600_000_000_000  // 2020-09-13
        let random = RandomLedger(seed: seed)
        Self.write(random.ledger.lines.map(Self.sound), to: world)
        var chance = SeededChance(seed: seed)
        for round in 0..<4 {
            let before = Self.lines(of: world)
            let checkpoint = world.run("checkpoint")
            try #require(checkpoint.code == 0, "\(checkpoint.err)")
            world.write(checkpoint.out, to: "old")
            let target =
                round % 2 == 0
                ? ["--child", chance.one(of: random.children)]
                : [String(chance.number(1...(before.count - 1)))]
            let outcome = world.run(["erase"] + target + Self.order)
            // Some lines are never erased, or were.
            if outcome.code == 65 {
                #expect(outcome.err.contains("refused by C4"), "\(target): \(outcome.err)")
                continue
            }
            try #require(outcome.code == 0, "seed \(seed), \(target): \(outcome.err)")
            let verified = world.run("verify", "--against", "$/old")
            #expect(verified.code == 0, "seed \(seed), \(target): \(verified.out)")
            judge(before, Self.lines(of: world), world, "seed \(seed), \(target)")
        }
        try compareWithNever(world, seed)
        try compareIndexed(world, random.children, seed)
    }

    /// Every line is as it was, or a stub with its hash whose id is in no file any more.
    private func judge(_ before: [String], _ after: [String], _ world: ScratchWorld, _ what: String)
    {
        for (old, new) in zip(before, after) where old != new {
            let leaf = MerkleTree.leafHash(Array(old.utf8)).hex
            #expect(
                new.hasPrefix("{\"seq\":") && new.hasSuffix(",\"leaf\":\"\(leaf)\"}"), "\(what)")
            let id = String(old.split(separator: "\"")[4 + 1])
            #expect(!after.contains { $0.contains(id) }, "\(what): \(id)")
        }
        // Corrections go with their line.
        let stubs = after.compactMap { $0.firstMatch(of: /^\{"seq":(\d+),"erased_by"/)?.1 }
        for stub in stubs {
            let corrects = ["amends", "withdraws", "reinstates"].map { "\"\($0)\":\(stub)," }
            #expect(!after.contains { line in corrects.contains { line.contains($0) } }, "\(what)")
        }
    }

    /// The statistics are those of a ledger of the other lines only.
    private func compareWithNever(_ world: ScratchWorld, _ seed: UInt64) throws {
        let never = ScratchWorld()
        Self.write(Self.renumbered(Self.lines(of: world)), to: never)
        for year in ["2013-14", "2014-15", "2015-16", "2016-17"] {
            let words = ["statistics", "--year", year, "--format", "csv"]
            let (with, without) = (world.run(words), never.run(words))
            #expect(with.code == 0 && without.code == 0, "\(without.err)")
            #expect(with.out == without.out, "seed \(seed), \(year)")
        }
    }

    private func compareIndexed(_ world: ScratchWorld, _ children: [String], _ seed: UInt64) throws
    {
        let calls = children.map { ["timeline", $0, "--with-corrections"] }
        let without = calls.map { world.run($0) }
        try world.makeIndex()
        for (call, before) in zip(calls, without) {
            let after = world.run(call)
            #expect(after.out == before.out && after.err == before.err, "seed \(seed): \(call)")
        }
    }

    // MARK: Lines

    /// A stub made by chance gets a hash of its own, as every erased line has.
    private static func sound(_ line: String) -> String {
        let none = String(repeating: "0", count: 64)
        return line.replacing(
            "\"leaf\":\"\(none)\"",
            with: "\"leaf\":\"\(MerkleTree.leafHash(Array(line.utf8)).hex)\"")
    }

    private static func write(_ lines: [String], to world: ScratchWorld) {
        var years: [String: String] = [:]
        var year = ""
        for line in lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        for (year, text) in years { world.write(text, to: "kirklees/\(year).jsonl") }
    }

    private static func lines(of world: ScratchWorld) -> [String] {
        world.ledgerState.filter { $0.key.hasSuffix(".jsonl") }.sorted { $0.key < $1.key }
            .flatMap { $0.value.split(separator: "\n").map(String.init) }
    }

    /// The lines that are neither stubs nor erasures, numbered anew, and what they correct as well.
    private static func renumbered(_ lines: [String]) -> [String] {
        let kept = lines.enumerated().filter { _, line in
            !line.contains("\"erased_by\":") && !line.contains("\"type\":\"event_erased\"")
        }
        var places: [String: Int] = [:]
        for (place, line) in kept.enumerated() { places[String(line.offset)] = place }
        return kept.enumerated().map { place, line in
            line.element
                .replacing(/^\{"seq":\d+/) { _ in "{\"seq\":\(place)" }
                .replacing(/"(amends|withdraws|reinstates)":(\d+)/) { found in
                    "\"\(found.1)\":\(places[String(found.2)] ?? 0)"
                }
        }
    }
}

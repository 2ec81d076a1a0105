// What is taken and what is refused, in which words: by the stories that an index finds as by the
// whole log, on random ledgers with everything wrong that an import may leave.

import Foundation
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct IndexedRefusalsTests {
    /// Two worlds with one ledger: the first has an index, the second judges by the whole log.
    private static func worlds(of ledger: TestLedger) throws -> [ScratchWorld] {
        try [false, true].map { judgesByWholeLog in
            let world = ScratchWorld()
            var years: [String: String] = [:]
            var year = ""
            for (seq, line) in ledger.lines.enumerated() {
                // What was erased were different lines.
                let leaf = String(repeating: "0", count: 64 - "\(seq)".count) + "\(seq)"
                let line = line.replacing(/"leaf":"0+"/, with: #""leaf":"\#(leaf)""#)
                if let at = line.range(of: #""recorded_at":""#) {
                    year = String(line[at.upperBound...].prefix(4))
                }
                years[year, default: ""] += line + "\n"
            }
            for (year, text) in years { world.write(text, to: "kirklees/\(year).jsonl") }
            world.milliseconds = 1_577_880_000_000  // 2020-01-01T12:00:00Z
            world.judgesByWholeLog = judgesByWholeLog
            let checkpoint = world.run("checkpoint")
            #expect(checkpoint.code == 0, "\(checkpoint.err)")
            world.write(checkpoint.out, to: "kirklees/checkpoint")
            if !judgesByWholeLog {
                let directory = try LogDirectory(path: world.path + "/kirklees")
                let extents = try #require(LogIndex.extents(of: directory))
                #expect(IndexKeeping.make(directory, asRead: extents))
            }
            return world
        }
    }

    /// The facts that a line of another ledger says, as a client would send them.
    private static func draft(of line: String) -> String {
        line.replacing(/"seq":\d+,"id":"[^"]*",/, with: "")
            .replacing(/"recorded_at":"[^"]*","recorded_by":"[^"]*",?/, with: "")
            .replacing(",}", with: "}")
    }

    /// A correction of some line of the ledger, in the name of its child.
    private static func correction(of ledger: TestLedger, _ chance: inout SeededChance) -> String {
        let seq = chance.number(1...(ledger.lines.count - 1))
        let month = chance.number(1...9)
        let child = ledger.lines[seq].firstMatch(of: /"child_id":"([^"]*)"/).map {
            #""child_id":"\#($0.1)","#
        }
        let said = [
            #""type":"event_withdrawn","withdraws":\#(seq)"#,
            #""type":"event_withdrawn","withdraws":\#(seq)"#,
            #""type":"event_reinstated","reinstates":\#(seq)"#,
            #""type":"event_amended","amends":\#(seq),"set":{"occurred_on":"2015-0\#(month)-11"}"#,
            #""type":"event_amended","amends":\#(seq),"set":{"review_id":"r9"}"#,
        ]
        return #"{\#(child ?? "")"occurred_on":"2020-01-01",\#(chance.one(of: said)),"#
            + #""reason":"data_entry"}"#
    }

    /// Some facts to send together.
    private static func batch(
        for ledger: TestLedger, from other: TestLedger, _ chance: inout SeededChance
    ) -> String {
        (0..<chance.one(of: [1, 1, 1, 2, 3, 6])).map { _ in
            if chance.happens(25) { return correction(of: ledger, &chance) }
            var line = draft(of: chance.one(of: other.lines))
            if chance.happens(30) {
                line = line.replacing(/K-\d/, with: "K-\(chance.number(0...9))")
            }
            if chance.happens(8) { line = line.replacing(/K-\d/, with: "K-x") }
            if chance.happens(20) {
                line = line.dropLast() + #","key":"k\#(chance.number(1...4))"}"#
            }
            return line
        }.map { $0 + "\n" }.joined()
    }

    @Test(arguments: Array(1...6 as ClosedRange<UInt64>))
    func `random facts are taken and refused by the index as by the whole log`(
        seed: UInt64
    ) throws {
        let random = RandomLedger(seed: seed)
        let ledger = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger
        let other = RandomLedger(seed: seed + (seed % 2 == 0 ? 0 : 1000)).ledger
        let worlds = try Self.worlds(of: ledger)
        var chance = SeededChance(seed: seed)
        var taken = 0
        for turn in 0..<12 {
            let batch = Self.batch(for: ledger, from: other, &chance)
            var options = chance.happens(30) ? ["--each"] : []
            if options.isEmpty, chance.happens(15) {
                options = ["--if-last", "\(chance.number(0...ledger.lines.count))"]
            }
            if chance.happens(10) { options.append("--dry-run") }
            let said = worlds.map { world -> ScratchWorld.Outcome in
                world.write(batch, to: "facts.jsonl")
                return world.run(["append", "$/facts.jsonl"] + options)
            }
            taken += said[1].code == 0 ? 1 : 0
            let note = Comment(rawValue: "seed \(seed), turn \(turn): \(batch)\(options)")
            #expect(said[0].code == said[1].code, note)
            #expect(withoutIDs(said[0].out) == withoutIDs(said[1].out), note)
            #expect(withoutIDs(said[0].err) == withoutIDs(said[1].err), note)
        }
        #expect(taken > 0)
        #expect(
            withoutIDs(worlds[0].text("kirklees/2020.jsonl"))
                == withoutIDs(worlds[1].text("kirklees/2020.jsonl")))
    }

    @Test func `an id that another child names already is refused by the index as well`() throws {
        let ledger = TestLedger(
            """
            2013-01-01 A became_looked_after
            2013-01-01 B became_looked_after
            2013-06-01 B participation_recorded review_id=r77 participation=PN1
            """)
        let worlds = try Self.worlds(of: ledger)
        let said = worlds.map { world in
            world.run(
                "record", "review_scheduled", "--child", "A", "--on", "2013-07-01",
                "--review-id", "r77", "--planned-on", "2013-08-01")
        }
        #expect(said[1].code == 65)
        #expect(said[1].err.contains("event 8 would be wrong"))
        #expect(said[0].code == 65 && said[0].err == said[1].err)
    }

    @Test func `a fact recorded or corrected by hand is the same with an index and without`() throws
    {
        let ledger = RandomLedger(seed: 5).ledger
        let worlds = try Self.worlds(of: ledger)
        let child = ledger.lines.firstIndex { $0.contains("child_registered") } ?? 0
        let calls = [
            ["amend", "\(child)", "--set", "sex=M", "--reason", "data_entry", "--dry-run"],
            ["amend", "\(child)", "--set", "sex=M", "--reason", "data_entry"],
            ["amend", "\(child)", "--set", "nothing=1", "--reason", "data_entry"],
            ["withdraw", "\(child)", "--reason", "duplicate"],
            ["reinstate", "\(child)", "--reason", "duplicate"],
            ["withdraw", "99999", "--reason", "duplicate"],
            ["withdraw", "0", "--reason", "duplicate"],
            [
                "record", "review_held", "--child", "K-1", "--on", "2017-03-01", "--participation",
                "PN1",
            ],
            ["record", "review_held", "--child", "K-2", "--on", "2017-03-01", "--dry-run"],
            [
                "record", "child_registered", "--child", "K-77", "--on", "2017-03-01", "--born-on",
                "2010-01-01", "--sex", "F",
            ],
            ["record", "social_worker_visited", "--child", "K-78", "--on", "2017-03-01"],
        ]
        for call in calls {
            let said = worlds.map { $0.run(call) }
            #expect(said[0].code == said[1].code, "\(call): \(said[0].err) \(said[1].err)")
            #expect(withoutIDs(said[0].out) == withoutIDs(said[1].out), "\(call)")
            #expect(withoutIDs(said[0].err) == withoutIDs(said[1].err), "\(call)")
        }
    }

    /// The ids masked: a line judged twice draws chance twice.
    private func withoutIDs(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")
    }
}

// A ledger read in parts of its children answers what it answers when it is read at once.

import Dates
import Foundation
import Journeys
import Projections
import Reports
import Tables
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct PartsTests {
    /// How many random ledgers are read: more by hand, `CARELEDGER_PARTS=200`.
    private static let seeds =
        1...(ProcessInfo.processInfo.environment["CARELEDGER_PARTS"].flatMap { UInt64($0) } ?? 12)

    /// A ledger on disk, and what is asked of it.
    private struct Asking {
        let directory: LogDirectory
        let knownAt: Instant?
        let period: YearPeriod

        /// Every table for people with the findings, and every answer for programs.
        func told(_ document: (_ inLongForm: Bool) -> Document?) -> [String] {
            [false, true].flatMap { inLongForm in
                document(inLongForm)?.tables.flatMap { table in
                    [table.title] + table.rows.map { "\(table.title): \($0)" }
                } ?? ["nothing"]
            }
        }

        func atOnce() throws -> [String] {
            let contents = try LogReader(directory).read()
            #expect(contents.faultCount == 0, "\(contents.faults.first?.description ?? "")")
            let context = ReplayContext(KnownFacts(contents.record, asKnownAt: knownAt))
            return told { inLongForm in
                YearSection.document(
                    YearSection.all(period), context, inLongForm: inLongForm, withFindings: true)
            }
        }

        func look() throws -> LogLook {
            try #require(LogReader(directory, sliceSize: 3000).look(knownAt: knownAt, threads: 2))
        }

        func inParts(_ count: Int, of look: LogLook) throws -> [String] {
            let parts = look.parts(count)
            let setting = try #require(look.readSetting(threads: 2))
            let known = KnownFacts(setting.record, asKnownAt: knownAt)
            let context = ReplayContext(known, threads: 2)
            return told { inLongForm in
                LedgerInParts.document(
                    YearSection.all(period), look, parts, context, inLongForm: inLongForm,
                    withFindings: true)
            }
        }
    }

    /// The files of a random ledger in a world.
    private func write(_ ledger: TestLedger, to world: ScratchWorld) {
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

    private func expectSame(_ one: [String], _ other: [String], _ note: String) {
        let first = zip(one, other).first { $0 != $1 }
        #expect(one == other, "\(note): \(first?.0 ?? "") / \(first?.1 ?? "")")
    }

    @Test(arguments: seeds)
    func `a ledger in parts answers the same`(seed: UInt64) throws {
        var random = RandomLedger(seed: seed, children: seed % 4 == 0 ? 9 : 30)
        let day = random.someDay()
        let instant = random.someInstant()
        let ledger = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger
        let world = ScratchWorld()
        write(ledger, to: world)
        let year = ReportingYear(containing: day)
        for knownAt in [nil, instant] {
            let asking = Asking(
                directory: try LogDirectory(path: world.path + "/kirklees"), knownAt: knownAt,
                period: YearPeriod(year.span, name: year.name))
            let atOnce = try asking.atOnce()
            let look = try asking.look()
            #expect(look.size == ledger.lines.count)
            for count in [1, 2, 3, 7] {
                expectSame(
                    atOnce, try asking.inParts(count, of: look),
                    "seed \(seed), \(look.parts(count).count) of \(count) parts")
            }
        }
    }
}

// Laws of the audit trail, of its counts and of the versions of a fact, on random ledgers.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct AuditLawsTests {
    private func known(_ seed: Int) -> KnownFacts {
        let random = RandomLedger(seed: UInt64(seed), children: 6)
        let ledger = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger
        return KnownFacts(
            ledger.recorded(by: ["ann", "bob", "cy"], seed: UInt64(seed)).record)
    }

    @Test(arguments: 1...8)
    func `the trail has one row for each line, and each condition takes its part of them`(
        seed: Int
    ) throws {
        let known = known(seed)
        let setting = Setting(known)
        let all = try AuditTrail(in: known, against: setting).lines
        #expect(all.map(\.seq) == Array(0..<known.lineCount))
        let people = ["ann", "bob", "cy"].map { AuditQuestion(recordedBy: $0) }
        let lines = try people.map { try AuditTrail($0, in: known, against: setting).lines.count }
        #expect(lines.reduce(0, +) == all.filter { $0.said != nil }.count)
        func why(_ line: AuditTrail.Line) -> WorkingHours.Outside? {
            guard line.said != nil else { return nil }
            return WorkingHours.usual.outside(
                line.recordedAt, setting.workingDays(on: line.recordedAt.londonDay))
        }
        let question = AuditQuestion(outside: .usual)
        let outside = try AuditTrail(question, in: known, against: setting).lines
        #expect(outside.map(\.seq) == all.filter { why($0) != nil }.map(\.seq))
        #expect(outside.allSatisfy { $0.outside == why($0) })
    }

    @Test(arguments: 1...8)
    func `counts by person, type and month sum to the rows that they count`(seed: Int) throws {
        let known = known(seed)
        let setting = Setting(known)
        let questions = [
            AuditQuestion(), AuditQuestion(lateBy: Length(7, .days)),
            AuditQuestion(type: .reviewHeld), AuditQuestion(recordedBy: "ann", outside: .usual),
        ]
        for question in questions {
            // What is asked of lateness leaves no line out of the counts.
            var rowsAsked = question
            rowsAsked.lateBy = nil
            let rows = try AuditTrail(rowsAsked, in: known, against: setting).lines
            let facts = rows.filter { $0.said != nil && !$0.type.isCorrection }
            let late = try AuditTrail(question, in: known, against: setting).lines
                .filter { $0.said != nil && !$0.type.isCorrection && $0.isLate }
            for grouping in AuditSummary.Grouping.allCases {
                let summary = try AuditSummary(
                    question, by: grouping, in: known, against: setting
                ).rows
                func sum(_ value: (AuditSummary.Row) -> Int) -> Int {
                    summary.map(value).reduce(0, +)
                }
                #expect(sum(\.lines) == rows.count)
                #expect(sum(\.corrections) == rows.count { $0.said != nil && $0.type.isCorrection })
                #expect(sum(\.facts) == facts.count)
                #expect(sum(\.late) == late.count, "\(grouping)")
                let lags = facts.compactMap(\.said?.lagDays)
                #expect(sum(\.lagDays) == lags.reduce(0, +))
                #expect(summary.flatMap(\.lags).sorted() == lags.sorted())
                #expect(summary.compactMap(\.greatestLag).max() == lags.max())
                for row in summary {
                    #expect(row.doubledMedian == slowMedian(row.lags), "\(row)")
                }
            }
        }
    }

    /// Twice the median: as many at or below it as at or above it.
    private func slowMedian(_ lags: [Int]) -> Int? {
        guard let low = lags.min(), let high = lags.max() else { return nil }
        let middle = (low...high).filter { value in
            lags.count { $0 <= value } * 2 >= lags.count
                && lags.count { $0 >= value } * 2 >= lags.count
        }
        let within = lags.filter { value in middle.contains(value) }
        return (within.min() ?? 0) + (within.max() ?? 0)
    }

    @Test(arguments: 1...8)
    func `the last version of a fact is the one that statistics use`(seed: Int) throws {
        let known = known(seed)
        let written = WrittenValues(known: known, words: { line, _ in "words of \(line)" })
        let withdrawn = Dictionary(uniqueKeysWithValues: known.withdrawn.map { ($0.seq, $0) })
        let erased = Set(known.erasures.lines)
        var amended = 0
        for seq in 0..<known.lineCount {
            let lineage = try FactVersions(
                of: seq, in: known, words: { line, _ in "words of \(line)" })
            let last = try #require(lineage.versions.last)
            let target = Int32(lineage.target)
            if erased.contains(lineage.target) {
                #expect(lineage.type == .erased && last.values.isEmpty && !last.stands)
                continue
            }
            if known.record.recorded.events[lineage.target].type.isCorrection { continue }
            let fact = try #require(known.fact(of: target) ?? withdrawn[target])
            #expect(last.stands == (withdrawn[target] == nil), "seed \(seed), line \(target)")
            #expect(last.values == written.values(of: fact), "seed \(seed), line \(target)")
            amended += lineage.versions.count { $0.type == .eventAmended && $0.hadEffect }
            for key in lineage.keys where !lineage.changes(of: key).isEmpty {
                #expect(lineage.versions.count > 1)
            }
        }
        #expect(amended > 0, "seed \(seed) amends nothing")
    }
}

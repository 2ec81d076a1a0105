// Timelines and audits asked of our own functions and compared with the second implementation's.

import Journeys
import Projections
import Reports
import Tables
import Testing

@Suite(.enabled(if: ConformanceLedger.isThere, "../shared/conformance is not here"))
struct ConformanceTests {
    @Test(arguments: ConformanceLedger.all)
    func `timelines have the rows of the second implementation`(ledger: ConformanceLedger) throws {
        let record = try ledger.record()
        for question in try ledger.questions("timeline") {
            let at = ConformanceLedger.instant(question.option("--as-known-at"))
            let known = KnownFacts(record, asKnownAt: at)
            let asked = TimelineQuestion(
                childID: question.arguments[1],
                withCorrections: question.arguments.contains("--with-corrections"))
            let timeline = Timeline(asked, in: known, against: Setting(known))
            #expect((timeline == nil) == (question.exit == 66), "\(question.arguments)")
            guard let timeline, let rows = question.rows else { continue }
            compare(TimelineReport.table(timeline), rows, question)
        }
    }

    @Test(arguments: ConformanceLedger.all)
    func `audits have the rows of the second implementation`(ledger: ConformanceLedger) throws {
        let known = KnownFacts(try ledger.record())
        for question in try ledger.questions("audit") {
            let trail = try AuditTrail(in: known, against: Setting(known))
            compare(AuditReport.table(trail), question.rows ?? [], question)
        }
    }

    private func compare(
        _ table: Table, _ rows: [[String]], _ question: ConformanceLedger.Question
    ) {
        let got = ConformanceLedger.rows(table, question.columns)
        let want = rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let lost = want.filter { got[$0.key] != $0.value }
        let extra = got.filter { want[$0.key] != $0.value }
        #expect(
            lost.isEmpty && extra.isEmpty,
            "\(question.arguments): lost \(lost.keys.prefix(3)), extra \(extra.keys.prefix(3))")
    }
}

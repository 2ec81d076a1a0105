// What the report of Kirklees claims, of its example ledger, as known then and as known now.

import Dates
import Projections
import Tables
import Testing

struct KirkleesLedgerTests {
    private let ledger = ExampleLedger.kirklees

    /// The 396 reviews of the report were counted out of an extract of this instant (K10).
    private static let extracted = Result {
        try ExampleLedger.kirklees.known(at: "2017-04-04T22:59:59Z")
    }

    /// The days of the extract.
    private let days = Result { try Question.Time.days("2017-01-23", "2017-03-31") }

    @Test func `the 396 reviews of the extract are those held by its last day, then and now`()
        throws
    {
        let then = try Self.extracted.get()
        #expect(try ledger.value(.claReviewsHeld, days.get(), in: then) == "396")
        #expect(try ledger.value(.claReviewsHeld, days.get()) == "396")
        #expect(try ledger.value(.claReviewsHeld, .year(2016)) == "2045")
    }

    @Test func `22 reviews of the extract had no participation yet, and most have it now`() throws {
        let question = try Question(
            .claReviewsByParticipation, days.get(), split: [.participation])
        let then = coded(try Self.extracted.get().answer([question])[0])
        let now = coded(try ledger.now().answer([question])[0])
        #expect(then == 396 - 22)
        #expect(now > then && now <= 396)
    }

    /// How many reviews have a code.
    private func coded(_ rows: [Answer]) -> Int64 {
        rows.filter { row in
            row.dimensions.contains { $0.value.hasPrefix("PN") || $0.value == "home_visit" }
        }.compactMap { $0.value?.units }.reduce(0, +)
    }

    @Test func `what auditors put right in July 2017 makes the year less timely`() throws {
        let then = try ledger.answer(
            .claReviewsInTimePercent, .year(2016), in: ledger.known(at: "2017-06-30T22:59:59Z"))
        let now = try ledger.answer(.claReviewsInTimePercent, .year(2016))
        #expect(try then.isAbove(now))
    }

    @Test(arguments: [
        (2014, "PN0", "393"), (2014, "PN1", "802"), (2014, "PN7", "40"), (2015, "PN0", "369"),
        (2015, "PN1", "780"), (2015, "PN7", "63"),
    ])
    func `participation of the years before is as printed`(
        year: Int, code: String, printed: String
    ) throws {
        let value = try ledger.value(
            .claReviewsByParticipation, .year(year), "participation=" + code)
        #expect(value == printed)
    }

    @Test(arguments: [("min", "70"), ("max", "100")])
    func `the caseloads of 2015-16 lie where they were printed`(
        statistic: String, printed: String
    ) throws {
        #expect(try ledger.value(.iroCaseload, .year(2015), "stat=" + statistic) == printed)
    }
}

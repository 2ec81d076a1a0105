// The same question asked of what was known then and of what is known now.

import Dates
import Projections
import Tables
import Testing

struct KnownThenTests {
    private let year = ReportingYear(startYear: 2016).span

    @Test func `the 396 reviews of the extract are those held by its last day, then and now`()
        throws
    {
        let question = try Question(.claReviewsHeld, .over(try extract()))
        #expect(try value(question, knownAt: "2017-04-04T22:59:59Z") == "396")
        #expect(try value(question, knownAt: nil) == "396")
        let wholeYear = try Question(.claReviewsHeld, .over(year))
        #expect(try value(wholeYear, knownAt: nil) == "2045")
    }

    @Test func `22 reviews of the extract had no participation yet, and most have it now`() throws {
        let question = try Question(
            .claReviewsByParticipation, .over(try extract()), split: [.participation])
        let then = coded(try KirkleesRecord.extract.get().answer([question])[0])
        let now = coded(try KirkleesRecord.now.get().answer([question])[0])
        #expect(then == 396 - 22)
        #expect(now > then && now <= 396)
        print("of 396 reviews, \(then) had a participation code in the extract, \(now) have now")
    }

    /// The days of the extract (K10).
    private func extract() throws -> DateSpan {
        try #require(DateSpan(from: day("2017-01-23"), to: day("2017-03-31")))
    }

    /// How many reviews have a code.
    private func coded(_ rows: [Answer]) -> Int64 {
        rows.filter { row in
            row.dimensions.contains { $0.value.hasPrefix("PN") || $0.value == "home_visit" }
        }.compactMap { $0.value?.units }.reduce(0, +)
    }

    @Test func `what auditors put right in July 2017 makes the year less timely`() throws {
        let question = try Question(.claReviewsInTimePercent, .over(year), decimals: 2)
        let then = try answer(question, knownAt: "2017-06-30T22:59:59Z")
        let now = try answer(question, knownAt: nil)
        let before = try #require(then.value)
        let after = try #require(now.value)
        #expect(after.units < before.units, "\(before), then \(after)")
        print("timeliness of 2016-17: \(before) as known at publication, \(after) now")
    }

    @Test(arguments: [
        (2014, "PN0", "393"), (2014, "PN1", "802"), (2014, "PN7", "40"), (2015, "PN0", "369"),
        (2015, "PN1", "780"), (2015, "PN7", "63"),
    ])
    func `participation of the years before is as printed`(
        year: Int, code: String, printed: String
    ) throws {
        let question = try Question(
            .claReviewsByParticipation, .over(ReportingYear(startYear: year).span),
            dimensions: [.init(.participation, code)])
        #expect(try value(question, knownAt: nil) == printed)
    }

    @Test(arguments: [("min", "70"), ("max", "100")])
    func `the caseloads of 2015-16 lie where they were printed`(
        statistic: String, printed: String
    ) throws {
        let question = try Question(
            .iroCaseload, .over(ReportingYear(startYear: 2015).span),
            dimensions: [.init(.stat, statistic)])
        #expect(try value(question, knownAt: nil) == printed)
    }

    private func answer(_ question: Question, knownAt: String?) throws -> Answer {
        let rows = try KirkleesRecord.context(knownAt: knownAt).answer([question])[0]
        return try #require(rows.count == 1 ? rows.first : nil)
    }

    private func value(_ question: Question, knownAt: String?) throws -> String? {
        try answer(question, knownAt: knownAt).value?.description
    }

    private func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .earliest }
}

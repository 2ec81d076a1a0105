// What the report of Worcestershire claims, of its example ledger.

import Dates
import Projections
import Tables
import Testing

struct WorcestershireLedgerTests {
    private let ledger = ExampleLedger.worcestershire
    private let year = Question.Time.year(2021)
    private let before = Question.Time.year(2020)

    @Test func `so many reviews were held as were published, and so many the year before`() throws {
        #expect(try ledger.value(.claReviewsHeld, year) == "2122")
        #expect(try ledger.value(.claReviewsHeld, before) == "1977")
        #expect(try ledger.value(.claReviewsHeldChange, year) == "145")
    }

    @Test(arguments: [
        (2020, [96, 95, 96, 95, 96, 96, 97, 97, 96, 87, 98, 98]),
        (2021, [98, 95, 98, 97, 96, 96, 98, 94, 96, 91, 88, 97]),
    ])
    func `the months are as timely as the table says`(start: Int, printed: [Int]) throws {
        let months = try months(of: start).map { $0.value?.description }
        #expect(months == printed.map { String($0) })
    }

    @Test func `the year is timelier than the one before, in nine months of twelve`() throws {
        let now = try ledger.answer(.claReviewsInTimePercent, year, decimals: 0)
        let then = try ledger.answer(.claReviewsInTimePercent, before, decimals: 0)
        #expect(now.value?.description == "96" && then.value?.description == "96")
        #expect(try now.isAbove(then))
        let pairs = zip(try months(of: 2021), try months(of: 2020))
        #expect(try pairs.filter { try $0.0.isAbove($0.1) }.count == 9)
    }

    @Test(arguments: [("2021-11-01", "2021-11-30", "-3"), ("2022-02-01", "2022-02-28", "-10")])
    func `the dips are as deep as they were said to be`(
        from: String, to: String, printed: String
    ) throws {
        #expect(try ledger.value(.claReviewsInTimeChange, .days(from, to), decimals: 0) == printed)
    }

    @Test func `attendance and participation improved`() throws {
        for (measure, printed) in [
            (Measure.claReviewAttendancePercent, "64"), (.claReviewParticipationPercent, "93"),
        ] {
            let then = try ledger.answer(measure, before, decimals: 0)
            #expect(then.value?.description == printed)
            #expect(try ledger.answer(measure, year).isAbove(then))
        }
    }

    @Test func `more disputes are informal, and more than the year before`() throws {
        let informal = try entries("informal", year)
        #expect(informal == 125)
        #expect(try informal > entries("informal", before))
        #expect(try entries("1", year) + entries("2", year) == 95)
        #expect(
            try ledger.value(.drpsFormalBelowInformalPercent, year, decimals: 0) == "24")
    }

    @Test func `a small volume moves to stage 2, none further`() throws {
        #expect(try entries("2", year) == 19)
        #expect(try entries("3", year) == 0 && entries("4", year) == 0)
        let resolved = try ledger.answer(
            .drpsResolvedAtStagePercent, year, "base=formal;stage=1", decimals: 0)
        #expect(resolved.value?.description == "80")
        #expect(
            try ledger.value(.drpsRespondedInTimePercent, year, decimals: 0) == "82")
    }

    @Test func `acknowledgements are split over three themes`() throws {
        #expect(try ledger.value(.practiceAcknowledgementThemes, year) == "3")
    }

    private func entries(_ stage: String, _ span: Question.Time) throws -> Int {
        let value = try ledger.value(.drpsByStage, span, "stage=" + stage)
        return try #require(value.flatMap { Int($0) })
    }

    private func months(of start: Int) throws -> [Answer] {
        try (0..<12).map { index in
            let first = CalendarDate(year: start, month: 4, day: 1)?.adding(months: index)
            let from = try #require(first)
            return try ledger.answer(
                .claReviewsInTimePercent, .over(DateSpan(from, through: from.lastOfMonth)),
                decimals: 0)
        }
    }
}

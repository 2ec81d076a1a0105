// The example ledger of Worcestershire: sound, rebuilt byte for byte, and its claims hold.

import Dates
import Projections
import Tables
import Testing

struct WorcestershireLedgerTests {
    private let record = CountyRecord.worcestershire
    private let year = ("2021-04-01", "2022-03-31")
    private let before = ("2020-04-01", "2021-03-31")

    @Test func `the tool rebuilds it byte for byte`() throws {
        #expect(try record.rebuiltOtherwise().isEmpty)
    }

    @Test func `check finds no error in it and verify holds`() throws {
        #expect(try record.errors() == [])
        #expect(try record.isVerified())
    }

    @Test func `so many reviews were held as were published, and so many the year before`() throws {
        #expect(try record.value(.claReviewsHeld, year.0, year.1) == "2122")
        #expect(try record.value(.claReviewsHeld, before.0, before.1) == "1977")
        #expect(try record.value(.claReviewsHeldChange, year.0, year.1) == "145")
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
        let now = try record.answer(.claReviewsInTimePercent, year.0, year.1, decimals: 0)
        let then = try record.answer(.claReviewsInTimePercent, before.0, before.1, decimals: 0)
        #expect(now.value?.description == "96" && then.value?.description == "96")
        #expect(try now.isAbove(then))
        let pairs = zip(try months(of: 2021), try months(of: 2020))
        #expect(try pairs.filter { try $0.0.isAbove($0.1) }.count == 9)
    }

    @Test(arguments: [("2021-11-01", "2021-11-30", "-3"), ("2022-02-01", "2022-02-28", "-10")])
    func `the dips are as deep as they were said to be`(
        from: String, to: String, printed: String
    ) throws {
        #expect(try record.value(.claReviewsInTimeChange, from, to, decimals: 0) == printed)
    }

    @Test func `attendance and participation improved`() throws {
        for (measure, printed) in [
            (Measure.claReviewAttendancePercent, "64"), (.claReviewParticipationPercent, "93"),
        ] {
            let then = try record.answer(measure, before.0, before.1, decimals: 0)
            #expect(then.value?.description == printed)
            #expect(try record.answer(measure, year.0, year.1).isAbove(then))
        }
    }

    @Test func `more disputes are informal, and more than the year before`() throws {
        let informal = try entries("informal", year)
        #expect(informal == 125)
        #expect(try informal > entries("informal", before))
        #expect(try entries("1", year) + entries("2", year) == 95)
        #expect(
            try record.value(.drpsFormalBelowInformalPercent, year.0, year.1, decimals: 0) == "24")
    }

    @Test func `a small volume moves to stage 2, none further`() throws {
        #expect(try entries("2", year) == 19)
        #expect(try entries("3", year) == 0 && entries("4", year) == 0)
        let resolved = try record.answer(
            .drpsResolvedAtStagePercent, year.0, year.1, "base=formal;stage=1", decimals: 0)
        #expect(resolved.value?.description == "80")
        #expect(
            try record.value(.drpsRespondedInTimePercent, year.0, year.1, decimals: 0) == "82")
    }

    @Test func `acknowledgements are split over three themes`() throws {
        #expect(try record.value(.practiceAcknowledgementThemes, year.0, year.1) == "3")
    }

    private func entries(_ stage: String, _ span: (String, String)) throws -> Int {
        let value = try record.value(.drpsByStage, span.0, span.1, "stage=" + stage)
        return try #require(value.flatMap { Int($0) })
    }

    private func months(of start: Int) throws -> [Answer] {
        try (0..<12).map { index in
            let first = CalendarDate(year: start, month: 4, day: 1)?.adding(months: index)
            let from = try #require(first)
            return try record.answer(
                .claReviewsInTimePercent, from.description, from.lastOfMonth.description,
                decimals: 0)
        }
    }
}

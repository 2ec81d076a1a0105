// What the report of Herefordshire claims, of its example ledger.

import CareEvents
import Dates
import Journeys
import Projections
import Testing

struct HerefordshireLedgerTests {
    private let ledger = ExampleLedger.herefordshire
    private let year = Question.Time.year(2020)
    private let before = Question.Time.year(2019)

    @Test func `335 children were looked after on average`() throws {
        #expect(
            try ledger.value(.averageChildrenLookedAfter, year, decimals: 0) == "335")
    }

    @Test(arguments: ["2020-04-01", "2020-02-28"])
    func `combined caseloads fell by five`(from: String) throws {
        #expect(
            try ledger.value(.iroCaseloadChange, .days(from, "2021-02-28"), decimals: 0) == "-5")
    }

    @Test func `timeliness improved, and more of it holds under the relaxed rule`() throws {
        let now = try ledger.answer(.claReviewsInTimePercent, year)
        let then = try ledger.answer(.claReviewsInTimePercent, before)
        #expect(try now.isAbove(then))
        let relaxed = try ledger.answer(
            .claReviewsInTimePercent, year, "clock=relaxed")
        #expect(try relaxed.isAbove(now))
        let relaxedThen = try ledger.answer(
            .claReviewsInTimePercent, before, "clock=relaxed")
        #expect(relaxedThen.value == then.value)
    }

    @Test func `there was more oversight than the year before`() throws {
        let facts = try ledger.now().known.facts.filter { $0.type == .oversightRecorded }
        let counts = [2019, 2020].map { start in
            let span = ReportingYear(startYear: start).span
            return facts.count { span.contains($0.day) }
        }
        #expect(counts[0] > 200)
        #expect(counts[1] > counts[0])
    }

    @Test func `nobody chairs conferences and reviews after February 2021`() throws {
        let facts = try ledger.now().known.facts.filter { $0.type == .iroAllocated }
        let texts = try ledger.now().known
        var late = 0
        for fact in facts where fact.day.description > "2021-02-28" {
            guard case .service(.iroAllocated(let line)) = Event(fact, in: texts.record) else {
                continue
            }
            let isPlan = texts.text(line.population) == "cpp"
            #expect(texts.text(line.iroID).hasPrefix("cpc") == isPlan)
            late += isPlan ? 1 : 0
        }
        #expect(late > 50)
    }
}

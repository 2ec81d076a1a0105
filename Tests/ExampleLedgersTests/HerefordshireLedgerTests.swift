// The example ledger of Herefordshire: sound, rebuilt byte for byte, and its claims hold.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import Testing

struct HerefordshireLedgerTests {
    private let record = CountyRecord.herefordshire
    private let year = ("2020-04-01", "2021-03-31")
    private let before = ("2019-04-01", "2020-03-31")

    @Test func `the tool rebuilds it byte for byte`() throws {
        #expect(try record.rebuiltOtherwise().isEmpty)
    }

    @Test func `check finds no error in it and verify holds`() throws {
        #expect(try record.errors() == [])
        #expect(try record.isVerified())
    }

    @Test func `335 children were looked after on average`() throws {
        #expect(
            try record.value(.averageChildrenLookedAfter, year.0, year.1, decimals: 0) == "335")
    }

    @Test(arguments: ["2020-04-01", "2020-02-28"])
    func `combined caseloads fell by five`(from: String) throws {
        #expect(try record.value(.iroCaseloadChange, from, "2021-02-28", decimals: 0) == "-5")
    }

    @Test func `timeliness improved, and more of it holds under the relaxed rule`() throws {
        let now = try record.answer(.claReviewsInTimePercent, year.0, year.1)
        let then = try record.answer(.claReviewsInTimePercent, before.0, before.1)
        #expect(try now.isAbove(then))
        let relaxed = try record.answer(
            .claReviewsInTimePercent, year.0, year.1, "clock=relaxed")
        #expect(try relaxed.isAbove(now))
        let relaxedThen = try record.answer(
            .claReviewsInTimePercent, before.0, before.1, "clock=relaxed")
        #expect(relaxedThen.value == then.value)
    }

    @Test func `there was more oversight than the year before`() throws {
        let facts = try record.known.get().known.facts.filter { $0.type == .oversightRecorded }
        let now = facts.filter { $0.day.description >= year.0 && $0.day.description <= year.1 }
        let then = facts.filter { $0.day.description >= before.0 && $0.day.description <= before.1 }
        #expect(then.count > 200)
        #expect(now.count > then.count)
    }

    @Test func `nobody chairs conferences and reviews after February 2021`() throws {
        let facts = try record.known.get().known.facts.filter { $0.type == .iroAllocated }
        let texts = try record.known.get().known
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

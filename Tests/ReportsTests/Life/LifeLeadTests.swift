// What a page about a life says first, sentence by sentence.

import CareEvents
import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections
@testable import Renderers
@testable import Reports

struct LifeLeadTests {
    /// The page about A of a ledger, told at the end of a day.
    private func life(
        _ sayings: String, on day: String, asKnownAt instant: Instant? = nil
    ) throws -> (lead: LifeLead, page: Page) {
        let context = ReplayContext(
            KnownFacts(TestLedger(sayings).record, asKnownAt: instant))
        let asked = try DateSpelling.parse(day)
        var question = TimelineQuestion(childID: "A")
        question.withCorrections = true
        let timeline = try #require(
            Timeline(question, in: context.known, against: context.setting))
        let story = try #require(ChildStory(of: "A", on: asked, in: context))
        let facts = TimelineReport.table(timeline, forPeople: true)
        return (
            LifeLead(story: story, rows: LifeRow.all(of: story, timeline)),
            LifePage(timeline, whole: timeline, story).page(withStory: true, facts: facts)
        )
    }

    @Test func `a child in care is told with years, placements and the last of them`() throws {
        let lead = try life(
            """
            2014-02-03 A became_looked_after placement_type=U6
            2015-05-01 A placement_moved placement_type=K2
            2016-05-03 A placement_moved placement_type=U6
            """, on: "2016-05-20"
        ).lead
        #expect(
            lead.care == "A has been looked after for 2 years and 3 months, in 3 placements, "
                + "the last since 3 May 2016. This is how it stood on 20 May 2016.")
    }

    @Test func `a child that left care is told with the day and why`() throws {
        let lead = try life(
            """
            2016-05-02 A became_looked_after
            2016-05-05 A ceased_to_be_looked_after reason_ceased=E4A
            """, on: "2016-06-01"
        ).lead
        #expect(
            lead.care == "A was looked after for 3 days, in 1 placement. "
                + "Care ended on 5 May 2016: returned home, as planned.")
        #expect(lead.reviews == "No review has been held.")
        #expect(lead.next == nil)
    }

    @Test func `days of several periods are counted together`() throws {
        let lead = try life(
            """
            2014-01-01 A became_looked_after
            2014-01-11 A ceased_to_be_looked_after
            2015-01-01 A became_looked_after
            """, on: "2015-01-21"
        ).lead
        #expect(
            lead.care.hasPrefix(
                "A has been looked after for 30 days in all, in 2 periods of care, in 2 "
                    + "placements,"))
    }

    @Test func `a child never in care is told so`() throws {
        let told = try life(
            "2014-01-01 A plan_started plan_id=p1 plan=pep", on: "2015-01-21")
        #expect(told.lead.care == "A was not in care at any time up to 21 January 2015.")
        #expect(told.lead.reviews == nil)
    }

    @Test func `reviews are counted with those in time, and the next has its day`() throws {
        let sayings = """
            2014-02-03 A became_looked_after
            2014-02-20 A review_held
            2014-07-01 A review_held
            2014-12-01 A review_held
            """
        #expect(
            try life(sayings, on: "2014-03-01").lead.reviews == "1 review was held, in time.")
        #expect(
            try life(sayings, on: "2014-12-05").lead.reviews
                == "3 reviews were held, 2 of them in time.")
        #expect(
            try life(sayings, on: "2014-12-05").lead.next
                == "The next review is due by 1 June 2015.")
        #expect(
            try life(sayings, on: "2015-06-05").lead.next
                == "A review was due by 1 June 2015 and has not been held.")
        #expect(try life(sayings, on: "2014-02-05").lead.reviews == "No review has been held.")
    }

    @Test func `what was written down late is counted, and what was put right`() throws {
        let told = try life(
            """
            2014-02-03 A became_looked_after recorded_at=2014-02-03T12:00:00Z
            2014-02-20 A review_held recorded_at=2014-04-01T12:00:00Z
            """, on: "2014-04-05")
        #expect(
            told.lead.late == "1 thing in the picture was written down more than a month after it "
                + "happened.")
        let soon = try life(
            """
            2014-02-03 A became_looked_after recorded_at=2014-02-03T12:00:00Z
            2014-02-20 A review_held recorded_at=2014-02-21T12:00:00Z
            """, on: "2014-04-05")
        #expect(
            soon.lead.late == "Everything in the picture was written down within a month of the "
                + "day it happened.")
    }

    @Test func `escalations are counted with those still open`() throws {
        let raised = """
            2014-02-03 A became_looked_after
            2014-03-03 - escalation_raised escalation_id=e1 child_ids=A stage=informal
            """
        #expect(
            try life(raised, on: "2014-03-05").lead.escalations
                == "1 escalation was raised; it is still open.")
    }

    @Test(arguments: [
        ("2016-05-02", "2016-05-03", "1 day"), ("2016-05-02", "2016-07-01", "60 days"),
        ("2016-05-02", "2016-07-02", "2 months"), ("2016-05-02", "2018-05-01", "23 months"),
        ("2016-05-02", "2018-05-02", "2 years"),
        ("2016-05-02", "2018-06-02", "2 years and 1 month"),
        ("1999-05-02", "2017-04-30", "17 years and 11 months"),
    ])
    func `lengths of time are told in the words that people count in`(
        from: String, to: String, words: String
    ) throws {
        let (from, to) = (try DateSpelling.parse(from), try DateSpelling.parse(to))
        #expect(LifeWords.length(from: from, to: to) == words)
    }

    @Test func `hostile words of a record are words of the page`() throws {
        let page = try life(
            """
            2014-02-03 A became_looked_after
            2014-03-03 - escalation_raised escalation_id=<script>alert(1)</script> child_ids=A \
            stage=informal
            """, on: "2014-03-05"
        ).page
        let html = String(decoding: page.rendered(), as: UTF8.self)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func `facts stand under their years, each once`() throws {
        let page = try life(
            """
            2014-02-03 A became_looked_after
            2014-02-20 A review_held
            2015-07-01 A review_held
            """, on: "2016-12-05"
        ).page
        let years = page.sections.filter { $0.title.hasPrefix("What happened in ") }
        #expect(years.map(\.title) == [2012, 2014, 2015].map { "What happened in \($0)" })
        let rows = years.map { section in
            section.blocks.reduce(0) { count, block in
                if case .table(let table) = block { count + table.rows.count } else { count }
            }
        }
        #expect(rows == [1, 2, 1])
        #expect(page.readers == .ownStaff)
    }
}

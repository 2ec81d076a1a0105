// Contacts, referrals, records and Viewpoint, counted again day by day and line by line.

import Dates
import TestLedgers
import Testing

@testable import Projections

@Suite struct FootprintOracleTests {
    @Test(arguments: OracleCase.all.indices)
    func `contacts and panels are those of the lines`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let facts = own.stories.flatMap { story in story.filter { span.contains($0.day) } }
            let contacts = facts.filter { $0.type == "child_contacted" }
            try own.expect(.iroDirectContacts, .over(span), contacts.count)
            try own.expect(
                .iroDirectContacts, .over(span), "contact=visit;iro=iro-1",
                contacts.count {
                    $0.text("contact") == "visit" && $0.text("iro_id") == "iro-1"
                })
            let before = own.stories.flatMap(\.self).count { fact in
                fact.type == "child_contacted" && span.contains(SlowYear.after(fact.day))
            }
            // A period of whole months has the same days a year before.
            if span == ReportingYear(containing: span.from).span {
                try own.expect(
                    .iroDirectContactsChange, .over(span), contacts.count - before)
            }
            for (answer, isIn) in [("yes", true), ("no", false)] {
                let referred = own.stories.count { story in
                    story.contains { fact in
                        fact.type == "exploitation_referred" && fact.text("panel") == "mase"
                            && span.contains(fact.day)
                            && SlowChild(story, on: fact.day).isInStock == isIn
                    }
                }
                try own.expect(
                    .youngPeopleReferredToMasePanel, .over(span), "looked_after=\(answer)",
                    referred)
            }
            try own.expect(
                .childrenConsideredAtMapMeeting, .over(span),
                own.stories.count { story in
                    story.contains { $0.type == "map_meeting_held" && span.contains($0.day) }
                })
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `working days to a record are walked day by day`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            var days = 0
            var records = 0
            for story in own.stories {
                for review in own.slow.countedReviews(story) where span.contains(review.heldOn) {
                    let done = story.filter { fact in
                        fact.type == "review_record_completed"
                            && fact.text("review_id") == review.id && fact.day >= review.heldOn
                    }.map(\.day).min()
                    guard let done else { continue }
                    records += 1
                    var day = review.heldOn
                    while day < done {
                        day = day.adding(days: 1)
                        if own.slow.isWorkingDay(day, asOf: review.heldOn) { days += 1 }
                    }
                }
            }
            try own.expect(.reviewRecordWriteUpTime, .over(span), above: days, below: records)
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `use of Viewpoint is of those in the stock on some day`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let base = own.stories.filter { story in
                let whole = SlowChild(story, on: .latest)
                return span.days.contains { day in
                    (whole.age(on: day) ?? 0) >= 4 && SlowChild(story, on: day).isInStock
                }
            }
            let users = base.count { story in
                story.contains { fact in
                    fact.type == "consultation_returned" && fact.text("tool") == "viewpoint"
                        && span.contains(fact.day)
                }
            }
            try own.expect(.viewpointUsagePercent, .over(span), above: users, below: base.count)
        }
    }
}

/// The same day of the year after, for counting a year before.
private enum SlowYear {
    static func after(_ day: CalendarDate) -> CalendarDate {
        CalendarDate(year: day.year + 1, month: day.month, day: day.day)
            ?? CalendarDate(year: day.year + 1, month: 2, day: 28) ?? day
    }
}

// Which of several adopted policies is in force on a day.

import Dates
import Testing

@testable import Policies

struct PolicyTimelineTests {
    /// A default, and three adoptions told in no order.
    private let timeline: PolicyTimeline<String> = {
        var timeline = PolicyTimeline(standing: "default")
        timeline.adopt("third", from: day("2018-09-01"), seq: 4)
        timeline.adopt("first", from: day("2014-04-01"), seq: 9)
        timeline.adopt("second", from: day("2016-01-01"), seq: 2)
        return timeline
    }()

    @Test(
        arguments: [
            ("1900-01-01", "default"), ("2014-03-31", "default"), ("2014-04-01", "first"),
            ("2015-12-31", "first"), ("2016-01-01", "second"), ("2018-08-31", "second"),
            ("2018-09-01", "third"), ("2199-12-31", "third"),
        ])
    func `a policy is in force from its day until the next of its name`(on: String, policy: String)
    {
        #expect(timeline.inForce(on: day(on)) == policy)
    }

    @Test
    func `of two adopted from one day the later line stands, in whatever order they are told`() {
        for order in [[7, 8], [8, 7]] {
            var timeline = PolicyTimeline(standing: 0)
            for seq in order { timeline.adopt(seq, from: day("2016-01-01"), seq: seq) }
            #expect(timeline.inForce(on: day("2016-01-01")) == 8)
        }
    }

    @Test func `a span has what is in force on its first day and what is adopted within it`() {
        let year = DateSpan(day("2015-04-01"), through: day("2016-03-31"))
        #expect(timeline.inForce(during: year) == ["first", "second"])
        let quiet = DateSpan(day("2016-01-01"), through: day("2016-12-31"))
        #expect(timeline.inForce(during: quiet) == ["second"])
        let long = DateSpan(day("2000-01-01"), through: day("2018-09-01"))
        #expect(timeline.inForce(during: long) == ["default", "first", "second", "third"])
    }

    @Test func `a timeline says how often a council adopted the policy`() {
        #expect(timeline.count == 3)
        #expect(timeline.isAdopted)
        #expect(!PolicyTimeline(standing: 0).isAdopted)
    }
}

/// The day so written.
func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(iso: text) else { preconditionFailure("\(text) is not a day") }
    return day
}

// What falls due of tiny ledgers, by hand: each clock, the horizon, birthdays, leap days.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@testable import Projections

@Suite struct ForecastRulesTests {
    /// What falls due for one child of a ledger, as `2013-04-29 REV-1`.
    private func due(
        _ ledger: String, of child: String = "A", after day: String, months: Int = 12
    ) throws -> [String] {
        let telling = Telling(TestLedger(ledger))
        let (forecast, _) = telling.context.forecast(
            after: try #require(CalendarDate(iso: day)), months: months)
        let own = forecast.children.first { telling.context.known.id(of: $0.child) == child }
        guard let own else { return [] }
        return own.reviews.map { "\($0.heldOn) \($0.rule.rawValue)" }
            + own.conferences.map { "\($0.heldOn) \($0.kind.rawValue)" }
    }

    @Test func `the clock runs on: twenty working days, three months, six months`() throws {
        #expect(
            try due("2013-04-01 A became_looked_after", after: "2013-04-10")
                == ["2013-04-29 REV-1", "2013-07-29 REV-2", "2014-01-29 REV-3"])
    }

    @Test func `a review due by the day and not held is held on the first day`() throws {
        let ledger = "2013-04-01 A became_looked_after"
        #expect(
            try due(ledger, after: "2013-04-29")
                == ["2013-04-30 REV-1", "2013-07-30 REV-2", "2014-01-30 REV-3"])
        #expect(try due(ledger, after: "2013-06-30").first == "2013-07-01 REV-1")
    }

    @Test func `the last day of the horizon counts and the day after does not`() throws {
        let ledger = "2013-04-01 A became_looked_after"
        #expect(try due(ledger, after: "2013-03-31", months: 1).isEmpty, "not yet looked after")
        #expect(try due(ledger, after: "2013-04-01", months: 1) == ["2013-04-29 REV-1"])
        #expect(
            try due(ledger, after: "2013-04-29", months: 3) == ["2013-04-30 REV-1"],
            "the second is due on 30 July, the day after")
        #expect(
            try due(ledger + "\n2013-04-30 A review_held", after: "2013-04-30", months: 3)
                == ["2013-07-30 REV-2"])
    }

    @Test func `who ceased by the day has nothing to come, who ceases later has`() throws {
        let ledger = """
            2013-04-01 A became_looked_after
            2013-05-10 A ceased_to_be_looked_after
            """
        #expect(try due(ledger, after: "2013-05-10").isEmpty)
        #expect(try due(ledger, after: "2013-05-09").count == 3)
    }

    @Test func `a placement for adoption has a clock of its own`() throws {
        let ledger = """
            2013-04-01 A became_looked_after
            2013-05-01 A placement_moved placement_type=A3
            """
        // The first review was due on 29 April: late, it stays, and is the first of the clock.
        #expect(
            try due(ledger, after: "2013-05-10")
                == ["2013-05-11 REV-1", "2013-08-11 REV-13", "2014-02-11 REV-13"])
        #expect(
            try due(ledger + "\n2013-04-20 A review_held", after: "2013-05-10")
                == ["2013-05-29 REV-13", "2013-08-29 REV-13", "2014-02-28 REV-13"])
    }

    @Test func `short breaks: three months, then six`() throws {
        #expect(
            try due("2013-04-01 A became_looked_after short_break=true", after: "2013-04-10")
                == ["2013-07-01 REV-12", "2014-01-01 REV-12"])
    }

    @Test func `a direction pulls the pending review and those after it`() throws {
        let ledger = """
            2013-04-01 A became_looked_after
            2013-04-20 A review_held
            2013-05-01 A review_directed by_on=2013-06-01
            """
        #expect(
            try due(ledger, after: "2013-05-01")
                == ["2013-06-01 REV-5", "2013-12-01 REV-3"])
    }

    @Test func `a policy adopted ahead is in force from its day`() throws {
        let ledger = """
            2013-04-01 A became_looked_after
            2013-06-01 - policy_adopted policy=review_clock review_clock={"second":"8 weeks"}
            """
        #expect(
            try due(ledger, after: "2013-04-10")
                == ["2013-04-29 REV-1", "2013-07-29 REV-2", "2014-01-29 REV-3"])
        #expect(
            try due(ledger, after: "2013-06-10").prefix(2)
                == ["2013-06-11 REV-1", "2013-08-06 REV-2"])
    }

    @Test func `a clock of no length stands still and does not hang`() throws {
        let ledger = """
            2013-04-01 - policy_adopted policy=review_clock review_clock={"second":"0 months"}
            2013-04-01 A became_looked_after
            """
        #expect(try due(ledger, after: "2013-04-10") == ["2013-04-29 REV-1"])
    }

    @Test func `months end on the last day there is, a leap day among them`() throws {
        let ledger = """
            2015-02-01 A became_looked_after
            2015-02-10 A review_held
            2015-05-10 A review_held
            2015-08-31 A review_held
            """
        #expect(
            try due(ledger, after: "2015-09-30")
                == ["2016-02-29 REV-3", "2016-08-29 REV-3"])
        let (forecast, _) = Telling(TestLedger(ledger)).context.forecast(
            after: try #require(CalendarDate(iso: "2016-02-28")), months: 12)
        #expect(forecast.span.description(of: forecast.months) == "2016-02-29..2017-02-28 13")
    }

    @Test func `nothing falls due from the eighteenth birthday on, that of a leap day too`() throws
    {
        let ledger = """
            2012-01-01 D child_registered born_on=2000-02-29
            2017-11-01 D became_looked_after
            """
        #expect(
            try due(ledger + "\n2017-11-28 D review_held", of: "D", after: "2017-12-01")
                == ["2018-02-28 REV-2"], "still seventeen")
        #expect(
            try due(ledger + "\n2017-12-01 D review_held", of: "D", after: "2017-12-01").isEmpty,
            "eighteen on 1 March")
    }

    @Test func `the reviews of a plan: three months after the initial conference, then six`() throws
    {
        let ledger = """
            2013-04-01 - conference_held conference_id=c1 conference=initial child_ids=A,B
            2013-04-01 A plan_started plan_id=p plan=child_protection category=NEG
            2013-04-01 B plan_started plan_id=p plan=child_protection category=NEG
            """
        let coming = ["2013-07-01 review", "2014-01-01 review"]
        #expect(try due(ledger, after: "2013-04-10") == coming)
        #expect(try due(ledger, of: "B", after: "2013-04-10") == coming)
        let (forecast, _) = Telling(TestLedger(ledger)).context.forecast(
            after: try #require(CalendarDate(iso: "2013-04-10")), months: 12)
        #expect(forecast.byMonth(.conference).reduce(0, +) == 4, "a conference of each child")
        #expect(forecast.meetingsByMonth.reduce(0, +) == 2, "siblings come together")
    }

    @Test func `an enquiry calls for a conference until it is held, refused or cancelled`() throws {
        let start = "2013-04-02 A section47_started enquiry_id=e1\n"
        #expect(try due(start, after: "2013-04-10") == ["2013-04-23 initial"])
        #expect(try due(start, after: "2013-07-23") == ["2013-07-24 initial"])
        #expect(try due(start, after: "2013-07-24").isEmpty, "three months overdue")
        #expect(
            try due(
                start + "2013-04-05 A section47_concluded enquiry_id=e1 conference_required=true",
                after: "2013-04-10") == ["2013-04-23 initial"])
        #expect(
            try due(
                start + "2013-04-05 A section47_concluded enquiry_id=e1 conference_required=false",
                after: "2013-04-10"
            ).isEmpty)
        #expect(
            try due(
                start + "2013-04-09 - conference_held conference_id=c conference=initial "
                    + "child_ids=A", after: "2013-04-10"
            ).isEmpty)
        #expect(
            try due(
                start
                    + "2013-04-05 - conference_requested conference_id=c conference=initial "
                    + "child_ids=A enquiry_id=e1\n"
                    + "2013-04-08 - conference_cancelled conference_id=c child_ids=A",
                after: "2013-04-10"
            ).isEmpty)
    }

    @Test func `children of who leaves are dealt out by contracted time`() throws {
        var ledger = "2010-01-01 - worker_joined worker_id=iro-3"
        for number in 1...6 {
            ledger += """

                2012-01-01 F\(number) child_registered born_on=2005-06-01
                2013-01-01 F\(number) became_looked_after
                2013-01-02 F\(number) iro_allocated iro_id=iro-3
                """
        }
        let telling = Telling(TestLedger(ledger))
        let context = telling.context
        let (forecast, _) = context.forecast(
            after: try #require(CalendarDate(iso: "2013-01-31")), months: 12)
        func loads(without: [String], added: Int) -> [String: Int] {
            let symbols = context.setting.workforce.workers.map(\.id)
            let gone = symbols.filter { without.contains(context.known.text($0)) }
            let change = StaffChange(without: gone, added: added, to: forecast, in: context)
            return Dictionary(
                uniqueKeysWithValues: forecast.caseloads(after: change).map {
                    (change.name(of: $0.key, in: context.known), $0.value)
                })
        }
        #expect(loads(without: [], added: 0) == ["iro-3": 6])
        #expect(loads(without: ["iro-3"], added: 0) == ["iro-1": 4, "iro-2": 2])
        #expect(loads(without: [], added: 1250) == ["iro-3": 4, "(new)": 2], "1.25 of 3.75")
        #expect(loads(without: ["iro-1", "iro-2", "iro-3"], added: 0) == ["": 6])
        #expect(loads(without: ["iro-1", "iro-2", "iro-3"], added: 500) == ["(new)": 6])
    }
}

extension DateSpan {
    fileprivate func description(of months: [DateSpan]) -> String {
        "\(from)..\(to) \(months.count)"
    }
}

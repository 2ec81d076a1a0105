// Child protection, counted again by telling every story day by day, each conference by itself.

import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct ChildProtectionOracleTests {
    /// A child on a plan at the end of a day.
    private struct OnPlan {
        let child: SlowChild
        let plan: SlowPlan
        /// The age on the day, nil where the child is not born by then.
        let age: Int?
        let isUnborn: Bool

        init(_ story: [SlowFact], _ plan: SlowPlan, on day: CalendarDate) {
            child = SlowChild(story, on: day)
            self.plan = plan
            let known = SlowChild(story, on: .latest)
            age = known.age(on: day)
            isUnborn = known.isRegistered && age == nil
        }
    }

    private func onPlans(_ own: OracleCase, on day: CalendarDate) -> [OnPlan] {
        own.stories.compactMap { story in
            let open = SlowChild.protectionPlans(story, through: day).last { $0.end == nil }
            return open.map { OnPlan(story, $0, on: day) }
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `stocks are the children with a plan open at the end of the day`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let stock = onPlans(own, on: day)
            try own.expect(.childrenSubjectToCpp, .at(day), stock.count)
            let categories = [
                ("neglect", "NEG"), ("emotional_abuse", "EMO"), ("physical_abuse", "PHY"),
                ("sexual_abuse", "SAB"), ("multiple", "MUL"), ("not_recorded", nil),
            ]
            for (name, code) in categories {
                try own.expect(
                    .childrenSubjectToCppPercent, .at(day), "category=\(name)",
                    above: stock.count { $0.plan.category == code }, below: stock.count)
            }
            let bands = [("0-6m", 0, 6), ("6-12m", 6, 12), ("18m+", 18, 9999), ("24m+", 24, 9999)]
            for (band, from, to) in bands {
                try own.expect(
                    .childrenSubjectToCpp, .at(day), "duration=\(band)",
                    stock.count { on in
                        let start = on.plan.start.day
                        return start.adding(months: from) <= day && day < start.adding(months: to)
                    })
            }
            try own.expect(
                .childrenSubjectToCpp, .at(day), "sex=unborn",
                stock.count(where: \.isUnborn))
            try own.expect(
                .childrenSubjectToCpp, .at(day), "age_band=0",
                stock.count { $0.isUnborn || $0.age == 0 })
            try own.expect(
                .childrenSubjectToCpp, .at(day), "age_band=16+",
                stock.count { $0.age.map { $0 >= 16 } ?? false })
            try own.expect(
                .childrenSubjectToCpp, .at(day), "sex=M",
                stock.count { $0.age != nil && $0.child.detail("sex") == "M" })
            try own.expect(
                .childrenSubjectToCpp, .at(day), "iro=iro-2",
                stock.count { $0.child.allocations["cpp"]?.text("iro_id") == "iro-2" })
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `means, changes and joint plans are made of the days of the period`(place: Int) throws {
        let own = OracleCase.all[place]
        let span = own.periods[0]
        let ends = span.days.filter { $0.adding(days: 1).day == 1 }
        let stocks = ends.map { onPlans(own, on: $0).count }
        try own.expect(
            .averageChildrenSubjectToCpp, .over(span), above: stocks.reduce(0, +),
            below: ends.count)
        let before = onPlans(own, on: span.from.adding(days: -1)).count
        try own.expect(
            .childrenSubjectToCppChange, .over(span), (stocks.last ?? 0) - before)
        let joint = own.stories.count { story in
            span.days.contains { day in
                SlowChild(story, on: day).isInStock
                    && SlowChild.protectionPlans(story, through: day).contains { $0.end == nil }
            }
        }
        try own.expect(.childrenSubjectToJointCpClaPlan, .over(span), joint)
    }

    @Test(arguments: OracleCase.all.indices)
    func `conferences are held once, and in time for each of their children`(place: Int) throws {
        let own = OracleCase.all[place]
        let conferences = SlowConferences(own.slow)
        for span in own.periods + [RandomLedger.span] {
            let held = conferences.held.filter { span.contains($0.day) }
            let initial = held.filter { $0.text("conference") == "initial" }
            let reviews = held.filter { $0.text("conference") == "review" }
            try own.expect(.icpcsHeld, .over(span), initial.count)
            try own.expect(
                .icpcsHeld, .over(span), "count=children",
                Set(initial.flatMap(conferences.children(of:))).count)
            try own.expect(
                .icpcsWithin15WorkingDaysOfS47, .over(span),
                initial.count { conference in
                    conferences.isInitialInTime(conference) {
                        own.telling.context.setting.workingDays(on: $0)
                    }
                })
            try own.expect(.cppReviewConferencesHeld, .over(span), reviews.count)
            try own.expect(
                .cppReviewConferencesInTimePercent, .over(span),
                above: reviews.count(where: conferences.isReviewInTime), below: reviews.count)
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `enquiries that need a conference are counted by their ids`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let concluded = own.slow.all.filter {
                $0.type == "section47_concluded" && $0.flag("conference_required") == true
                    && span.contains($0.day)
            }
            try own.expect(
                .s47EnquiriesRequiringIcpc, .over(span),
                Set(concluded.compactMap { $0.text("enquiry_id") }).count)
        }
    }
}

// Forecasts against a child's days lived through one by one, on random ledgers.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@testable import Projections

@Suite struct ForecastOracleTests {
    /// Living through the days again after every review is slow: a part of the ledgers does.
    private static let places = Array(OracleCase.all.indices.prefix(24))

    @Test(arguments: places)
    func `what falls due is what comes of living through the days`(place: Int) {
        let own = OracleCase.all[place]
        for (day, months) in zip(own.days, [12, 5, 26]) {
            let (forecast, _) = own.telling.context.forecast(after: day, months: months)
            let known = own.telling.context.known
            for (name, story) in zip(own.slow.children, own.stories) {
                let child = forecast.children.first { known.id(of: $0.child) == name }
                let reviews = (child?.reviews ?? []).map {
                    "\($0.heldOn) \($0.rule.rawValue) \($0.dueOn)"
                }
                #expect(
                    reviews
                        == own.slow.comingReviews(story, after: day, through: forecast.span.to),
                    "seed \(own.seed), \(name) after \(day)")
                let conferences = (child?.conferences ?? []).map {
                    "\($0.heldOn) \($0.kind.rawValue) \($0.dueOn)"
                }
                #expect(
                    conferences
                        == own.slow.comingConferences(
                            of: name, after: day, through: forecast.span.to),
                    "seed \(own.seed), \(name) after \(day)")
            }
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `officers are those of the day, and their sums are the totals`(place: Int) {
        let own = OracleCase.all[place]
        for day in own.days {
            let (forecast, _) = own.telling.context.forecast(after: day, months: 12)
            let known = own.telling.context.known
            for child in forecast.children {
                let name = known.id(of: child.child)
                let slow = SlowChild(own.slow.facts(of: name), on: day)
                #expect(known.text(child.reviewer) == officer(slow, "cla"))
                #expect(known.text(child.chair) == officer(slow, "cpp"))
                #expect(child.isLookedAfter == (slow.start != nil))
            }
            for what in Forecast.What.allCases {
                let sums = forecast.byOfficer(what, after: .none).values
                    .reduce(Array(repeating: 0, count: forecast.months.count)) {
                        zip($0, $1).map(+)
                    }
                #expect(sums == forecast.byMonth(what), "seed \(own.seed) after \(day)")
            }
            #expect(
                forecast.meetingsByMonth.reduce(0, +)
                    <= forecast.byMonth(.conference).reduce(0, +))
        }
    }

    private func officer(_ child: SlowChild, _ population: String) -> String {
        child.allocations[population]?.text("iro_id") ?? ""
    }

    @Test(arguments: OracleCase.all.indices)
    func `a change of staff moves work and loses none`(place: Int) {
        let own = OracleCase.all[place]
        let context = own.telling.context
        for day in own.days {
            let (forecast, _) = context.forecast(after: day, months: 12)
            let holders = forecast.children.flatMap(\.officers)
            let gone = Array(Set(holders)).sorted { $0.number < $1.number }.prefix(2)
            for (without, added) in [(Array(gone), 0), ([], 700), (Array(gone), 1500)] {
                let change = StaffChange(
                    without: without, added: added, to: forecast, in: context)
                for what in Forecast.What.allCases {
                    let after = forecast.byOfficer(what, after: change)
                    let total = after.values.joined().reduce(0, +)
                    #expect(total == forecast.byMonth(what).reduce(0, +))
                    #expect(without.allSatisfy { after[.known($0)] == nil })
                }
                let loads = forecast.caseloads(after: change)
                #expect(without.allSatisfy { loads[.known($0)] == nil })
                // Nobody who has an officer loses one while there is somebody to take over.
                let before = forecast.caseloads(after: .none)[.nobody] ?? 0
                let isAnyoneLeft =
                    added > 0
                    || context.setting.workforce.inPost(as: .iro, on: day).contains {
                        !without.contains($0.id) && ($0.terms(on: day)?.fte ?? 0) > 0
                    }
                if isAnyoneLeft { #expect(loads[.nobody] ?? 0 == before) }
            }
        }
    }

    @Test(arguments: [101, 104, 107])
    func `a back-test knows no more than was known, and holds it against what was held`(
        seed: Int
    ) {
        var random = RandomLedger(seed: UInt64(seed))
        let ledger = random.ledger
        let slow = SlowFacts(ledger)
        let telling = Telling(ledger)
        let asked = DateSpan(random.someDay().firstOfMonth, through: RandomLedger.span.to)
        let test = BackTest(of: telling.context, over: asked)
        for row in test.rows {
            let day = BackTest.day(before: row.month)
            #expect(day.adding(days: 1).adding(months: 12) == row.month.to.adding(days: 1))
            let cut = Telling(ledger.cut(at: Instant(endOfLondonDay: day)))
            let (then, _) = cut.context.forecast(after: day, months: 12)
            #expect(row.forecast == then.byMonth(row.what)[11], "seed \(seed), \(row.month)")
        }
        for row in test.rows where row.what == .review {
            let held = slow.children.flatMap { slow.countedReviews(slow.facts(of: $0)) }
            #expect(row.held == held.count { row.month.contains($0.heldOn) })
        }
        for row in test.rows where row.what == .conference {
            let conferences = SlowConferences(slow)
            let held = conferences.held.filter { row.month.contains($0.day) }
                .reduce(0) { $0 + conferences.children(of: $1).count }
            #expect(row.held == held)
        }
    }
}

// Permanence and proceedings against the slow reading: the story told again, fact by fact.

import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct PermanenceOracleTests {
    @Test(arguments: OracleCase.all.indices)
    func `who awaits a placement is told by the story up to the day`(place: Int) throws {
        let own = OracleCase.all[place]
        for day in own.days {
            let awaiting = own.stories.count { awaits($0, on: day) }
            try own.expect(.childrenAwaitingAdoptionPlacement, .at(day), awaiting)
        }
        for span in own.periods {
            let eve = span.from.adding(days: -1)
            let withPlan = own.stories.count { story in
                awaits(story, on: eve)
                    || story.contains { isAdoptionPlan($0) && span.contains($0.day) }
            }
            try own.expect(.childrenWithAdoptionPlanInPeriod, .over(span), withPlan)
            let most = span.days.map { day in own.stories.count { awaits($0, on: day) } }.max()
            try own.expect(
                .childrenAwaitingAdoptionPlacement, .over(span), "stat=max", most ?? 0)
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `orders, matches and plans made count each child once`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            func children(_ takes: (SlowFact) -> Bool) -> Int {
                own.stories.count { story in
                    story.contains { span.contains($0.day) && takes($0) }
                }
            }
            func made(_ order: String) -> Int {
                children { $0.type == "order_made" && $0.text("order") == order }
            }
            try own.expect(.childrenAdopted, .over(span), made("adoption"))
            try own.expect(.childrenMadeSubjectToSgo, .over(span), made("special_guardianship"))
            try own.expect(
                .childrenMatchedForAdoption, .over(span),
                children { $0.type == "adoption_matched" })
            try own.expect(.childrenAdoptionPlanMade, .over(span), children(isAdoptionPlan))
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `placed is the first day of a run of days in placements for adoption`(place: Int) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            // A run that begins and ends within a day leaves no trace from day to day, and a move
            // outside care none at all: this oracle tells the least there must be.
            let least = own.stories.count { story in
                span.days.contains { isPlaced(story, on: $0) && !isPlaced(story, on: $0.before) }
            }
            let told = try own.answer(.childrenPlacedForAdoption, .over(span))
            let most = own.stories.count { story in
                story.contains { $0.isAdoptivePlacement && span.contains($0.day) }
            }
            let value = Int(try #require(told.value).units)
            #expect(least <= value && value <= most, "seed \(own.seed)")
            let still = try own.answer(
                .childrenPlacedForAdoption, .over(span), "state=in_pre_adoptive_placement")
            let ended = try own.answer(.childrenPlacedForAdoption, .over(span), "state=ended")
            let granted = try own.answer(
                .childrenPlacedForAdoption, .over(span), "state=order_granted")
            let parts = [still, ended, granted].map { Int($0.value?.units ?? 0) }
            #expect(parts.reduce(0, +) >= value, "seed \(own.seed)")
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `sets of proceedings are told by their ids`(place: Int) throws {
        let own = OracleCase.all[place]
        var byID: [String: [SlowFact]] = [:]
        for fact in own.slow.all where fact.type.hasPrefix("proceedings_") {
            byID[fact.text("proceedings_id") ?? "", default: []].append(fact)
        }
        let sets = byID.values.map(SlowSet.init).filter(\.isCare)
        for span in own.periods {
            let issued = sets.filter { $0.issued.map(span.contains) ?? false }
            let concluded = sets.filter { $0.concluded.map(span.contains) ?? false }
            let inTime = concluded.count { set in
                guard let from = set.issued, let to = set.concluded else { return false }
                return to.dayNumber <= from.dayNumber + 7 * 26
            }
            try own.expect(.careProceedingsIssued, .over(span), issued.count)
            try own.expect(.careProceedingsConcluded, .over(span), concluded.count)
            try own.expect(.careProceedingsConcludedWithin26Weeks, .over(span), inTime)
            func children(_ sets: [SlowSet]) -> Int {
                Set(sets.flatMap(\.children).map(own.slow.canonical)).count
            }
            try own.expect(.childrenInCareProceedingsIssued, .over(span), children(issued))
            try own.expect(.childrenInCareProceedingsConcluded, .over(span), children(concluded))
        }
    }

    /// A set as all its facts tell it.
    private struct SlowSet {
        let issued: CalendarDate?
        let concluded: CalendarDate?
        let isCare: Bool
        let children: [String]

        init(_ facts: [SlowFact]) {
            let issues = facts.filter { $0.type == "proceedings_issued" }
            issued = issues.map(\.day).min()
            concluded = facts.filter { $0.type == "proceedings_concluded" }.map(\.day).max()
            let said = issues.compactMap { $0.text("application") }
            isCare = said.isEmpty || said.contains("care")
            children = facts.flatMap { $0.texts("child_ids") }
        }
    }

    private func isAdoptionPlan(_ fact: SlowFact) -> Bool {
        fact.type == "plan_started" && fact.text("plan") == "adoption"
    }

    private func isPlaced(_ story: [SlowFact], on day: CalendarDate) -> Bool {
        let child = SlowChild(story, on: day)
        return child.start != nil && child.settled?.isAdoptivePlacement == true
    }

    /// An open adoption plan without a match, told from the beginning. A match that names its plan
    /// belongs to it whenever the plan began; one that names none, to the plan open just then.
    private func awaits(_ story: [SlowFact], on day: CalendarDate) -> Bool {
        var open: [String] = []
        var matched: Set<String> = []
        for fact in story where fact.day <= day {
            let id = fact.text("plan_id") ?? ""
            switch fact.type {
            case "plan_started" where isAdoptionPlan(fact): open.append(id)
            case "plan_ended": open.removeAll { $0 == id }
            case "adoption_matched":
                if let named = fact.text("plan_id") ?? open.last { matched.insert(named) }
            default: continue
            }
        }
        return !isPlaced(story, on: day) && open.contains { !matched.contains($0) }
    }
}

extension CalendarDate {
    fileprivate var before: CalendarDate { adding(days: -1) }
}

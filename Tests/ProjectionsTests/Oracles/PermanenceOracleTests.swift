// Permanence and proceedings against the slow reading: the story told again, fact by fact.

import Dates
import Journeys
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
    func `placed is a placement for adoption after another or none, and its state is of the end`(
        place: Int
    ) throws {
        let own = OracleCase.all[place]
        for span in own.periods {
            let found = own.stories.map { story in
                entries(story).filter { span.contains($0.day) }
            }
            try own.expect(
                .childrenPlacedForAdoption, .over(span), found.count { !$0.isEmpty })
            for state in ["order_granted", "in_pre_adoptive_placement", "ended"] {
                let children = zip(own.stories, found).count { story, entries in
                    entries.contains { self.state(of: $0, story, at: span.to) == state }
                }
                try own.expect(
                    .childrenPlacedForAdoption, .over(span), "state=\(state)", children)
            }
        }
    }

    /// The facts by which a child comes to be placed for adoption.
    private func entries(_ story: [SlowFact]) -> [SlowFact] {
        story.indices.filter { place in
            let fact = story[place]
            guard fact.isAdoptivePlacement else { return false }
            let before = SlowChild(Array(story[..<place]), on: fact.day)
            if fact.type == "became_looked_after" { return before.start == nil }
            return before.start == nil || before.settled?.isAdoptivePlacement != true
        }.map { story[$0] }
    }

    private func state(of entry: SlowFact, _ story: [SlowFact], at day: CalendarDate) -> String {
        let isAdopted = story.contains { fact in
            fact.type == "order_made" && fact.text("order") == "adoption"
                && fact.day >= entry.day && fact.day <= day
        }
        if isAdopted { return "order_granted" }
        return isPlaced(story, on: day) ? "in_pre_adoptive_placement" : "ended"
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

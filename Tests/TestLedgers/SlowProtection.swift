// Child protection, told again from the facts for every day and every conference that is asked.

public import Dates

/// A protection plan as the facts up to a day have it.
public struct SlowPlan: Sendable {
    /// The line that began it.
    public let start: SlowFact
    /// The category as last said.
    public var category: String?
    /// The line that ended it.
    public var end: SlowFact?
}

extension SlowChild {
    /// The protection plans that facts in the order in which they take effect make by a day.
    public static func protectionPlans(
        _ facts: [SlowFact], through day: CalendarDate
    ) -> [SlowPlan] {
        var plans: [SlowPlan] = []
        for fact in facts where fact.day <= day {
            let id = fact.text("plan_id")
            func isOpen(_ plan: SlowPlan) -> Bool {
                plan.end == nil && plan.start.text("plan_id") == id
            }
            switch fact.type {
            case "plan_started":
                guard fact.text("plan") == "child_protection" else { continue }
                plans.append(SlowPlan(start: fact, category: fact.text("category")))
            case "plan_updated":
                guard let place = plans.lastIndex(where: isOpen) else { continue }
                plans[place].category = fact.text("category") ?? plans[place].category
            case "plan_ended":
                if let place = plans.lastIndex(where: isOpen) { plans[place].end = fact }
            default: continue
            }
        }
        return plans
    }
}

/// The conferences of a ledger, each found again among all facts.
public struct SlowConferences: Sendable {
    private let slow: SlowFacts
    /// The conferences held, one that is told twice by the line that tells first.
    public let held: [SlowFact]

    /// The conferences among the facts that stand.
    public init(_ slow: SlowFacts) {
        self.slow = slow
        let told = slow.all.filter { $0.type == "conference_held" }
        held = told.filter { fact in
            !told.contains {
                $0.seq < fact.seq && $0.text("conference_id") == fact.text("conference_id")
            }
        }
    }

    /// The children of a conference, two ids of one child read as one.
    public func children(of conference: SlowFact) -> Set<String> {
        Set(conference.texts("child_ids").map(slow.canonical))
    }

    /// Whether an initial conference met within 15 working days of the enquiry's earliest start.
    /// `workingDays` are those in force on a day.
    public func isInitialInTime(
        _ conference: SlowFact, _ workingDays: (CalendarDate) -> WorkingDays
    ) -> Bool {
        guard let enquiry = conference.text("enquiry_id") else { return false }
        let starts = slow.all.filter {
            $0.type == "section47_started" && $0.text("enquiry_id") == enquiry
        }.map(\.day)
        guard let start = starts.min() else { return false }
        return conference.day <= workingDays(start).date(15, after: start)
    }

    /// Whether a review conference was in time for each of its children (CNT-12).
    public func isReviewInTime(_ conference: SlowFact) -> Bool {
        children(of: conference).allSatisfy { child in
            let before = held.filter {
                ($0.day, $0.seq) < (conference.day, conference.seq)
                    && children(of: $0).contains(child)
            }.sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
            let firsts = before.filter { $0.text("conference") != "review" }
            let reviews = before.filter { $0.text("conference") == "review" }
            let plan = SlowChild.protectionPlans(slow.facts(of: child), through: conference.day)
                .last { $0.end.map { $0.day >= conference.day } ?? true }
            if let last = before.last, last.text("conference") != "review" {
                return conference.day <= last.day.adding(months: 3)
            }
            if firsts.isEmpty, let plan, reviews.last.map({ $0.day < plan.start.day }) ?? true {
                return conference.day <= plan.start.day.adding(months: 3)
            }
            return reviews.last.map { conference.day <= $0.day.adding(months: 6) } ?? false
        }
    }
}

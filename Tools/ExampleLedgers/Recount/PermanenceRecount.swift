// Adoption, guardianship, proceedings and joint plans, counted the slow way.

import Dates

extension StandingEvents {
    // MARK: Adoption

    /// A plan for adoption as the log tells it.
    struct AdoptionPlan {
        let child: String
        let start: Day
        var end: Day?
        var outcome: String?
        var matched: Day?
    }

    func adoptionPlans() -> [AdoptionPlan] {
        var result: [AdoptionPlan] = []
        for child in byChild.keys.sorted() {
            var open: [String: Int] = [:]
            for event in byChild[child] ?? [] {
                let id = event.text("plan_id") ?? ""
                switch event.type {
                case "plan_started" where event.text("plan") == "adoption":
                    open[id] = result.count
                    result.append(AdoptionPlan(child: child, start: event.on))
                case "plan_ended":
                    if let index = open[id] {
                        result[index].end = event.on
                        result[index].outcome = event.text("outcome")
                    }
                case "adoption_matched":
                    if let index = open[id] { result[index].matched = event.on }
                default: break
                }
            }
        }
        return result
    }

    private func isPlaced(_ child: String, on day: Day) -> Bool {
        care(of: child).contains { care in
            care.covers(day)
                && care.placements.last { $0.on <= day }?.text("placement_type")?.hasPrefix("A")
                    == true
        }
    }

    /// Children with an open plan, no match and no placement for adoption (CNT-13).
    func awaitingAdoption(on day: Day) -> Int {
        adoptionPlans().filter { plan in
            plan.start <= day && (plan.end.map { $0 > day } ?? true)
                && (plan.matched.map { $0 > day } ?? true) && !isPlaced(plan.child, on: day)
        }.count
    }

    /// Children who entered a placement for adoption in the period.
    func placedForAdoption(in period: Days) -> [String] {
        byChild.keys.sorted().filter { child in
            care(of: child).contains { care in
                care.placements.enumerated().contains { index, event in
                    period.contains(event.on)
                        && event.text("placement_type")?.hasPrefix("A") == true
                        && (index == 0
                            || care.placements[index - 1].text("placement_type")?.hasPrefix("A")
                                != true)
                }
            }
        }
    }

    /// Those of them who were adopted, or were still placed, by the last day.
    func placedForAdoption(in period: Days, state: String?, by last: Day) -> Int {
        let adopted = Set(orders("adoption", in: Days(period.first, last)))
        return placedForAdoption(in: period).filter { child in
            switch state {
            case "order_granted": adopted.contains(child)
            case "in_pre_adoptive_placement":
                !adopted.contains(child) && isPlaced(child, on: last)
            default: true
            }
        }.count
    }

    /// Children named by orders of a kind, in a period.
    func orders(_ kind: String, in period: Days) -> [String] {
        byChild.keys.sorted().filter { child in
            (byChild[child] ?? []).contains {
                $0.type == "order_made" && $0.text("order") == kind && period.contains($0.on)
            }
        }
    }

    // MARK: Court

    func proceedings(_ type: String, in period: Days) -> [StandingEvent] {
        of(type).filter { period.contains($0.on) }
    }

    func children(of proceedings: [StandingEvent]) -> Int {
        Set(proceedings.flatMap { $0.texts("child_ids") }).count
    }

    func concludedWithin(days limit: Int, in period: Days) -> Int {
        proceedings("proceedings_concluded", in: period).filter { concluded in
            let id = concluded.text("proceedings_id")
            let issued = of("proceedings_issued").first { $0.text("proceedings_id") == id }
            return issued.map { concluded.on - $0.on <= limit } ?? false
        }.count
    }

    // MARK: Joint plans

    /// Children with care and a protection plan open on one day of the period, and those of them
    /// whose plan had ended by the second review of that care.
    func jointPlans(in period: Days) -> (all: Int, endedBySecondReview: Int) {
        var all = 0
        var early = 0
        let plans = Dictionary(grouping: plans()) { $0.child }
        for child in byChild.keys.sorted() {
            let both = care(of: child).compactMap { care -> (CountedCare, CountedPlan)? in
                let plan = plans[child]?.first { plan in
                    let first = max(plan.start, care.start.on)
                    let last = min(plan.end ?? .latest, care.end ?? .latest) + -1
                    return Days(first, last).overlap(period).count > 0
                }
                return plan.map { (care, $0) }
            }
            guard let (care, plan) = both.first else { continue }
            all += 1
            let reviews = (byChild[child] ?? []).filter {
                $0.type == "review_held" && $0.on >= care.start.on
                    && $0.on <= care.end ?? .latest
            }
            if let end = plan.end, reviews.count > 1, end <= reviews[1].on { early += 1 }
        }
        return (all, early)
    }
}

// Children by age and sex, starts and ends, codes of older children, alerts: the slow counts.

import Dates

extension StandingEvents {
    /// Periods of care open at the end of a day, with the child, in a cell of age, sex and need.
    func stock(on day: Day, _ dimensions: [(key: String, value: String)]) -> [String] {
        allCare().filter { child, care in
            care.covers(day)
                && dimensions.allSatisfy { key, value in
                    switch key {
                    case "age_band": return Self.band(age(of: child, on: day)) == value
                    case "sex": return sex(of: child) == value
                    case "primary_need":
                        let isAbuse = care.start.text("category_of_need") == "N1"
                        return isAbuse == (value == "abuse_or_neglect")
                    default: return false
                    }
                }
        }.map(\.child)
    }

    private static func band(_ age: Int) -> String {
        age < 1 ? "0" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : "16-17"
    }

    private func registration(_ child: String) -> StandingEvent? {
        byChild[child]?.first { $0.type == "child_registered" }
    }

    private func birth(_ child: String) -> StandingEvent? {
        byChild[child]?.first { $0.type == "child_born" }
    }

    func age(of child: String, on day: Day) -> Int {
        let born = registration(child)?.day("born_on") ?? birth(child)?.day("born_on")
        return born.map { Age.years(bornOn: $0, on: day) } ?? 0
    }

    private func sex(of child: String) -> String {
        birth(child)?.text("sex") ?? registration(child)?.text("sex") ?? ""
    }

    /// A child for each period that started in the days, so that a child may be there twice.
    func started(in period: Days) -> [String] {
        allCare().filter { period.contains($0.care.start.on) }.map(\.child)
    }

    func ceased(in period: Days) -> [String] {
        allCare().filter { $0.care.end.map(period.contains) ?? false }.map(\.child)
    }

    /// Distinct children in the stock at the end of any day (CNT-10).
    func inCare(in period: Days) -> Set<String> {
        Set(
            allCare().filter { _, care in
                let last = care.end.map { $0 + -1 } ?? .latest
                return Days(care.start.on, last).overlap(period).count > 0
            }.map(\.child))
    }

    // MARK: Reviews

    /// Children of the cohort at the end (CNT-2), and those of them one of whose reviews due in the
    /// period was not held in time.
    func childrenReviewed(in period: Days) -> (children: Int, late: Int) {
        var children = 0
        var late = 0
        for (child, care) in allCare() where care.covers(period.last) {
            let place = care.placements.last {
                $0.on <= period.last && $0.text("placement_type")?.hasPrefix("T") == false
            }
            guard care.start.on + 28 <= period.last,
                !["A3", "A4", "A5", "A6"].contains(place?.text("placement_type") ?? "")
            else { continue }
            children += 1
            let isLate = self.care(of: child).contains { care in
                reviewDays(of: child, care).contains { day, due in
                    due.map { period.contains($0) && day > $0 } ?? false
                }
            }
            if isLate { late += 1 }
        }
        return (children, late)
    }

    /// The codes that stand for the reviews of children who were that old on the day.
    func codes(ofChildrenFrom years: Int, in period: Days) -> [String] {
        var codes: [String: String] = [:]
        for child in byChild.keys.sorted() {
            for event in byChild[child] ?? [] {
                guard let review = event.text("review_id") else { continue }
                if event.type == "review_held", period.contains(event.on),
                    age(of: child, on: event.on) >= years
                {
                    codes[review] = codes[review] ?? event.text("participation") ?? "not_recorded"
                }
            }
            for event in byChild[child] ?? [] where event.type == "participation_recorded" {
                guard let review = event.text("review_id"), codes[review] != nil else { continue }
                codes[review] = event.text("participation")
            }
        }
        return codes.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Children that old at the end of some day in care, and those who filled in Viewpoint.
    func viewpoint(from years: Int, in period: Days) -> (children: Int, used: Int) {
        var children: Set<String> = []
        for (child, care) in allCare() {
            let days = Days(care.start.on, care.end.map { $0 + -1 } ?? .latest).overlap(period)
            if days.count > 0, age(of: child, on: days.last) >= years { children.insert(child) }
        }
        let used = children.filter { child in
            (byChild[child] ?? []).contains {
                $0.type == "consultation_returned" && $0.text("tool") == "viewpoint"
                    && period.contains($0.on)
            }
        }
        return (children.count, used.count)
    }

    // MARK: Alerts

    /// The raising of each concern that became an alert in the period.
    func alerts(in period: Days) -> [StandingEvent] {
        let raised = of("escalation_raised")
        let entries = (raised + of("escalation_stage_entered")).filter {
            $0.text("stage") == "alert" && period.contains($0.on)
        }
        let ids = Set(entries.compactMap { $0.text("escalation_id") })
        return raised.filter { ids.contains($0.text("escalation_id") ?? "") }
    }

    /// Working days from raised to resolved, of those that were, in order.
    func workingDaysToResolve(_ alerts: [StandingEvent]) -> [Int] {
        let resolved = of("escalation_resolved")
        return alerts.compactMap { alert in
            resolved.first { $0.text("escalation_id") == alert.text("escalation_id") }
                .map { end in (0...400).last { alert.on.workingDays($0) <= end.on } ?? 0 }
        }.sorted()
    }
}

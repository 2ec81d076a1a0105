// Plans, conferences, enquiries and disputes, counted the slow way.

import Dates

/// A child protection plan as the log tells it.
struct CountedPlan {
    let child: String
    let start: Day
    var end: Day?
    let category: String

    func isOpen(on day: Day) -> Bool { start <= day && (end.map { $0 > day } ?? true) }
}

extension StandingEvents {
    func plans() -> [CountedPlan] {
        var result: [CountedPlan] = []
        for child in byChild.keys.sorted() {
            var open: [String: Int] = [:]
            for event in byChild[child] ?? [] {
                guard let id = event.text("plan_id") else { continue }
                if event.type == "plan_started", event.text("plan") == "child_protection" {
                    open[id] = result.count
                    result.append(
                        CountedPlan(
                            child: child, start: event.on, category: event.text("category") ?? ""))
                }
                if event.type == "plan_ended", let index = open[id] { result[index].end = event.on }
            }
        }
        return result
    }

    /// What the tables of a day say of a plan: the value of a dimension.
    func cell(of plan: CountedPlan, _ dimension: String, on day: Day) -> String {
        let events = byChild[plan.child] ?? []
        let registration = events.first { $0.type == "child_registered" }
        let birth = events.first { $0.type == "child_born" && $0.on <= day }
        let born = registration?.day("born_on") ?? birth?.day("born_on")
        switch dimension {
        case "category":
            return [
                "EMO": "emotional_abuse", "NEG": "neglect", "PHY": "physical_abuse",
                "SAB": "sexual_abuse", "MUL": "multiple",
            ][plan.category] ?? "not_recorded"
        case "area": return registration?.text("area") ?? ""
        case "sex":
            guard born.map({ $0 <= day }) == true else { return "unborn" }
            return birth?.text("sex") ?? registration?.text("sex") ?? ""
        case "age_band":
            guard let born, born <= day else { return "0" }
            let age = Age.years(bornOn: born, on: day)
            return age < 1 ? "0" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : "16+"
        case "ethnicity":
            let groups = ["W": "white", "M": "mixed", "A": "asian", "B": "black"]
            let code = registration?.text("ethnicity") ?? ""
            return code == "CHNE" ? "asian" : groups[String(code.prefix(1))] ?? "unknown_or_other"
        case "duration":
            let bands = [(6, "0-6m"), (12, "6-12m"), (18, "12-18m"), (24, "18-24m")]
            return bands.first { plan.start.months($0.0) > day }?.1 ?? "24m+"
        default: return ""
        }
    }

    func plans(on day: Day, _ dimensions: [(key: String, value: String)]) -> Int {
        plans().filter { plan in
            plan.isOpen(on: day)
                && dimensions.allSatisfy { key, value in
                    let cell = cell(of: plan, key, on: day)
                    return cell == value
                        || value == "18m+" && ["18-24m", "24m+"].contains(cell)
                        || value == "unknown_or_other" && key == "ethnicity" && cell == value
                }
        }.count
    }

    // MARK: Conferences

    func conferences(_ kind: String, in period: Days) -> [StandingEvent] {
        of("conference_held").filter { $0.text("conference") == kind && period.contains($0.on) }
    }

    func initialInTime(in period: Days) -> Int {
        let starts = of("section47_started")
        return conferences("initial", in: period).filter { conference in
            let enquiry = conference.text("enquiry_id")
            let first = starts.filter { $0.text("enquiry_id") == enquiry }.map(\.on).min()
            return first.map { conference.on <= $0.workingDays(15) } ?? false
        }.count
    }

    func reviewsInTime(in period: Days) -> Int {
        conferences("review", in: period).filter { conference in
            conference.texts("child_ids").allSatisfy { child in
                let before = (byChild[child] ?? []).filter {
                    ($0.on, $0.sequence) < (conference.on, conference.sequence)
                }
                let last = before.last { $0.type == "conference_held" }
                let plan = before.last { $0.type == "plan_started" && $0.text("category") != nil }
                guard let anchor = last ?? plan else { return false }
                let isReview = anchor.text("conference") == "review"
                return conference.on <= anchor.on.months(isReview ? 6 : 3)
            }
        }.count
    }

    func enquiriesRequiringConference(in period: Days) -> Int {
        Set(
            of("section47_concluded")
                .filter { period.contains($0.on) && $0.isTrue("conference_required") }
                .compactMap { $0.text("enquiry_id") }
        ).count
    }

    // MARK: Disputes

    func stageEntries(in period: Days, population: String?, stage: String?) -> Int {
        var populations: [String: String] = [:]
        for event in of("escalation_raised") {
            populations[event.text("escalation_id") ?? ""] = event.text("population")
        }
        let entering = ["escalation_raised", "escalation_stage_entered", "escalation_reopened"]
        return all.filter { event in
            entering.contains(event.type) && period.contains(event.on)
                && (stage == nil || event.text("stage") == stage)
                && (population == nil
                    || populations[event.text("escalation_id") ?? ""] == population)
        }.count
    }
}

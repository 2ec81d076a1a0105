// Reviews and escalations by child: all in time, took part, raised how high; counted the slow way.

import Dates

extension StandingEvents {
    /// Every review of a child with the day it was due.
    private func reviews(of child: String) -> [(day: Day, due: Day?, care: CountedCare)] {
        care(of: child).flatMap { care in
            reviewDays(of: child, care).map { ($0.day, $0.due, care) }
        }
    }

    /// The cohort of CNT-2 at the end of the period, and those all of whose reviews due in it were
    /// held by their day.
    func childrenInTime(in period: Days) -> (inTime: Int, of: Int) {
        var all = 0
        var good = 0
        for (child, care) in allCare()
        where care.covers(period.last) && care.start.on + 28 <= period.last {
            let type = care.placements.last { $0.on <= period.last }?.text("placement_type") ?? ""
            if type.hasPrefix("A") { continue }
            all += 1
            let held = reviews(of: child)
            let isLate = held.contains { entry in
                entry.due.map { period.contains($0) && entry.day > $0 } ?? false
            }
            if !isLate,
                !isOverdue(
                    held.last { $0.care.start.sequence == care.start.sequence }, care, period)
            {
                good += 1
            }
        }
        return (good, all)
    }

    /// Whether the next review was due in the period and not held by its end.
    private func isOverdue(
        _ last: (day: Day, due: Day?, care: CountedCare)?, _ care: CountedCare, _ period: Days
    ) -> Bool {
        guard let last else { return care.start.on.workingDays(20) <= period.last }
        if last.day > period.last { return false }
        return last.day.months(6) <= period.last
    }

    /// Children of four or more with a review, by the code of their last one (CNT-17).
    func participationByChild(in period: Days) -> (took: Int, of: Int) {
        var codes: [String: String] = [:]
        for event in all where event.type == "participation_recorded" {
            codes[event.text("review_id") ?? ""] = event.text("participation")
        }
        var took = 0
        var base = 0
        for child in byChild.keys.sorted() {
            let events = byChild[child] ?? []
            let born =
                (events.first { $0.type == "child_registered" }?.day("born_on"))
                ?? events.first { $0.type == "child_born" }?.on
            guard let born else { continue }
            let last = events.last { event in
                event.type == "review_held" && period.contains(event.on)
                    && Age.years(bornOn: born, on: event.on) >= 4
            }
            guard let last else { continue }
            base += 1
            let code = codes[last.text("review_id") ?? ""] ?? last.text("participation") ?? ""
            if ["PN1", "PN2", "PN3", "PN5", "PN6"].contains(code) { took += 1 }
        }
        return (took, base)
    }

    /// Children on escalations that entered a formal stage in the period, by the highest formal
    /// stage reached by its last day and whether resolved by then (CNT-14).
    func childrenEscalated(
        in period: Days, stages: [String], level: String?, outcome: String?
    ) -> Int {
        var children: Set<String> = []
        for raised in of("escalation_raised") {
            let id = raised.text("escalation_id")
            let own = all.filter { $0.text("escalation_id") == id && $0.on <= period.last }
            let entries = own.filter {
                ["escalation_raised", "escalation_stage_entered", "escalation_reopened"]
                    .contains($0.type) && stages.contains($0.text("stage") ?? "")
            }
            guard entries.contains(where: { period.contains($0.on) }) else { continue }
            let reached = entries.compactMap { stages.firstIndex(of: $0.text("stage") ?? "") }.max()
            let isResolved = own.contains { $0.type == "escalation_resolved" }
            if let level, reached != stages.firstIndex(of: level) { continue }
            if outcome == "resolved", !isResolved { continue }
            children.formUnion(raised.texts("child_ids"))
        }
        return children.count
    }
}

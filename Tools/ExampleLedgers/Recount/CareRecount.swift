// Children looked after, their placements and their reviews, counted the slow way.

import Dates

/// A period of care as the log tells it.
struct CountedCare {
    let start: StandingEvent
    var end: Day?
    /// The start and every move, in order.
    var placements: [StandingEvent]
    var statuses: [StandingEvent]
    var isShortBreak: Bool { start.isTrue("short_break") }

    func covers(_ day: Day) -> Bool { start.on <= day && (end.map { $0 > day } ?? true) }
}

extension StandingEvents {
    func care(of child: String) -> [CountedCare] {
        var result: [CountedCare] = []
        for event in byChild[child] ?? [] {
            switch event.type {
            case "became_looked_after":
                result.append(CountedCare(start: event, placements: [event], statuses: [event]))
            case "placement_moved" where !result.isEmpty:
                result[result.count - 1].placements.append(event)
            case "legal_status_changed" where !result.isEmpty:
                result[result.count - 1].statuses.append(event)
            case "ceased_to_be_looked_after" where !result.isEmpty:
                result[result.count - 1].end = event.on
            default: break
            }
        }
        return result
    }

    /// Every period of care but short breaks (CNT-9).
    func allCare() -> [(child: String, care: CountedCare)] {
        byChild.keys.sorted().flatMap { child in
            care(of: child).filter { !$0.isShortBreak }.map { (child, $0) }
        }
    }

    func stock(on day: Day) -> [CountedCare] {
        allCare().map(\.care).filter { $0.covers(day) }
    }

    func stock(on day: Day, whereLatest isSo: (StandingEvent, CountedCare) -> Bool) -> Int {
        stock(on: day).filter { care in
            care.placements.last { $0.on <= day }.map { isSo($0, care) } ?? false
        }.count
    }

    func atHomeUnderCareOrder(on day: Day) -> Int {
        stock(on: day) { placement, care in
            let status = care.statuses.last { $0.on <= day }?.text("legal_status") ?? ""
            return placement.text("placement_type") == "P1" && ["C1", "C2"].contains(status)
        }
    }

    /// Moves in a period, by child.
    func moves(in period: Days) -> [String: Int] {
        var result: [String: Int] = [:]
        for (child, care) in allCare() {
            let count = care.placements.dropFirst().filter { period.contains($0.on) }.count
            if count > 0 { result[child, default: 0] += count }
        }
        return result
    }

    /// Reviews held in a period by the code that stands; none is `not_recorded`.
    func participation(in period: Days) -> [String: Int] {
        var codes: [String: String] = [:]
        for event in all {
            guard let review = event.text("review_id") else { continue }
            if event.type == "review_held", period.contains(event.on), codes[review] == nil {
                codes[review] = event.text("participation") ?? "not_recorded"
            }
            if event.type == "participation_recorded", codes[review] != nil {
                codes[review] = event.text("participation")
            }
        }
        return codes.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Reviews held in a period, and those of them after their due day, by a second reckoning of
    /// the clock that shares no line with the builders'.
    func timeliness(in period: Days) -> (held: Int, late: Int) {
        var held = 0
        var late = 0
        for child in byChild.keys.sorted() {
            for care in care(of: child) {
                for (day, due) in reviewDays(of: child, care) where period.contains(day) {
                    held += 1
                    if let due, day > due { late += 1 }
                }
            }
        }
        return (held, late)
    }

    func reviewDays(of child: String, _ care: CountedCare) -> [(day: Day, due: Day?)] {
        let last = care.end.map { $0.workingDays(20) } ?? .latest
        let adoption = care.placements.first {
            $0.text("placement_type")?.hasPrefix("A") == true
        }?.on
        var result: [(day: Day, due: Day?)] = []
        var directed: Day?
        var inPlacement = 0
        for event in byChild[child] ?? [] where care.start.on <= event.on && event.on <= last {
            if event.type == "review_directed" { directed = directed ?? event.day("by_on") }
            guard event.type == "review_held", event.isTrue("final") || event.on <= care.end ?? last
            else { continue }
            var due: Day
            if care.isShortBreak {
                due =
                    result.isEmpty
                    ? care.start.on.months(3) : result[result.count - 1].day.months(6)
            } else {
                switch result.count {
                case 0: due = care.start.on.workingDays(20)
                case 1: due = result[0].day.months(3)
                default: due = result[result.count - 1].day.months(6)
                }
            }
            if let adoption, event.on >= adoption {
                if inPlacement == 0, due >= adoption { due = adoption + 28 }
                if inPlacement == 1 { due = result[result.count - 1].day.months(3) }
                inPlacement += 1
            }
            if let by = directed { due = min(due, by) }
            directed = nil
            let isAfterCare = care.end.map { event.on > $0 && due >= $0 } ?? false
            result.append((event.on, isAfterCare ? nil : due))
        }
        return result
    }
}

// Reviews of children of four and more by code, and timeliness under a council's own clock.

import Dates

extension StandingEvents {
    /// The code that stands for each review held in a period of a child of four or more.
    func codesOfOlder(in period: Days) -> [String: Int] {
        var result: [String: Int] = [:]
        for child in byChild.keys.sorted() {
            let events = byChild[child] ?? []
            let registered = events.first { $0.type == "child_registered" }
            let birth = events.first { $0.type == "child_born" }
            guard let born = birth?.day("born_on") ?? registered?.day("born_on") else { continue }
            let again = events.filter { $0.type == "participation_recorded" }
                .sorted { $0.sequence < $1.sequence }
            for event in events where event.type == "review_held" && period.contains(event.on) {
                guard Age.years(bornOn: born, on: event.on) >= 4 else { continue }
                let last = again.last { $0.text("review_id") == event.text("review_id") }
                let code = (last ?? event).text("participation") ?? "not_recorded"
                result[code, default: 0] += 1
            }
        }
        return result
    }

    /// Reviews held in a period, those after their day, and those of them that the relaxed rule
    /// of 2020 forgives: after the second, due in its window and held by its end.
    func timeliness(
        in period: Days, first: (Day) -> Day, second: (Day) -> Day
    ) -> (held: Int, late: Int, forgiven: Int) {
        let window = Days(Day(2020, 4, 24), Day(2020, 9, 25))
        var counts = (held: 0, late: 0, forgiven: 0)
        for (child, care) in allCare() {
            var held: [Day] = []
            var directed: Day?
            var inPlacement = 0
            let placed = care.placements.first {
                $0.text("placement_type")?.hasPrefix("A") == true
            }?.on
            for event in byChild[child] ?? []
            where care.start.on <= event.on && event.on <= care.end ?? .latest {
                if event.type == "review_directed" { directed = directed ?? event.day("by_on") }
                guard event.type == "review_held" else { continue }
                var due =
                    held.isEmpty
                    ? first(care.start.on)
                    : held.count == 1 ? second(held[0]) : held[held.count - 1].months(6)
                if let placed, event.on >= placed {
                    if inPlacement == 0, due >= placed { due = placed + 28 }
                    if inPlacement == 1 { due = held[held.count - 1].months(3) }
                    inPlacement += 1
                }
                if let directed { due = min(due, directed) }
                directed = nil
                held.append(event.on)
                guard period.contains(event.on) else { continue }
                counts.held += 1
                guard event.on > due else { continue }
                counts.late += 1
                if held.count > 2, window.contains(due), event.on <= window.last {
                    counts.forgiven += 1
                }
            }
        }
        return counts
    }
}

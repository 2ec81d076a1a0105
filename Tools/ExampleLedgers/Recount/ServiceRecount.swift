// Officers, managers and their caseloads, counted the slow way.

import Dates

/// A worker as the log tells it.
struct CountedWorker {
    let joined: StandingEvent
    var left: StandingEvent?
    var id: String { joined.text("worker_id") ?? "" }

    func isInPost(on day: Day) -> Bool { joined.on <= day && (left.map { $0.on > day } ?? true) }
}

extension StandingEvents {
    func workers(_ role: String) -> [CountedWorker] {
        of("worker_joined").filter { $0.text("role") == role }.map { joined in
            CountedWorker(
                joined: joined,
                left: of("worker_left").first { $0.text("worker_id") == joined.text("worker_id") })
        }
    }

    func inPost(
        _ role: String, on day: Day, _ dimensions: [(key: String, value: String)] = []
    ) -> [CountedWorker] {
        workers(role).filter { worker in
            worker.isInPost(on: day)
                && dimensions.allSatisfy { key, value in
                    let said = worker.joined.text(key) ?? ""
                    return said == value
                        || key == "ethnicity" && value == "asian" && said.hasPrefix("A")
                }
        }
    }

    func fte(_ role: String, on day: Day) -> Int {
        inPost(role, on: day).reduce(0) { $0 + ($1.joined.number("fte") ?? 0) }
    }

    func leavers(in period: Days, contract: String?, reason: String?) -> Int {
        workers("iro").filter { worker in
            guard let left = worker.left, period.contains(left.on) else { return false }
            return (contract == nil || worker.joined.text("contract") == contract)
                && (reason == nil || left.text("reason_left") == reason)
        }.count
    }

    /// Workers of a role with an absence of that kind open on any day of the period.
    func absent(_ role: String, _ kind: String, in period: Days, contract: String?) -> Int {
        workers(role).filter { worker in
            guard contract == nil || worker.joined.text("contract") == contract else {
                return false
            }
            return of("absence_started").contains { start in
                guard start.text("worker_id") == worker.id, start.text("absence") == kind,
                    start.on <= period.last
                else { return false }
                let end = of("absence_ended").first {
                    $0.text("worker_id") == worker.id && $0.text("absence") == kind
                        && $0.on >= start.on
                }
                return end.map { $0.on > period.first } ?? true
            }
        }.count
    }

    func vacancy(_ role: String, on day: Day) -> Int {
        let posts = of("post_created").filter { $0.text("role") == role && $0.on <= day }
        return posts.reduce(0) { $0 + ($1.number("fte") ?? 0) } - fte(role, on: day)
    }

    // MARK: Caseloads

    /// Who holds whom at the end of a day: officer, child, list, family.
    func allocations(on day: Day) -> [(iro: String, child: String, list: String, family: String)] {
        var result: [(iro: String, child: String, list: String, family: String)] = []
        for child in byChild.keys.sorted() {
            var open: [String: StandingEvent] = [:]
            var family = child
            for event in byChild[child] ?? [] where event.on <= day {
                let list = event.text("population") ?? ""
                if event.type == "child_registered" { family = event.text("family_id") ?? child }
                if event.type == "iro_allocated" { open[list] = event }
                if event.type == "iro_deallocated" { open[list] = nil }
            }
            for (list, event) in open.sorted(by: { $0.key < $1.key }) {
                result.append(
                    (event.text("iro_id") ?? "", child, list, event.text("family_id") ?? family))
            }
        }
        return result
    }

    /// Distinct children, families or cases of each officer.
    func caseloads(on day: Day, counting: String, list: String?) -> [String: Int] {
        var holdings: [String: Set<String>] = [:]
        for line in allocations(on: day) where list == nil || line.list == list {
            let unit: String
            switch counting {
            case "families": unit = line.family
            case "cases": unit = line.list + " " + (line.list == "cla" ? line.child : line.family)
            default: unit = line.child
            }
            holdings[line.iro, default: []].insert(unit)
        }
        return holdings.mapValues(\.count)
    }
}

// Where children live, by kind of placement, on a day and over the days of a year, counted slowly.

import Dates

extension StandingEvents {
    /// Whether a placement is of a group of codes (CNT-16).
    static func isOf(_ group: String, _ placement: StandingEvent) -> Bool {
        let type = placement.text("placement_type") ?? ""
        let provider = placement.text("placement_provider") ?? ""
        let isKin = ["U1", "U2", "U3"].contains(type)
        let isOther = ["U4", "U5", "U6"].contains(type)
        switch group {
        case "foster": return isKin || isOther
        case "connected_person": return isKin
        case "in_house_foster": return isOther && provider == "PR1"
        case "independent_fostering_agency": return isOther && ["PR4", "PR5"].contains(provider)
        case "residential": return ["K1", "K2", "R1", "R2", "R3", "R4", "R5", "S1"].contains(type)
        case "preparation_for_independence": return ["H5", "K3", "P2"].contains(type)
        case "pre_adoptive": return ["A3", "A4", "A5", "A6"].contains(type)
        default: return type == group
        }
    }

    /// Children over twenty miles from home on a day, by what else is asked of them.
    func overTwentyMiles(on day: Day, _ dimensions: [(key: String, value: String)]) -> Int {
        allCare().filter { child, care in
            guard care.covers(day), let placement = care.placements.last(where: { $0.on <= day }),
                placement.number("distance_miles").map({ $0 > 20_000 }) ?? false
            else { return false }
            return dimensions.allSatisfy { key, value in
                switch key {
                case "placement_type": return Self.isOf(value, placement)
                case "setting": return placement.text("setting") == value
                case "disability":
                    let registered = byChild[child]?.first { $0.type == "child_registered" }
                    let codes = registered?.texts("disability") ?? []
                    return codes.contains { $0 != "NONE" } == (value == "yes")
                default: return true
                }
            }
        }.count
    }

    /// Days lived in a kind of placement, of the days lived in the base, over a period.
    func placementDays(_ group: String, base: String, in period: Days) -> (days: Int, of: Int) {
        var days = 0
        var all = 0
        for (_, care) in allCare() {
            for (index, placement) in care.placements.enumerated() {
                let next =
                    index + 1 < care.placements.count
                    ? care.placements[index + 1].on : care.end ?? .latest
                let length = Days(placement.on, next + -1).overlap(period).count
                if base == "foster", !Self.isOf("foster", placement) { continue }
                all += length
                if Self.isOf(group, placement) { days += length }
            }
        }
        return (days, all)
    }

    /// The least and the most of the stock over the days of a period.
    func stockRange(in period: Days) -> (least: Int, most: Int) {
        var changes = [Int](repeating: 0, count: period.count + 1)
        for (_, care) in allCare() {
            let days = Days(care.start.on, (care.end ?? .latest) + -1).overlap(period)
            guard days.count > 0 else { continue }
            changes[days.first - period.first] += 1
            changes[days.last - period.first + 1] -= 1
        }
        var stock = 0
        var values: [Int] = []
        for change in changes.dropLast() {
            stock += change
            values.append(stock)
        }
        return (values.min() ?? 0, values.max() ?? 0)
    }
}

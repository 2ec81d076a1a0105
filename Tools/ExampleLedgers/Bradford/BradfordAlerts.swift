// Alerts and the informal concerns before and beside them, as the report counts them (B11, B12).

import Dates

/// One concern of an officer: settled in conversation, or written as an alert.
struct BradfordAlert {
    let children: [Child]
    let iro: String
    /// The day of the conversation, where one was noted.
    var talked: Day?
    /// The day of the alert, where it came to one.
    var written: Day?
    var resolved: Day?
    var withdrawn: Day?
    var categories: [String] = []

    var raised: Day { talked ?? written ?? .latest }
}

/// Raises alerts, so many on so many children, with so many concerns by category.
struct BradfordAlerts {
    let town: Town
    var generator: SeededGenerator
    private(set) var all: [BradfordAlert] = []

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    mutating func build(_ wanted: BradfordShape.Alerts) {
        var named: Set<Int> = []
        var alerts: [BradfordAlert] = []
        for size in wanted.families.sorted(by: >) {
            let alert = raise(on: size, in: wanted.period, besides: named)
            named.formUnion(alert.children.map(\.number))
            alerts.append(alert)
        }
        alerts = generator.shuffled(alerts)
        categorise(&alerts, wanted.concerns)
        finish(&alerts, wanted.period)
        all += alerts
        for _ in 0..<wanted.informal { all.append(informal(in: wanted.period)) }
    }

    /// Brothers and sisters in care together, so many as wanted, of whom no alert spoke this year.
    private mutating func raise(
        on size: Int, in period: Days, besides named: Set<Int>
    ) -> BradfordAlert {
        for _ in 0..<60_000 {
            // Not in the last days of a year, so that all but one are settled within it.
            let day = generator.day(in: Days(period.first + 14, period.last + -25))
                .workingOnOrBefore
            let first = generator.pick(town.spells)
            guard first.start + 15 < day, first.isOpen(on: day + 10), !first.isShortBreak,
                let iro = town.officer(of: first.child, "cla", on: day)
            else { continue }
            let family = town.spells.filter {
                $0.child.family == first.child.family && $0.start + 10 < day
                    && $0.isOpen(on: day + 10) && !named.contains($0.child.number)
            }.map(\.child)
            guard family.count >= size else { continue }
            var alert = BradfordAlert(children: Array(family.prefix(size)), iro: iro)
            alert.written = day
            return alert
        }
        require(false, "no \(size) brothers and sisters for an alert in \(period.first)")
        return BradfordAlert(children: [], iro: "")
    }

    /// Deals each category to as many alerts as wanted, at least one category to every alert.
    private mutating func categorise(
        _ alerts: inout [BradfordAlert], _ concerns: [(code: String, count: Int)]
    ) {
        let order = concerns.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
        for (code, count) in order {
            var places = alerts.indices.map { place in
                let none = alerts[place].categories.isEmpty
                return (none ? 0 : 1, generator.below(1000), place)
            }
            places.sort { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
            require(places.count >= count, "more concerns of \(code) than alerts")
            for (_, _, place) in places.prefix(count) { alerts[place].categories.append(code) }
        }
        for index in alerts.indices {
            alerts[index].categories.sort { ($0.count, $0) < ($1.count, $1) }
            require(!alerts[index].categories.isEmpty, "an alert about nothing")
        }
    }

    /// Nine of 26 were settled in four working days or fewer and twelve in five, from the day they
    /// were raised; five had been talked about first. So the middle and the upper quarter are a
    /// working week, whichever day is counted from.
    private mutating func finish(_ alerts: inout [BradfordAlert], _ period: Days) {
        let last = alerts.indices.max {
            (alerts[$0].written ?? period.first) < (alerts[$1].written ?? period.first)
        }
        var days = [4, 5, 3, 5, 5, 2, 5, 4, 5, 5, 1, 5, 3, 5, 4, 5, 5, 2, 5, 3, 5]
        var talks = 5
        for index in alerts.indices {
            guard let written = alerts[index].written else { continue }
            if index == last {
                // The last of the year is written at its end, where the children are still there.
                let late = (period.last + -3).workingOnOrBefore
                let isThere = alerts[index].children.allSatisfy { child in
                    child.spells.contains { $0.isOpen(on: late) && $0.isOpen(on: late + 14) }
                        && town.officer(of: child, "cla", on: late) == alerts[index].iro
                }
                let day = isThere ? late : written
                alerts[index].written = day
                alerts[index].resolved = day.workingDays(5)
            } else if index == (last == 0 ? 1 : 0) {
                alerts[index].withdrawn = written.workingDays(3)
            } else if !days.isEmpty {
                alerts[index].resolved = written.workingDays(days.removeFirst())
            } else if talks > 0 {
                talks -= 1
                alerts[index].talked = (written + -generator.between(5, 13)).workingOnOrBefore
                alerts[index].resolved = written.workingDays(5)
            }
        }
    }

    private mutating func informal(in period: Days) -> BradfordAlert {
        while true {
            let day = generator.day(in: period).workingOnOrBefore
            let spell = generator.pick(town.spells)
            guard period.contains(day), spell.start + 10 < day, spell.isOpen(on: day + 1),
                !spell.isShortBreak, let iro = town.officer(of: spell.child, "cla", on: day)
            else { continue }
            var alert = BradfordAlert(children: [spell.child], iro: iro)
            alert.talked = day
            alert.categories = [
                generator.weighted([
                    ("A1", 8), ("A2", 10), ("A3", 3), ("A4", 2), ("A7", 2), ("A9", 3), ("A10", 3),
                    ("A15", 6),
                ])
            ]
            let settled = day.workingDays(generator.weighted([(1, 3), (3, 4), (6, 3), (11, 1)]))
            if settled < BradfordShape.closing, generator.chance(92) { alert.resolved = settled }
            return alert
        }
    }
}

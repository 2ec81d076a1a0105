// Who works for the service in Herefordshire: eight officers, and chairs of their own from 2021.

import Dates

/// The workforce behind the caseloads.
enum HerefordshireStaff {
    static let manager = "sm-01"
    static let chairs = ["cpc-01", "cpc-02"]

    static func build(_ town: Town) {
        var generator = town.stream("staff")
        for number in 1...9 {
            let joined =
                number == 9
                ? Day(2019, 10, 14)
                : Day(2008 + number, 1 + number * 5 % 12, 6).workingOnOrAfter
            let worker = Worker(
                "iro-" + padded(number, to: 2), "iro", "full_time", fte: 1000, joined: joined)
            worker.hours = 37_000
            worker.sex = generator.chance(70) ? "F" : "M"
            worker.ethnicity = generator.weighted([("WBRI", 9), ("WOTH", 1)])
            worker.qualified = joined.months(-generator.between(84, 220)).firstOfMonth
            worker.share = 97 + number * 4 % 7
            town.workers.append(worker)
        }
        town.workers[2].left = (Day(2019, 10, 31), "resigned")
        town.workers.append(
            Worker(manager, "service_manager", "full_time", fte: 1000, joined: Day(2015, 6, 1)))
        for id in chairs {
            town.workers.append(
                Worker(id, "conference_chair", "full_time", fte: 1000, joined: Day(2021, 2, 22)))
        }
    }

    static func posts(_ service: ServiceTelling) {
        for number in 1...8 {
            service.post(
                "post-iro-" + padded(number, to: 2), role: "iro", fte: 1000, on: Day(2017, 4, 3))
        }
        service.post("post-sm-01", role: "service_manager", fte: 1000, on: Day(2017, 4, 3))
    }

    /// From March 2021 on the plans are held by chairs: what an officer held on the last day of
    /// February moves to one of them, and what came later was theirs from the start.
    static func separate(_ book: [Allocation]) -> [Allocation] {
        let day = HerefordshireShape.combinedUntil + 1
        var before: [Allocation] = []
        var after: [Allocation] = []
        var open: [Int: Allocation] = [:]
        for line in book {
            if line.population == "cla" || line.from < day {
                before.append(line)
                if line.population == "cpp" { open[line.child.number] = line.isEnd ? nil : line }
            } else {
                after.append(held(line, by: chair(of: line)))
            }
        }
        let moved = open.values.sorted { $0.child.number < $1.child.number }.map { line in
            Allocation(
                child: line.child, population: line.population, family: line.family,
                iro: chair(of: line), from: day, isEnd: false, because: "roles_separated")
        }
        return
            ((before + moved + after).enumerated().sorted {
                ($0.element.from, $0.offset) < ($1.element.from, $1.offset)
            }).map(\.element)
    }

    private static func chair(of line: Allocation) -> String {
        chairs[(Int(line.family.suffix(4)) ?? 0) % chairs.count]
    }

    private static func held(_ line: Allocation, by chair: String) -> Allocation {
        Allocation(
            child: line.child, population: line.population, family: line.family, iro: chair,
            from: line.from, isEnd: line.isEnd, because: line.because)
    }
}

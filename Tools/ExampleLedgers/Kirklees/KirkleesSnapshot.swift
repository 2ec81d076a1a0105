// The 438 plans open on 31 March 2017, brought together in families with real dates.

import Dates

/// One row of `kirklees_plans.csv`.
struct PlanRow {
    let ageBand: String
    let sex: String
    let ethnicity: String
    let area: String
    let category: String
    let duration: String

    var group: String { [duration, area, ethnicity].joined(separator: "/") }
}

/// Makes families out of the rows: 341 of them, 38 of which are 82 children.
struct KirkleesSnapshot {
    let town: Town
    var generator: SeededGenerator
    private var groups: [String: [PlanRow]] = [:]

    init(town: Town, generator: SeededGenerator, rows: [PlanRow]) {
        self.town = town
        self.generator = generator
        for row in self.generator.shuffled(rows) { groups[row.group, default: []].append(row) }
    }

    mutating func families() -> [ProtectionFamily] {
        var families: [ProtectionFamily] = []
        let recent = { (group: String) in group.hasPrefix("0-6m") }
        for (size, count) in [(4, 16 / 4), (3, 6), (2, 20), (1, 8)] {
            for _ in 0..<count {
                let family = take(size, from: recent)
                family.chair = KirkleesStaff.largeFamilies
                families.append(family)
            }
        }
        for _ in 0..<53 { families.append(take(2, from: { _ in true })) }
        while groups.values.contains(where: { !$0.isEmpty }) {
            families.append(take(1, from: { _ in true }))
        }
        addEarlierPlans(families)
        return families
    }

    /// A family out of the largest group that is meant.
    private mutating func take(_ size: Int, from isMeant: (String) -> Bool) -> ProtectionFamily {
        let names = groups.keys.filter(isMeant).sorted {
            (-(groups[$0]?.count ?? 0), $0) < (-(groups[$1]?.count ?? 0), $1)
        }
        let rows = Array((groups[names[0]] ?? []).prefix(size))
        require(rows.count == size, "no group of \(size) is left")
        groups[names[0]]?.removeFirst(size)
        let start = start(rows[0].duration)
        let family = town.newFamily()
        var members: [ProtectionFamily.Member] = []
        for row in rows {
            let child = child(row, family: family, besides: members.map(\.child))
            members.append(.init(child: child, category: Self.codes[row.category] ?? "MUL"))
        }
        let result = ProtectionFamily(family: family, members: members, start: start)
        result.keepUntil = Day(2017, 3, 31)
        return result
    }

    private static let codes = [
        "emotional_abuse": "EMO", "neglect": "NEG", "physical_abuse": "PHY", "sexual_abuse": "SAB",
    ]

    private mutating func child(_ row: PlanRow, family: String, besides: [Child]) -> Child {
        let day = Day(2017, 3, 31)
        var born = Day(2017, 5, 16)
        for _ in 0..<40 where row.sex != "unborn" {
            let ages = ["0": (0, 0), "1-4": (1, 4), "5-9": (5, 9), "10-15": (10, 15)]
            born = generator.birth(aged: ages[row.ageBand] ?? (16, 16), on: day)
            if !besides.contains(where: { abs($0.born - born) < 290 }) { break }
        }
        let ethnicities: [String: [(String, Int)]] = [
            "white": [("WBRI", 12), ("WOTH", 1), ("WROM", 1)],
            "mixed": [("MWBC", 3), ("MWAS", 3), ("MOTH", 1)],
            "asian": [("APKN", 8), ("AIND", 1), ("AOTH", 1)],
            "black": [("BAFR", 2), ("BCRB", 1)],
        ]
        let codes = ethnicities[row.ethnicity] ?? [("NOBT", 3), ("OOTH", 1)]
        let sex = row.sex == "unborn" ? "F" : row.sex
        return town.newChild(
            born: born, sex: sex, ethnicity: besides.first?.ethnicity ?? generator.weighted(codes),
            area: row.area, family: family)
    }

    /// A working day that makes the plan that long on 31 March 2017.
    private mutating func start(_ duration: String) -> Day {
        let months: [(Days, Int)]
        switch duration {
        case "0-6m":
            months = zip(Days(Day(2016, 10, 1), Day(2017, 3, 31)).months, [30, 30, 32, 42, 52, 63])
                .map { ($0, $1) }
        case "6-12m":
            months = zip(Days(Day(2016, 4, 1), Day(2016, 9, 30)).months, [10, 12, 15, 22, 28, 35])
                .map { ($0, $1) }
        case "12-18m": months = [(Days(Day(2015, 10, 1), Day(2016, 3, 31)), 1)]
        case "18-24m": months = [(Days(Day(2015, 4, 7), Day(2015, 9, 30)), 1)]
        default: months = [(Days(Day(2014, 9, 1), Day(2015, 3, 31)), 1)]
        }
        let month = generator.weighted(months)
        while true {
            let day = generator.day(in: month)
            if day.isWorking { return day }
        }
    }

    /// A second plan for some: the first was over before the ledger knew of it.
    private mutating func addEarlierPlans(_ families: [ProtectionFamily]) {
        var left = [2015: 9, 2016: 26]
        for family in generator.shuffled(families) {
            let year = family.start.reportingYear
            guard left[year, default: 0] > 0, family.start >= KirkleesShape.protectionLoad else {
                continue
            }
            let end = generator.day(in: Days(Day(2013, 3, 1), Day(2015, 2, 27))).workingOnOrBefore
            let start = (end + -generator.between(90, 400)).workingOnOrBefore
            guard family.members.allSatisfy({ $0.child.born < start }) else { continue }
            family.earlier = (start, end)
            for member in family.members { member.child.know(by: start + -10) }
            left[year, default: 0] -= family.size
        }
    }
}

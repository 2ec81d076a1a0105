// Plans that start and end month by month so that the stock of children follows a given shape.

import Dates

/// The flows of child protection plans of one council.
struct ProtectionFlows {
    let town: Town
    var generator: SeededGenerator
    let stocks: MonthStocks
    /// Children, by month of the stocks, who start a plan that ends before the snapshot.
    let passing: [Int]
    let shape: PeopleShape
    /// Children a month whose plan ends because they became looked after.
    let stepUps: (Day) -> Int

    /// Builds all families. `fixed` are those that a snapshot already describes.
    mutating func build(fixed: [ProtectionFamily]) {
        town.families = fixed
        let opening = stocks.months[0].first + -1
        var missing = stocks.opening - openChildren(on: opening)
        while missing > 0 {
            let start = generator.day(in: Days(opening.months(-13), opening)).workingOnOrBefore
            missing -= startFamily(on: start, atMost: missing)
        }
        var stock = stocks.opening
        for (index, month) in stocks.months.enumerated() {
            var starting = passing[index]
            while starting > 0 {
                let start = generator.day(in: month).workingOnOrBefore
                let day = start < month.first ? month.first.workingOnOrAfter : start
                starting -= startFamily(on: day, atMost: starting)
            }
            let started = town.families.filter { month.contains($0.start) }
            let ends = stock + started.reduce(0) { $0 + $1.size } - stocks.ends[index]
            endFamilies(children: ends, in: month)
            stock = stocks.ends[index]
        }
    }

    private func openChildren(on day: Day) -> Int {
        town.families.filter { $0.isOpen(on: day) }.reduce(0) { $0 + $1.size }
    }

    /// A new family of one to four children, and how many they are.
    private mutating func startFamily(on day: Day, atMost: Int) -> Int {
        let wanted = generator.weighted([(1, 25), (2, 35), (3, 25), (4, 15)])
        let family = town.newFamily()
        let ethnicity = generator.weighted(shape.ethnicities)
        let area = generator.weighted(shape.areas)
        var members: [ProtectionFamily.Member] = []
        for _ in 0..<min(wanted, atMost) {
            let ages = generator.weighted(shape.ages)
            let child = town.newChild(
                born: generator.birth(aged: ages, on: day), sex: generator.sex(),
                ethnicity: ethnicity, area: area, family: family)
            let category = generator.weighted([("EMO", 48), ("NEG", 40), ("SAB", 10), ("PHY", 2)])
            members.append(.init(child: child, category: category))
        }
        town.families.append(ProtectionFamily(family: family, members: members, start: day))
        return members.count
    }

    /// Ends the plans of so many children in the month, whole families at a time, longest first.
    private mutating func endFamilies(children: Int, in month: Days) {
        require(children >= 0, "the plans of \(month.first) cannot meet the stock")
        var left = children
        var stepping = stepUps(month.first)
        let open = town.families.filter {
            $0.end == nil && $0.start + 75 <= month.last
                && ($0.keepUntil.map { $0 < month.first } ?? true)
        }
        var keyed: [(Int, ProtectionFamily)] = []
        for family in open {
            keyed.append(((family.start - month.first) + generator.below(200), family))
        }
        keyed.sort { ($0.0, $0.1.start) < ($1.0, $1.1.start) }
        for (_, family) in keyed where left > 0 && family.size <= left {
            left -= family.size
            let first = max(month.first, family.start + 60)
            var day = generator.day(in: Days(first, month.last)).workingOnOrBefore
            if day < first { day = first.workingOnOrAfter }
            family.end = day
            family.outcome = generator.weighted([("no_longer_needed", 88), ("transferred", 12)])
            if family.size <= stepping, family.members.allSatisfy({ $0.child.age(on: day) < 17 }) {
                family.outcome = "became_looked_after"
                stepping -= family.size
            }
        }
        require(left == 0, "\(left) plans of \(month.first) could not be ended")
    }
}

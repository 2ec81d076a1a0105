// Children who come into care in Bradford and leave it, so that the five figures of B1 all hold.

import Dates

/// Builds the periods of care, year by year, out of counts of children who cross the years.
struct BradfordPopulation {
    let town: Town
    var generator: SeededGenerator
    /// No period starts or ends on 1 April 2013, so that 877 holds on that day and on its eve.
    private let firstYear = Days(Day(2012, 4, 2), Day(2013, 3, 31))
    private let secondYear = Days(Day(2013, 4, 2), Day(2014, 3, 31))
    private let summer = Days(Day(2014, 4, 2), Day(2014, 7, 9))

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    mutating func build() {
        buildFirstYear()
        buildSecondYear()
        buildSummer()
        setSexes()
        setNeeds()
        for spell in town.spells { spell.child.disability = generator.disability() }
    }

    private func stock(_ day: Day) -> [Spell] { town.spells.filter { $0.isOpen(on: day) } }

    // MARK: The years

    private mutating func buildFirstYear() {
        let flow = BradfordShape.first
        let eve = firstYear.last
        var children: [Child] = []
        for (age, count) in BradfordShape.ages.enumerated() {
            for _ in 0..<count { children.append(newcomer((age, age), on: eve)) }
        }
        // Whoever was born in the year came in it; the others who came are of any age.
        children = generator.shuffled(children)
        let infants = children.filter { $0.age(on: eve) == 0 }
        let others = children.filter { $0.age(on: eve) > 0 }
        let more = flow.stayed - infants.count
        bring(infants + others.prefix(more), in: firstYear)
        var leavers: [Child] = []
        for _ in 0..<62 { leavers.append(newcomer((17, 17), on: firstYear.first + -2)) }
        for _ in 62..<flow.left {
            let ages = [((0, 1), 20), ((2, 4), 22), ((5, 9), 20), ((10, 14), 22), ((15, 16), 22)]
            leavers.append(newcomer(generator.weighted(ages), on: firstYear.first + -2))
        }
        let settled = Array(others.dropFirst(more))
        load(settled + leavers)
        for child in leavers { leave(child.spells[0], in: firstYear) }
        comeBack(settled, flow.cameBack, in: firstYear)
        passThrough(flow.passedThrough, in: firstYear)
        require(
            stock(firstYear.first + -1).count == BradfordShape.opening
                && stock(eve).count == BradfordShape.ages.reduce(0, +), "the first year's stocks")
    }

    private mutating func buildSecondYear() {
        let flow = BradfordShape.second
        let opening = generator.shuffled(stock(firstYear.last))
        var stayed: [Child] = []
        var gone = 0
        for (band, newcomers) in zip(BradfordShape.bands, BradfordShape.newcomers) {
            let here = opening.filter { band.ages.contains($0.child.age(on: secondYear.last)) }
            let leaving = here.count + newcomers - band.girls - band.boys
            require(leaving >= 0, "too few children to become the band of \(band.ages)")
            for spell in here.prefix(leaving) { leave(spell, in: secondYear) }
            gone += leaving
            stayed += here.dropFirst(leaving).map(\.child)
        }
        for spell in opening where spell.child.age(on: secondYear.last) >= 18 {
            leave(spell, in: secondYear)
            gone += 1
        }
        require(gone == flow.left, "\(gone) children left for good, \(flow.left) wanted")
        comeBack(stayed, flow.cameBack, in: secondYear)
        var newcomers: [Child] = []
        for (band, count) in zip(BradfordShape.bands, BradfordShape.newcomers) {
            for _ in 0..<count {
                newcomers.append(
                    newcomer((band.ages.lowerBound, band.ages.upperBound), on: secondYear.last))
            }
        }
        require(newcomers.count == flow.stayed, "the newcomers of the bands")
        let old = newcomers.filter { (2...15).contains($0.age(on: secondYear.last)) }
        let twice = Array(generator.shuffled(old).prefix(flow.startedTwice))
        let once = newcomers.filter { child in !twice.contains { $0 === child } }
        bring(once, in: secondYear)
        bring(twice, in: Days(secondYear.first, Day(2013, 10, 31)))
        comeBack(twice, flow.startedTwice, in: secondYear)
        passThrough(flow.passedThrough, in: secondYear)
    }

    /// After the year: as many come as leave, but for a few.
    private mutating func buildSummer() {
        let here = generator.shuffled(stock(secondYear.last))
        let grown = here.filter { $0.child.comesOfAge <= BradfordShape.closing }
        for spell in grown { spell.end = spell.child.comesOfAge }
        for spell in here.filter({ $0.end == nil }).prefix(max(0, 86 - grown.count)) {
            leave(spell, in: summer)
        }
        var children: [Child] = []
        for _ in 0..<76 {
            let ages = [((0, 0), 22), ((1, 4), 22), ((5, 9), 18), ((10, 15), 28), ((16, 16), 6)]
            children.append(newcomer(generator.weighted(ages), on: summer.first + -2))
        }
        bring(children, in: Days(summer.first, Day(2014, 7, 4)))
    }

    // MARK: Coming and going

    private mutating func newcomer(_ ages: (Int, Int), on day: Day) -> Child {
        // Nobody comes of age on 1 April, on which no period starts or ends.
        let born = generator.birth(aged: ages, on: day)
        let isFirst = born.month == 4 && born.day == 1
        return town.newChild(
            born: isFirst ? born + 1 : born, sex: "F", ethnicity: "", area: "", family: "")
    }

    /// Brothers and sisters out of children who come at one time.
    private mutating func families(_ children: [Child]) -> [[Child]] {
        var families: [[Child]] = []
        var left = generator.shuffled(children)
        while let first = left.popLast() {
            var family = [first]
            let size = generator.weighted([(1, 46), (2, 30), (3, 15), (4, 9)])
            for child in left.suffix(12) where family.count < size && first.age(on: child.born) < 15
            {
                if !family.contains(where: { abs($0.born - child.born) < 300 }) {
                    family.append(child)
                }
            }
            left.removeAll { child in family.contains { $0 === child } }
            let name = town.newFamily()
            let ethnicity = generator.weighted(BradfordShape.ethnicities)
            let area = generator.weighted(BradfordShape.areas)
            for child in family {
                child.family = name
                child.ethnicity = ethnicity
                child.area = area
            }
            families.append(family)
        }
        return families
    }

    private mutating func bring(_ children: [Child], in period: Days) {
        for family in families(children) {
            let youngest = family.map(\.born).reduce(period.first) { max($0, $1) }
            // Those who are born in the year come soon after, most of them at once.
            let soon = youngest + generator.weighted([(4, 5), (30, 3), (110, 2)])
            let last = youngest > period.first ? min(soon, period.last) : period.last
            let start = generator.day(in: Days(youngest, last))
            for child in family { begin(child, on: start) }
        }
    }

    /// Those who were in care before the ledger knew of anybody.
    private mutating func load(_ children: [Child]) {
        let opening = firstYear.first + -2
        for family in families(children) {
            let youngest = family.map(\.born).reduce(opening.months(-190)) { max($0, $1) }
            let longest = min(opening - youngest, 3700)
            let share = generator.between(0, 1000) * generator.between(30, 100) / 100
            let start = opening + -min(longest, max(3, longest * share / 1000))
            for child in family { begin(child, on: start) }
        }
    }

    private mutating func begin(_ child: Child, on day: Day) {
        let spell = Spell(child: child, start: day)
        child.spells.append(spell)
        town.spells.append(spell)
        child.know(by: max(child.born, day + -generator.between(0, 30)))
    }

    /// Ends a period in a year, on the eighteenth birthday at the latest.
    private mutating func leave(_ spell: Spell, in period: Days) {
        let first = max(period.first, spell.start + 4)
        let birthday = spell.child.comesOfAge
        if birthday <= period.last, birthday <= first || generator.chance(72) {
            spell.end = max(birthday, period.first)
        } else {
            spell.end = generator.day(in: Days(first, min(period.last, birthday)))
        }
    }

    /// So many of the children leave and come back before the year is over.
    private mutating func comeBack(_ children: [Child], _ count: Int, in period: Days) {
        let able = children.filter { (2...15).contains($0.age(on: period.last)) }
        require(able.count >= count, "too few children to come back in \(period.first)")
        for child in generator.shuffled(able).prefix(count) {
            let spell = child.spells[child.spells.count - 1]
            let first = max(period.first, spell.start + 6)
            let end = generator.day(in: Days(first, period.last + -120))
            spell.end = end
            begin(child, on: end + generator.between(12, 100))
        }
    }

    private mutating func passThrough(_ count: Int, in period: Days) {
        var children: [Child] = []
        for _ in 0..<count {
            let ages = [((0, 0), 8), ((1, 4), 20), ((5, 9), 18), ((10, 15), 36), ((16, 17), 18)]
            children.append(newcomer(generator.weighted(ages), on: period.last))
        }
        bring(children, in: Days(period.first, period.last + -12))
        for child in children {
            let spell = child.spells[0]
            let longest = min(period.last - spell.start, generator.weighted([(20, 3), (190, 5)]))
            spell.end = spell.start + generator.between(3, max(4, longest))
        }
    }

    // MARK: Who they are

    /// Girls and boys as printed for the end of the year, 47 to 53 for everybody else.
    private mutating func setSexes() {
        for child in town.children { child.sex = generator.chance(47) ? "F" : "M" }
        let here = generator.shuffled(stock(secondYear.last))
        for band in BradfordShape.bands {
            let spells = here.filter { band.ages.contains($0.child.age(on: secondYear.last)) }
            require(spells.count == band.girls + band.boys, "the band of \(band.ages)")
            for (index, spell) in spells.enumerated() {
                spell.child.sex = index < band.girls ? "F" : "M"
            }
        }
    }

    private mutating func setNeeds() {
        let others = [("N5", 34), ("N4", 24), ("N3", 16), ("N6", 12), ("N2", 8), ("N8", 6)]
        for spell in town.spells {
            spell.need = generator.chance(86) ? "N1" : generator.weighted(others)
        }
        for (index, spell) in generator.shuffled(stock(firstYear.last)).enumerated() {
            spell.need =
                index < BradfordShape.abuseOrNeglect ? "N1" : generator.weighted(others)
        }
        let alone = stock(secondYear.last).filter { spell in
            spell.start > secondYear.first && spell.child.sex == "M"
                && spell.child.age(on: spell.start) >= 15
                && town.children.filter { $0.family == spell.child.family }.count == 1
        }
        for spell in alone.prefix(13) {
            spell.need = "N8"
            spell.child.unaccompanied = true
            spell.child.ethnicity = generator.weighted([("OOTH", 5), ("AOTH", 3), ("BAFR", 3)])
        }
    }
}

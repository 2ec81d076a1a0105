// The children of Bromley, day by day: who starts, who leaves and why, within the given days.

import Dates

/// What is known of the lives beyond their spells, for the builders that come after.
final class BromleyLives {
    /// Children whose plan for adoption was given up, and when.
    var rescinded: [(spell: Spell, day: Day)] = []
    /// Families whose care proceedings were issued in the year.
    var proceedings: [Proceedings] = []
    /// Starts that were recorded as of a later day, or long after.
    var recordedLate: [(spell: Spell, as: Day, isBackdated: Bool)] = []

    /// One set of proceedings.
    struct Proceedings {
        var id = ""
        let family: String
        var children: [Child]
        let issued: Day
        var concluded: Day?
    }
}

/// Fits children to the days.
struct BromleyPeople {
    let town: Town
    var generator: SeededGenerator
    private var open: [Spell] = []
    private var gone: [Spell] = []

    /// What a day of leaving is for.
    enum Leaving {
        case anyone, guardianship, birthday
        case adoption(Spell)
    }

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    /// The opening stock; the pipeline of adoption takes some of it as its own.
    mutating func open(with pipeline: inout BromleyAdoptions) {
        let eve = BromleyShape.loadDay + -1
        for _ in 0..<(BromleyShape.opening - BromleyAdoptions.openingCount) {
            let ages = generator.weighted([
                ((0, 3), 3), ((4, 9), 29), ((10, 14), 34), ((15, 17), 34),
            ])
            let born = generator.birth(aged: ages, on: eve)
            let longest = min(eve - born - 5, 3800)
            let stay = max(3, longest * generator.between(0, 1000) / 1000 * 7 / 10)
            begin(newcomer(born: born, sibling: nil), on: eve + -min(stay, max(3, longest)))
        }
        for kind in BromleyAdoptions.openingKinds {
            let start = eve + -generator.between(kind.stay.0, kind.stay.1)
            let born = start + -generator.between(4, 500)
            let spell = begin(newcomer(born: born, sibling: nil), on: start)
            pipeline.take(spell, as: kind.road)
        }
    }

    private mutating func newcomer(born: Day, sibling: Child?) -> Child {
        let family = sibling?.family ?? town.newFamily()
        let child = town.newChild(
            born: born.month == 2 && born.day == 29 ? born + -1 : born, sex: generator.sex(),
            ethnicity: sibling?.ethnicity ?? generator.weighted(BromleyShape.ethnicities),
            area: sibling?.area ?? generator.weighted(BromleyShape.areas), family: family)
        child.disability = generator.disability()
        return child
    }

    @discardableResult
    private mutating func begin(_ child: Child, on day: Day) -> Spell {
        let spell = Spell(child: child, start: day)
        if child.spells.isEmpty { child.known = max(child.born, day + -generator.between(0, 90)) }
        child.spells.append(spell)
        town.spells.append(spell)
        open.append(spell)
        spell.need =
            child.unaccompanied
            ? "N8"
            : generator.weighted([
                ("N1", 62), ("N5", 13), ("N4", 9), ("N6", 6), ("N2", 5), ("N3", 4), ("N8", 3),
            ])
        return spell
    }

    // MARK: The days in order

    mutating func live(_ days: BromleyDays, _ pipeline: inout BromleyAdoptions) {
        var leaving = assign(days.ends, &pipeline)
        for (day, size) in days.starts {
            while let next = leaving.first, next.day <= day {
                leave(on: next.day, next.kind)
                leaving.removeFirst()
            }
            start(size, on: day, &pipeline)
        }
        for next in leaving { leave(on: next.day, next.kind) }
        settleBirths()
    }

    /// Gives adoption orders, guardianship and eighteenth birthdays their days among the ends.
    private mutating func assign(
        _ ends: [Day], _ pipeline: inout BromleyAdoptions
    ) -> [(day: Day, kind: Leaving)] {
        var kinds = ends.map { (day: $0, kind: Leaving.anyone) }
        var free = Set(ends.indices)
        for road in pipeline.orders {
            let fit = free.sorted().filter {
                road.within.contains(ends[$0]) && ends[$0].isWorking
            }
            require(!fit.isEmpty, "no day for an adoption order from \(road.within.first)")
            let index = generator.pick(fit)
            kinds[index].kind = .adoption(road.spell)
            free.remove(index)
            pipeline.order(road.spell, on: ends[index])
        }
        let shares: [(period: Days, guardians: Int, birthdays: Int)] = [
            (BromleyShape.yearBefore, 10, 34), (BromleyShape.year, 28, 36),
            (BromleyShape.afterwards, 6, 9),
        ]
        for share in shares {
            let fit = generator.shuffled(
                free.sorted().filter { share.period.contains(ends[$0]) && ends[$0].isWorking })
            for index in fit.prefix(share.guardians) {
                kinds[index].kind = .guardianship
                free.remove(index)
            }
            let others = generator.shuffled(
                free.sorted().filter { share.period.contains(ends[$0]) })
            for index in others.prefix(share.birthdays) {
                kinds[index].kind = .birthday
                free.remove(index)
            }
        }
        return kinds
    }

    private mutating func start(_ size: Int, on day: Day, _ pipeline: inout BromleyAdoptions) {
        if size == 1, generator.chance(8), let child = returner(on: day) {
            let spell = begin(child, on: day)
            spell.keepUntil = Days(reportingYear: day.reportingYear).last
            return
        }
        let ages = generator.weighted([
            ((0, 3), 4), ((4, 9), 29), ((10, 14), 33), ((15, 16), 34),
        ])
        var sibling: Child?
        for place in 0..<size {
            var born = generator.birth(aged: size == 1 ? ages : (4, 14), on: day)
            let road = sibling == nil ? pipeline.roadOfStarter(on: day) : nil
            if road != nil { born = day + -generator.between(3, 400) }
            if let sibling { born = sibling.born + generator.between(330, 900) * (place + 1) }
            if born > day + -3 { born = day + -generator.between(3, 300) }
            let child = newcomer(born: born, sibling: sibling)
            if size == 1, child.age(on: day) >= 15, generator.chance(18) {
                child.unaccompanied = true
                child.sex = "M"
                child.ethnicity = generator.weighted([("AOTH", 4), ("BAFR", 3), ("WOTH", 3)])
            }
            let spell = begin(child, on: day)
            if day >= BromleyShape.tooNew { spell.keepUntil = BromleyShape.year.last }
            if let road {
                pipeline.take(spell, as: road)
                return begin(left: size - place - 1, after: child, on: day)
            }
            sibling = child
        }
    }

    /// The brothers and sisters of a child whose plan is adoption.
    private mutating func begin(left: Int, after child: Child, on day: Day) {
        for place in 0..<left {
            let born = child.born + -generator.between(500, 1400) * (place + 1)
            begin(newcomer(born: born, sibling: child), on: day)
        }
    }

    private mutating func returner(on day: Day) -> Child? {
        let fit = gone.filter { spell in
            guard let end = spell.end, spell.reasonCeased == "E4A" else { return false }
            return end + 30 < day && end > day + -420 && spell.child.age(on: day) < 16
                && spell.child.spells.count == 1
                && spell.start.reportingYear < day.reportingYear
        }
        return fit.isEmpty ? nil : generator.pick(fit).child
    }

    // MARK: Leaving

    private mutating func leave(on day: Day, _ kind: Leaving) {
        let index: Int?
        switch kind {
        case .adoption(let spell): index = open.firstIndex { $0 === spell }
        case .birthday: index = nextOfAge(on: day)
        case .guardianship:
            index = likeliest(on: day) { $0.child.age(on: day) < 13 && day - $0.start > 150 }
        case .anyone:
            index = likeliest(on: day) { $0.child.comesOfAge > day + 60 }
        }
        guard let index else { return require(false, "nobody could leave care on \(day)") }
        let spell = open.remove(at: index)
        spell.end = day
        gone.append(spell)
        reason(spell, kind, day)
    }

    private mutating func reason(_ spell: Spell, _ kind: Leaving, _ day: Day) {
        switch kind {
        case .adoption: spell.reasonCeased = generator.chance(70) ? "E12" : "E11"
        case .guardianship: spell.reasonCeased = generator.chance(60) ? "E43" : "E44"
        case .birthday:
            spell.child.born = day.months(-18 * 12)
            spell.reasonCeased = generator.weighted([("E5", 5), ("E6", 4), ("E7", 2), ("E8", 1)])
        case .anyone:
            let isOld = spell.child.age(on: day) >= 16
            spell.reasonCeased = generator.weighted(
                isOld
                    ? [("E4A", 6), ("E5", 3), ("E6", 1), ("E9", 1), ("E8", 2)]
                    : [("E4A", 60), ("E4B", 8), ("E41", 12), ("E13", 9), ("E8", 4)])
        }
    }

    /// The oldest of those who could be eighteen on the day, whose birthday it then is.
    private func nextOfAge(on day: Day) -> Int? {
        let fit = open.indices.filter { place in
            let spell = open[place]
            return isFree(spell, on: day) && spell.start < day + -20
                && spell.child.age(on: day) >= 15 && spell.child.spells.count == 1
        }
        return fit.min { (open[$0].child.born, $0) < (open[$1].child.born, $1) }
    }

    private func isFree(_ spell: Spell, on day: Day) -> Bool {
        spell.adoption == nil && spell.start < day + -2
            && (spell.keepUntil.map { $0 < day } ?? true)
    }

    /// Those who came lately are likelier to leave.
    private mutating func likeliest(on day: Day, _ isSo: (Spell) -> Bool) -> Int? {
        var choices: [(Int, Int)] = []
        for (place, spell) in open.enumerated() where isFree(spell, on: day) && isSo(spell) {
            let stay = day - spell.start
            choices.append((place, stay < 90 ? 10 : stay < 240 ? 6 : stay < 800 ? 4 : 2))
        }
        return choices.isEmpty ? nil : generator.weighted(choices)
    }

    /// Nobody who stays comes of age unnoticed.
    private mutating func settleBirths() {
        for child in town.children {
            guard let last = child.spells.last else { continue }
            let until = last.end ?? BromleyShape.closing
            if child.comesOfAge <= until, child.comesOfAge != last.end {
                child.born = (until + generator.between(25, 300)).months(-18 * 12)
            }
            if child.born.month == 2, child.born.day == 29 { child.born = child.born + -1 }
            child.known = max(child.known, child.born)
            child.known = min(child.known, child.spells[0].start)
        }
    }
}

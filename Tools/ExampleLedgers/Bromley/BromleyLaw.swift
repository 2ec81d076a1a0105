// Legal statuses in Bromley, and the care proceedings of the year under the court's pilot.

import Dates

/// Gives every period of care its statuses, and the year its proceedings.
struct BromleyLaw {
    let town: Town
    var generator: SeededGenerator
    let lives: BromleyLives

    private static let sets = 53
    private static let children = 91
    private static let concluded = (sets: 28, children: 50, inTime: 23)
    private static let weeks26 = 182

    mutating func build() {
        issue()
        conclude()
        for spell in town.spells {
            spell.statuses = statuses(of: spell).filter { $0.day < (spell.end ?? .latest) }
        }
    }

    // MARK: Proceedings

    /// Families who start in the year and stay; one set each. Brothers and sisters at home make up
    /// the number of children.
    private mutating func issue() {
        let year = BromleyShape.year
        let starters = town.spells.filter { spell in
            spell.start <= Day(2014, 3, 20) && year.contains(spell.start)
                && !spell.child.unaccompanied && spell.child.spells.count == 1
                && (spell.end ?? .latest) > spell.start + 45
        }
        let families = Dictionary(grouping: starters) { $0.child.family }
        let order = generator.shuffled(families.keys.sorted())
        var chosen = Array(order.prefix(Self.sets))
        var spare = order.dropFirst(Self.sets).filter { families[$0]?.count == 1 }
        func size() -> Int { chosen.reduce(0) { $0 + (families[$1]?.count ?? 0) } }
        while size() > Self.children, let other = spare.popLast(),
            let large = chosen.firstIndex(where: { (families[$0]?.count ?? 0) > 1 })
        {
            chosen[large] = other
        }
        require(chosen.count == Self.sets, "too few families for proceedings")
        for family in chosen {
            let spells = families[family] ?? []
            let latest = spells.map(\.start).max() ?? year.first
            let issued = min(
                (latest + generator.between(1, 18)).workingOnOrAfter, Day(2014, 3, 27))
            lives.proceedings.append(
                .init(family: family, children: spells.map(\.child), issued: issued))
        }
        addAtHome(Self.children - size())
        lives.proceedings.sort { ($0.issued, $0.family) < ($1.issued, $1.family) }
        for index in lives.proceedings.indices {
            lives.proceedings[index].id = "CP-" + padded(index + 1, to: 3)
        }
    }

    private mutating func addAtHome(_ wanted: Int) {
        require((0...Self.sets).contains(wanted), "\(wanted) children at home in proceedings")
        for index in generator.shuffled(Array(lives.proceedings.indices)).prefix(wanted) {
            let issued = lives.proceedings[index].issued
            let sibling = lives.proceedings[index].children[0]
            let child = town.newChild(
                born: generator.birth(aged: (0, 5), on: issued + -10), sex: generator.sex(),
                ethnicity: sibling.ethnicity, area: sibling.area, family: sibling.family)
            child.known = max(child.born, issued + -60)
            lives.proceedings[index].children.append(child)
        }
    }

    private mutating func conclude() {
        let early = lives.proceedings.indices.filter {
            lives.proceedings[$0].issued <= Day(2013, 12, 10)
        }
        func size(_ index: Int) -> Int { lives.proceedings[index].children.count }
        require(early.count >= Self.concluded.sets, "only \(early.count) early proceedings")
        var chosen = Array(early.prefix(Self.concluded.sets))
        var others = Array(early.dropFirst(Self.concluded.sets))
        for _ in 0..<2000 {
            let total = chosen.reduce(0) { $0 + size($1) }
            if total == Self.concluded.children { break }
            guard !others.isEmpty else { break }
            let from = generator.below(chosen.count)
            let to = generator.below(others.count)
            let change = size(others[to]) - size(chosen[from])
            if (total < Self.concluded.children) == (change > 0), change != 0 {
                swap(&chosen[from], &others[to])
            }
        }
        require(
            chosen.reduce(0) { $0 + size($1) } == Self.concluded.children,
            "no \(Self.concluded.sets) proceedings of \(Self.concluded.children) children")
        chosen.sort()
        for (place, index) in chosen.enumerated() {
            let issued = lives.proceedings[index].issued
            let isSlow = place < Self.concluded.sets - Self.concluded.inTime
            let last = Day(2014, 3, 28)
            lives.proceedings[index].concluded =
                isSlow
                ? (issued + generator.between(Self.weeks26 + 4, 260)).workingOnOrBefore
                : min(
                    (issued + generator.between(96, Self.weeks26 - 3)).workingOnOrBefore, last)
            require(
                lives.proceedings[index].concluded.map { $0 <= last } == true,
                "proceedings of \(issued) conclude too late")
        }
        for index in lives.proceedings.indices where !chosen.contains(index) {
            let day = lives.proceedings[index].issued + generator.between(150, 250)
            let later = max(day, Day(2014, 4, 7) + generator.between(0, 80)).workingOnOrAfter
            if later <= BromleyShape.closing { lives.proceedings[index].concluded = later }
        }
    }

    // MARK: Statuses

    private mutating func statuses(of spell: Spell) -> [(day: Day, code: String)] {
        let start = spell.start
        if let road = spell.adoption {
            let interim = min(start + generator.between(5, 20), road.decided + -30)
            var result = [(day: start, code: "V2"), (day: max(interim, start + 1), code: "C1")]
            result.append((road.decided, "E1"))
            if let given = lives.rescinded.first(where: { $0.spell === spell }) {
                result.append((given.day, "C2"))
            }
            return result
        }
        if spell.child.unaccompanied { return [(start, "V2")] }
        if let set = lives.proceedings.first(where: { $0.children.contains { $0 === spell.child } })
        {
            var result = [(day: start, code: "V2"), (day: set.issued, code: "C1")]
            if let day = set.concluded { result.append((day, "C2")) }
            return result
        }
        if BromleyShape.year.first <= start {
            return generator.weighted([
                ([(day: start, code: "V2")], 86),
                ([(day: start, code: "L2"), (day: start + 6, code: "V2")], 7),
                ([(day: start, code: "L1"), (day: start + 2, code: "V2")], 5),
                ([(day: start, code: "J1"), (day: start + 40, code: "V2")], 2),
            ])
        }
        if start < Day(2011, 7, 1) { return [(start, generator.chance(22) ? "V2" : "C2")] }
        let interim = start + generator.between(4, 40)
        if interim < BromleyShape.year.first, generator.chance(52) {
            return [
                (start, "V2"), (interim, "C1"), (interim + generator.between(200, 300), "C2"),
            ]
        }
        return [(start, "V2")]
    }
}

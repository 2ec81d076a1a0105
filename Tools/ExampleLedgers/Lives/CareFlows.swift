// Children who come into care and leave it, month by month, so that the stock follows a shape.

import Dates

/// What a council's population looked after does.
struct CareShape {
    let stocks: MonthStocks
    let people: PeopleShape
    /// Ages at the load, in bands, as weights.
    let openingAges: [((Int, Int), Int)]
    /// Ordinary ends in a month, before those that are bound to a day.
    let monthlyEnds: (Day) -> Int
    /// The share, in hundredths, of starters under four, by the month.
    let underFours: (Day) -> Int
    /// The share, in hundredths, of under-threes whose care plan becomes adoption.
    let adoption: Int
}

/// The flows of a population looked after.
struct CareFlows {
    let town: Town
    var generator: SeededGenerator
    let shape: CareShape
    let closing: Day

    mutating func build(joint: [(Child, Day)]) {
        let opening = shape.stocks.months[0].first + -1
        for _ in 0..<shape.stocks.opening { addOpening(on: opening) }
        var stock = shape.stocks.opening
        for (index, month) in shape.stocks.months.enumerated() {
            let bound = town.spells.filter {
                $0.end == nil && $0.boundEnd.map(month.contains) == true
            }
            for spell in bound { spell.end = spell.boundEnd }
            let target = shape.stocks.ends[index]
            let steps = steppingUp(in: month) + joint.filter { month.contains($0.1) }
            var ends = max(shape.monthlyEnds(month.first) + generator.between(-2, 2), bound.count)
            var starts = target - stock + ends
            if starts < steps.count + 3 {
                ends += steps.count + 3 - starts
                starts = steps.count + 3
            }
            endSome(ends - bound.count, in: month)
            startSome(starts, in: month, steps: steps)
            let late = town.spells.filter {
                $0.end == nil && $0.boundEnd.map { $0 <= month.last } == true
            }
            require(late.isEmpty, "a start whose end was due at once")
            stock = target
        }
    }

    /// Children whose plan ended, this month, because they became looked after.
    private func steppingUp(in month: Days) -> [(Child, Day)] {
        town.families.filter { family in
            family.outcome == "became_looked_after" && family.end.map(month.contains) == true
        }.flatMap { family in family.members.map { ($0.child, family.end ?? month.first) } }
    }

    private mutating func addOpening(on opening: Day) {
        let born = generator.birth(aged: generator.weighted(shape.openingAges), on: opening)
        let longest = min(opening - born, 4000)
        let share = generator.between(0, 1000)
        let inCare = max(3, longest * share / 1000 * generator.between(30, 100) / 100)
        let child = newcomer(born: born, sibling: nil)
        begin(child, on: opening + -min(inCare, longest))
    }

    private mutating func newcomer(born: Day, sibling: Child?) -> Child {
        let family = sibling?.family ?? town.newFamily()
        let child = town.newChild(
            born: born, sex: generator.sex(),
            ethnicity: sibling?.ethnicity ?? generator.weighted(shape.people.ethnicities),
            area: sibling?.area ?? generator.weighted(shape.people.areas), family: family)
        child.disability = generator.disability()
        return child
    }

    private mutating func startSome(_ starts: Int, in month: Days, steps: [(Child, Day)]) {
        var left = starts
        for (child, day) in steps where left > 0 {
            begin(child, on: day)
            left -= 1
        }
        var sibling: Child?
        var siblingDay = month.first
        while left > 0 {
            let day = generator.day(in: month)
            left -= 1
            if generator.chance(7), let child = returner(on: day) {
                begin(child, on: day)
                continue
            }
            if let elder = sibling, generator.chance(45) {
                let born = elder.born + generator.between(320, 1400)
                if born + 3 < siblingDay {
                    begin(newcomer(born: born, sibling: elder), on: siblingDay)
                    sibling = nil
                    continue
                }
            }
            var born = generator.birth(aged: startingAge(on: day), on: day)
            while born.months(18 * 12) <= month.last + 5 { born = born + 28 }
            let child = newcomer(born: born, sibling: nil)
            if child.age(on: day) >= 14, generator.chance(40) { makeUnaccompanied(child) }
            begin(child, on: day)
            sibling = child.age(on: day) >= 2 && generator.chance(50) ? child : nil
            siblingDay = day
        }
    }

    private mutating func startingAge(on day: Day) -> (Int, Int) {
        if generator.chance(shape.underFours(day)) {
            return generator.weighted([((0, 0), 50), ((1, 1), 18), ((2, 3), 32)])
        }
        return generator.weighted(shape.people.ages)
    }

    private mutating func makeUnaccompanied(_ child: Child) {
        child.unaccompanied = true
        child.sex = "M"
        child.ethnicity = generator.weighted([("OOTH", 5), ("AOTH", 3), ("BAFR", 3)])
    }

    private mutating func returner(on day: Day) -> Child? {
        let gone = town.spells.filter { spell in
            guard let end = spell.end, spell.boundEnd == nil || spell.boundEnd != spell.end else {
                return false
            }
            return end + 25 < day && end > day + -500 && spell.child.age(on: day) < 17
                && spell.child.spells.count == 1 && spell.child.spells[0] === spell
        }
        return gone.isEmpty ? nil : generator.pick(gone).child
    }

    private mutating func begin(_ child: Child, on day: Day) {
        let spell = Spell(child: child, start: day)
        child.spells.append(spell)
        town.spells.append(spell)
        child.know(by: max(child.born, day + -generator.between(0, 30)))
        spell.boundEnd = child.comesOfAge
        let opening = shape.stocks.months[0].first
        if child.born + 1100 > day, generator.chance(shape.adoption) {
            let decided = day + generator.between(170, 300)
            let matched = decided + generator.between(70, 200)
            let placed = matched + generator.between(12, 40)
            let ordered = (placed + generator.between(130, 260)).workingOnOrAfter
            if ordered > opening {
                spell.adoption = AdoptionRoad(
                    decided: decided.workingOnOrAfter, matched: matched.workingOnOrAfter,
                    placed: placed.workingOnOrAfter, ordered: ordered)
                spell.boundEnd = ordered
            }
        }
        let needs: [(String, Int)] = [
            ("N1", 66), ("N5", 12), ("N4", 8), ("N8", 5), ("N3", 4), ("N2", 3), ("N6", 2),
        ]
        spell.need = child.unaccompanied ? "N8" : generator.weighted(needs)
    }

    private mutating func endSome(_ count: Int, in month: Days) {
        var left = count
        var candidates: [(Int, Spell)] = []
        for spell in town.spells {
            guard spell.end == nil, spell.start < month.first + -3,
                (spell.boundEnd ?? month.last) > month.last,
                (spell.keepUntil ?? month.first + -1) < month.first
            else { continue }
            if let road = spell.adoption, road.decided <= month.last { continue }
            let stay = month.first - spell.start
            let weight = stay < 180 ? 9 : stay < 700 ? 5 : 2
            candidates.append((generator.below(1_000_000) / weight, spell))
        }
        candidates.sort { ($0.0, $0.1.child.number) < ($1.0, $1.1.child.number) }
        for (_, spell) in candidates where left > 0 {
            spell.end = generator.day(in: month)
            left -= 1
        }
        require(left == 0, "too few children could leave care in \(month.first)")
    }
}

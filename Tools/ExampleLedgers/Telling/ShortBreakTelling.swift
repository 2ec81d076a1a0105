// Children on short breaks that are no period of care: under section 17(6) or 20(4).

import Dates

/// Makes disabled children who live at home and have short breaks, and tells of the breaks.
struct ShortBreakTelling {
    let town: Town
    var generator: SeededGenerator
    let period: Days
    private var children: [(child: Child, basis: String, start: Day)] = []

    init(town: Town, generator: SeededGenerator, period: Days) {
        self.town = town
        self.generator = generator
        self.period = period
    }

    /// Children whom the council comes to know after the others have their ids.
    mutating func make(_ count: Int, areas: [(String, Int)], team: String) {
        for _ in 0..<count {
            let start = generator.day(in: period).workingOnOrAfter
            let child = town.newChild(
                born: generator.birth(aged: (4, 15), on: start), sex: generator.sex(),
                ethnicity: generator.weighted([("WBRI", 7), ("APKN", 3), ("MWAS", 1)]),
                area: generator.weighted(areas), family: town.newFamily())
            child.disability = [generator.weighted([("LD", 5), ("AUT", 4), ("MOB", 3)])]
            child.team = team
            child.known = start + -generator.between(20, 120)
            child.id = town.prefix + "-" + padded(town.children.count, to: 4)
            children.append((child, generator.weighted([("s17_6", 3), ("s20_4", 1)]), start))
        }
    }

    mutating func tell() {
        for (child, basis, start) in children {
            town.tell(
                Fact(
                    "short_breaks_started", child: child, on: start, by: "sw-11",
                    ["legal_basis": .text(basis)]))
            let end = (start + generator.between(240, 800)).workingOnOrAfter
            guard end < period.last, generator.chance(70) else { continue }
            town.tell(Fact("short_breaks_ended", child: child, on: end, by: "sw-11"))
        }
    }
}

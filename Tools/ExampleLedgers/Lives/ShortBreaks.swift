// A few children on short breaks that are periods of care, left out of the stocks (CNT-9).

/// Adds children on short breaks.
enum ShortBreaks {
    static func add(to town: Town, from loadDay: Day, until closing: Day) {
        var generator = town.stream("short breaks")
        for index in 0..<6 {
            let start = loadDay + generator.between(20, 800)
            let child = town.newChild(
                born: generator.birth(aged: (6, 13), on: start), sex: generator.sex(),
                ethnicity: "WBRI", area: generator.pick(["huddersfield", "batley_and_spen"]),
                family: town.newFamily())
            child.disability = [generator.pick(["LD", "AUT", "MOB"])]
            child.know(by: start + -40)
            let spell = Spell(child: child, start: start)
            spell.isShortBreak = true
            spell.need = "N2"
            spell.statuses = [(start, index % 2 == 0 ? "V4" : "V3")]
            spell.placements = [
                Placement(
                    day: start, type: "U6", provider: "PR1", isOutside: false,
                    distance: generator.between(5, 60) * 100, area: child.area)
            ]
            if index % 3 == 0 {
                spell.end = min(start + generator.between(300, 700), closing + -5)
                spell.reasonCeased = "E8"
            }
            child.spells.append(spell)
            town.spells.append(spell)
        }
    }
}

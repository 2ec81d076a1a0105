// Why each period of care ended, in agreement with the child's age and orders.

/// Gives every ended period its reason.
struct Endings {
    let town: Town
    var generator: SeededGenerator

    mutating func build() {
        for spell in town.spells {
            guard let end = spell.end else { continue }
            spell.reasonCeased = reason(spell, end)
        }
    }

    private mutating func reason(_ spell: Spell, _ end: Day) -> String {
        if spell.isShortBreak { return "E8" }
        if let road = spell.adoption, road.ordered == end {
            return generator.chance(60) ? "E12" : "E11"
        }
        if end == spell.child.comesOfAge {
            return generator.weighted([("E17", 5), ("E5", 4), ("E6", 2), ("E7", 1), ("E8", 1)])
        }
        if spell.child.unaccompanied {
            return generator.weighted([("E8", 3), ("E16", 1), ("E13", 2)])
        }
        if spell.child.age(on: end) >= 16 {
            return generator.weighted([("E4A", 6), ("E5", 2), ("E6", 1), ("E9", 1), ("E8", 1)])
        }
        return generator.weighted([
            ("E4A", 50), ("E4B", 6), ("E13", 10), ("E44", 13), ("E43", 8), ("E41", 6), ("E3", 2),
            ("E8", 3),
        ])
    }
}

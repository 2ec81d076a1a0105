// The legal statuses a period of care goes through, in the order the law takes.

import Dates

/// Gives every period of care its legal statuses.
struct LegalStories {
    let town: Town
    var generator: SeededGenerator
    let loadDay: Day

    mutating func build() {
        for spell in town.spells where !spell.isShortBreak {
            spell.statuses = story(of: spell).filter { $0.day < (spell.end ?? .latest) }
        }
    }

    private mutating func story(of spell: Spell) -> [(day: Day, code: String)] {
        let start = spell.start
        if let road = spell.adoption {
            let interim = min(start + generator.between(5, 20), road.decided + -30)
            return [(start, "V2"), (interim, "C1"), (road.decided, "E1")]
        }
        if spell.child.unaccompanied { return [(start, "V2")] }
        if start < loadDay + -300 { return loaded(from: start) }
        let final = start + generator.between(165, 240)
        switch generator.weighted([("V2", 46), ("V2C1", 14), ("C1", 22), ("L1", 11), ("L2", 7)]) {
        case "V2": return [(start, "V2")]
        case "V2C1":
            let interim = start + generator.between(20, 220)
            return [(start, "V2"), (interim, "C1"), (interim + generator.between(165, 230), "C2")]
        case "C1": return [(start, "C1"), (final, "C2")]
        case "L1":
            let second = generator.weighted([("V2", 1), ("C1", 1)])
            let after = start + generator.between(1, 3)
            return second == "V2"
                ? [(start, "L1"), (after, "V2")] : [(start, "L1"), (after, "C1"), (final, "C2")]
        default:
            return [(start, "L2"), (start + generator.between(4, 8), "C1"), (final, "C2")]
        }
    }

    /// What is known of those who were long in care when the ledger was loaded.
    private mutating func loaded(from start: Day) -> [(day: Day, code: String)] {
        generator.chance(24) ? [(start, "V2")] : [(start, "C2")]
    }
}

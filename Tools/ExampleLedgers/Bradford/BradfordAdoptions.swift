// Roads to adoption in Bradford, laid back from the days on which children left care.

import Dates

/// Gives young children who left, and some who stayed, the steps towards adoption.
struct BradfordAdoptions {
    let town: Town
    var generator: SeededGenerator

    mutating func build() {
        for spell in town.spells where spell.child.spells.count == 1 {
            if let end = spell.end {
                lead(spell, to: end)
            } else if spell.start < Day(2013, 11, 1), spell.child.age(on: spell.start) < 4,
                generator.chance(26)
            {
                open(spell)
            }
        }
    }

    /// The order on the day care ended.
    private mutating func lead(_ spell: Spell, to end: Day) {
        guard end.isWorking, spell.child.age(on: end) < 6, generator.chance(78) else { return }
        let placed = (end + -generator.between(110, 240)).workingOnOrBefore
        let matched = (placed + -generator.between(12, 40)).workingOnOrBefore
        let decided = (matched + -generator.between(60, 150)).workingOnOrBefore
        guard decided > spell.start + 60 else { return }
        spell.adoption = AdoptionRoad(
            decided: decided, matched: matched, placed: placed, ordered: end)
    }

    /// A plan, perhaps a match and a placement, and no order before the ledger closes.
    private mutating func open(_ spell: Spell) {
        let from = max(spell.start + 150, Day(2012, 9, 3))
        let decided = (from + generator.between(0, 420)).workingOnOrAfter
        let matched = (decided + generator.between(70, 300)).workingOnOrAfter
        let placed = (matched + generator.between(12, 40)).workingOnOrAfter
        spell.adoption = AdoptionRoad(
            decided: decided, matched: matched, placed: placed,
            ordered: max(placed + 260, BradfordShape.closing + 60).workingOnOrAfter)
    }
}

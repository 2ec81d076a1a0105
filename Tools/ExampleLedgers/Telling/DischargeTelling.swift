// Applications to discharge the care orders of children who live at home.

import Dates

/// Tells of proceedings in train for children placed with their parents under a care order.
struct DischargeTelling {
    let town: Town
    var generator: SeededGenerator

    /// Of the children at home on a day, so many of a hundred have an application in train.
    mutating func apply(on day: Day, percent: Int, prefix: String) {
        var number = 0
        for spell in town.spells where !spell.isShortBreak && spell.isOpen(on: day) {
            guard ["C1", "C2"].contains(spell.status(on: day)),
                let placement = spell.placement(on: day), placement.type == "P1",
                generator.chance(percent)
            else { continue }
            let first = max(placement.day + 40, day + -300)
            guard first < day + -5 else { continue }
            number += 1
            let id = prefix + padded(number, to: 2)
            let issued = generator.day(in: Days(first, day + -4)).workingOnOrBefore
            tell("proceedings_issued", spell, issued, id, ["application": .text("discharge")])
            if let end = spell.end { tell("proceedings_concluded", spell, end, id, [:]) }
        }
        require(number > 0, "nobody at home under a care order on \(day)")
    }

    private func tell(
        _ type: String, _ spell: Spell, _ day: Day, _ id: String, _ fields: [String: FieldValue]
    ) {
        var fields = fields
        fields["proceedings_id"] = .text(id)
        fields["child_ids"] = .list([spell.child.id])
        town.tell(
            Fact(
                type, on: day, by: "sw-" + padded(spell.child.number % 41 + 1, to: 2), fields,
                chains: ["child \(spell.child.number)", "proceedings " + id]))
    }
}

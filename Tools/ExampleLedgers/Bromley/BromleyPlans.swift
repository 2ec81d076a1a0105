// Care, education, health and pathway plans, delegated authority, risks that plans answer.

import Dates

/// Tells of the plans of children in care, kept up and not.
struct BromleyPlans {
    let town: Town
    var generator: SeededGenerator

    mutating func tell() {
        for child in town.children {
            guard let spell = child.spells.first, (spell.end ?? .latest) > Day(2012, 10, 1),
                (spell.end ?? .latest) > spell.start + 40
            else { continue }
            tell(spell)
        }
    }

    private mutating func tell(_ spell: Spell) {
        let end = min(spell.end ?? BromleyShape.closing, BromleyShape.closing)
        let begun = max(spell.start + 8, BromleyShape.loadDay + generator.between(5, 200))
            .workingOnOrAfter
        guard begun < end + -10 else { return }
        start("care", spell, begun)
        risk(spell, from: begun, to: end)
        let age = spell.child.age(on: begun)
        if age >= 5, generator.chance(93) { keep("pep", spell, from: begun + 12, to: end, 130) }
        if generator.chance(95) { keep("health", spell, from: begun + 20, to: end, 290) }
        if age < 16, generator.chance(70), spell.placements[0].type.hasPrefix("U") {
            start("delegated_authority", spell, (begun + 10).workingOnOrAfter)
        }
        if spell.adoption == nil, generator.chance(72) {
            let goal = generator.weighted([("RETURN6M", 4), ("LTFOST18", 5), ("LTRELFR", 2)])
            let day = (begun + generator.between(40, 110)).workingOnOrAfter
            if day < end { start("permanence", spell, day, goal: goal) }
        }
        let sixteen = max(spell.child.born.months(16 * 12) + generator.between(20, 120), begun)
            .workingOnOrAfter
        if sixteen < end + -5, generator.chance(88) {
            keep("pathway", spell, from: sixteen, to: end, 170)
        }
    }

    private func id(_ plan: String, _ spell: Spell) -> String {
        let short = ["delegated_authority": "da", "permanence": "pm", "pathway": "pw"]
        return "\(spell.child.id)-\(short[plan] ?? plan)1"
    }

    private func add(
        _ type: String, _ spell: Spell, _ day: Day, _ fields: [String: FieldValue],
        by: String? = nil
    ) {
        guard day <= BromleyShape.closing else { return }
        let worker = "sw-" + padded(spell.child.number % 41 + 1, to: 2)
        town.tell(
            Fact(type, child: spell.child, on: day, by: by ?? worker, fields))
    }

    private func start(_ plan: String, _ spell: Spell, _ day: Day, goal: String? = nil) {
        var fields: [String: FieldValue] = [
            "plan_id": .text(id(plan, spell)), "plan": .text(plan),
        ]
        if let goal { fields["goal"] = .text(goal) }
        add("plan_started", spell, day, fields)
    }

    /// Begun, and brought up to date every so many days or rather later.
    private mutating func keep(
        _ plan: String, _ spell: Spell, from: Day, to end: Day, _ interval: Int
    ) {
        var day = from.workingOnOrAfter
        guard day < end else { return }
        start(plan, spell, day)
        while true {
            let pause = interval * generator.weighted([(8, 3), (10, 5), (12, 3), (18, 1)]) / 10
            day = (day + pause).workingOnOrAfter
            guard day < end else { return }
            if plan == "health" { add("health_assessment_completed", spell, day, [:]) }
            var fields: [String: FieldValue] = ["plan_id": .text(id(plan, spell))]
            if plan == "pep" {
                let quality = generator.weighted([("good", 5), ("adequate", 4), ("poor", 1)])
                fields["quality"] = .text(quality)
            }
            add("plan_updated", spell, day, fields)
        }
    }

    /// Gangs, exploitation, substances, offending: named as a risk, and in most care plans after.
    private mutating func risk(_ spell: Spell, from: Day, to end: Day) {
        let day = (max(from, Day(2012, 9, 3)) + generator.between(20, 420)).workingOnOrAfter
        guard day < end + -20, spell.child.age(on: day) >= 12, generator.chance(22) else { return }
        let risk = generator.weighted([("gangs", 4), ("cse", 5), ("missing", 3), ("other", 2)])
        add("risk_identified", spell, day, ["risk": .text(risk)])
        let answered = (day + generator.between(4, 60)).workingOnOrAfter
        guard generator.chance(68), answered < end else { return }
        let topics = [risk == "other" ? "substance_misuse" : risk]
        add(
            "plan_updated", spell, answered,
            ["plan_id": .text(id("care", spell)), "topics": .list(topics)])
    }
}

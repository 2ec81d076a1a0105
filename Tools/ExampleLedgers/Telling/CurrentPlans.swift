// Education, health and pathway plans and delegated authority, mostly current on a day.

import Dates

/// Tells of the plans that children in care should have, and of plans that answer a risk.
struct CurrentPlans {
    let town: Town
    var generator: SeededGenerator
    /// Plans are in the ledger from this day on.
    let from: Day
    let closing: Day

    /// Children in care on that day or later.
    mutating func tell(since day: Day) {
        for child in town.children {
            guard let spell = child.spells.last, !spell.isShortBreak,
                (spell.end ?? .latest) > day, spell.start + 30 < closing
            else { continue }
            tell(spell)
        }
    }

    private mutating func tell(_ spell: Spell) {
        let end = min(spell.end ?? closing, closing)
        let begun = max(spell.start + 10, from + generator.between(0, 110)).workingOnOrAfter
        let age = spell.child.age(on: begun)
        if age >= 4, generator.chance(94) { keep("pep", spell, from: begun, to: end, every: 165) }
        if generator.chance(92) { assess(spell, from: begun + 9, to: end) }
        if generator.chance(72) { start("delegated_authority", "da", spell, begun + 4, end) }
        let sixteen = max(spell.child.born.months(16 * 12) + generator.between(20, 130), begun)
        if generator.chance(88) { keep("pathway", spell, from: sixteen, to: end, every: 175) }
    }

    private func add(
        _ type: String, _ child: Child, _ day: Day, _ fields: [String: FieldValue] = [:]
    ) {
        let worker = "sw-" + padded(child.number % 41 + 1, to: 2)
        town.tell(Fact(type, child: child, on: day, by: worker, fields))
    }

    private func start(_ plan: String, _ short: String, _ spell: Spell, _ day: Day, _ end: Day) {
        let day = day.workingOnOrAfter
        guard day < end else { return }
        add(
            "plan_started", spell.child, day,
            ["plan_id": .text("\(spell.child.id)-\(short)1"), "plan": .text(plan)])
    }

    /// Begun, and brought up to date at its interval or rather later.
    private mutating func keep(
        _ plan: String, _ spell: Spell, from: Day, to end: Day, every interval: Int
    ) {
        start(plan, plan, spell, from, end)
        var day = from.workingOnOrAfter
        while true {
            let tenths = generator.weighted([(8, 3), (10, 5), (12, 2), (17, 1)])
            day = (day + interval * tenths / 10).workingOnOrAfter
            guard day < end else { return }
            var fields: [String: FieldValue] = ["plan_id": .text("\(spell.child.id)-\(plan)1")]
            if plan == "pep" {
                let quality = generator.weighted([("good", 5), ("adequate", 4), ("poor", 1)])
                fields["quality"] = .text(quality)
            }
            add("plan_updated", spell.child, day, fields)
        }
    }

    private mutating func assess(_ spell: Spell, from: Day, to end: Day) {
        var day = from.workingOnOrAfter
        while day < end {
            add("health_assessment_completed", spell.child, day)
            let isYoung = spell.child.age(on: day) < 5
            day = (day + (isYoung ? 170 : 345) + generator.between(-30, 45)).workingOnOrAfter
        }
    }

    /// A care plan for each child at risk, which most name the risk in; some risks pass.
    mutating func answerRisks() {
        var planned: Set<Int> = []
        for fact in town.facts where fact.type == "risk_identified" {
            guard let child = fact.child, case .text(let risk)? = fact.fields["risk"],
                let spell = child.spells.first(where: { $0.isOpen(on: fact.on) }),
                planned.insert(child.number).inserted
            else { continue }
            let end = min(spell.end ?? closing, closing)
            let made = max(spell.start + 5, fact.on + -generator.between(30, 200)).workingOnOrAfter
            start("care", "care", spell, min(made, fact.on), end)
            let answered = (fact.on + generator.between(4, 60)).workingOnOrAfter
            if answered < end, generator.chance(66) {
                add(
                    "plan_updated", child, answered,
                    ["plan_id": .text("\(child.id)-care1"), "topics": .list([risk])])
            }
            let over = (fact.on + generator.between(120, 320)).workingOnOrAfter
            if over < end, generator.chance(40) {
                add("risk_ended", child, over, ["risk": .text(risk)])
            }
        }
    }
}

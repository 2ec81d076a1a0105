// The plans of a child in care: care, permanence, adoption, pathway, education, health, authority.

import CareEvents

/// Kinds of plan, numbered as `Wording.plans` has them.
private enum Plan {
    static let care = 1
    static let permanence = 2
    static let adoption = 3
    static let pathway = 4
    static let education = 5
    static let health = 6
    static let authority = 7
}

extension Tale {
    /// Tells the plans of a period of care, from their beginnings to its end.
    mutating func tellCarePlans(of spell: CareSpell, number: Int) {
        let child = spell.sibling
        plan(Plan.care, spell, from: spell.start + chance.between(0, 10), number, updates: 300)
        if child.isAged(4, on: spell.start), chance.perMille(800) {
            plan(
                Plan.education, spell, from: spell.start + chance.between(8, 40), number,
                updates: 190)
        }
        if chance.perMille(500) {
            plan(Plan.health, spell, from: spell.start + chance.between(8, 60), number, updates: 0)
        }
        if chance.perMille(600) {
            plan(
                Plan.permanence, spell, from: spell.start + chance.between(70, 130), number,
                updates: 500)
        }
        if chance.perMille(250) {
            plan(
                Plan.authority, spell, from: spell.start + chance.between(5, 60), number,
                updates: 0)
        }
        let sixteen = max(child.born + 5844 + chance.between(5, 80), spell.start + 10)
        if sixteen < spell.last { plan(Plan.pathway, spell, from: sixteen, number, updates: 200) }
        if spell.ending == .adoption {
            tellAdoptionPlan(of: spell, number)
        } else if spell.last - spell.start > 700, rare(40) {
            rescindAdoptionPlan(of: spell, number)
        }
        tellHealth(of: spell)
    }

    private mutating func plan(
        _ kind: Int, _ spell: CareSpell, from day: Int, _ number: Int, updates: Int
    ) {
        guard day < spell.last else { return }
        let who = spell.sibling.who
        let told = tell(
            .planStarted, who, on: day, .short, after: spell.begun, detail: kind, first: number)
        if updates > 0 {
            var next = day + updates * chance.between(70, 130) / 100
            while next < spell.last {
                tell(.planUpdated, who, on: next, after: told, detail: kind, first: number)
                next += updates * chance.between(70, 130) / 100
            }
        }
        let outcome = spell.ending == .grownUp ? 5 : spell.ending == .home ? 2 : 0
        tell(
            .planEnded, who, on: spell.last, .short, after: told, detail: kind, first: number,
            second: UInt32(outcome))
    }

    private mutating func tellAdoptionPlan(of spell: CareSpell, _ number: Int) {
        let who = spell.sibling.who
        let made = max(spell.start + 60, spell.placedForAdoption - chance.between(120, 300))
        guard made < spell.placedForAdoption - 10 else { return }
        tell(.panelDecided, who, on: made, after: spell.begun)
        let told = tell(
            .planStarted, who, on: made, .short, after: spell.begun, detail: Plan.adoption,
            first: number)
        tell(
            .adoptionMatched, who, on: spell.placedForAdoption - chance.between(5, 40) / 4,
            after: told, first: number)
        tell(
            .planEnded, who, on: spell.last, .short, after: told, detail: Plan.adoption,
            first: number, second: 0)
    }

    private mutating func rescindAdoptionPlan(of spell: CareSpell, _ number: Int) {
        let who = spell.sibling.who
        let made = spell.start + chance.between(120, 300)
        let told = tell(
            .planStarted, who, on: made, .short, after: spell.begun, detail: Plan.adoption,
            first: number)
        tell(
            .planEnded, who, on: made + chance.between(100, 350), .short, after: told,
            detail: Plan.adoption, first: number, second: 1)
    }

    private mutating func tellHealth(of spell: CareSpell) {
        let every = spell.sibling.isAged(5, on: spell.start) ? 365 : 182
        var day = spell.start + chance.between(10, 40)
        while day < spell.last {
            tell(.healthAssessmentCompleted, spell.sibling.who, on: day, after: spell.begun)
            day += every * chance.between(85, 115) / 100
        }
        if rare(90) {
            tell(
                .panelDecided, spell.sibling.who, on: chance.between(spell.start, spell.last),
                after: spell.begun)
        }
    }
}

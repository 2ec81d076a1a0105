// What happens to a child in care besides: missing episodes, risks, advocates, audits, praise.

import CareEvents

extension Tale {
    /// Tells the incidents of a period of care.
    mutating func tellIncidents(of spell: CareSpell) {
        let years = (spell.last - spell.start) / 365 + 1
        let isOlder = spell.sibling.isAged(11, on: spell.start + (spell.last - spell.start) / 2)
        if isOlder { tellMissing(of: spell, years: years) }
        if isOlder, isEventful || rare(110) { tellRisk(of: spell) }
        for _ in 0..<years {
            if rare(110) { tellChange(of: spell) }
            if rare(60) { tellAudit(of: spell) }
        }
        if rare(70) {
            let day = chance.between(spell.start, spell.last)
            let told = tell(.advocateEngaged, spell.sibling.who, on: day, after: spell.begun)
            if chance.perMille(800) {
                tell(
                    .advocateEnded, spell.sibling.who, on: day + chance.between(20, 300),
                    after: told)
            }
        }
        if rare(35) {
            tell(
                .feedbackReceived, spell.sibling.who, on: chance.between(spell.start, spell.last),
                after: spell.begun)
        }
        if rare(30) {
            let day = chance.between(spell.start, spell.last)
            tell(
                .practiceAcknowledged, spell.sibling.who, on: day, after: spell.begun,
                second: service.holder(of: family, on: day))
        }
    }

    private mutating func tellMissing(of spell: CareSpell, years: Int) {
        var day = spell.start + chance.wait(500)
        while day < spell.last - 5 {
            let told = tell(
                .wentMissing, spell.sibling.who, on: day, .short, after: spell.begun,
                detail: chance.below(3))
            let back = day + chance.weighted([45, 35, 12, 8])
            let returned = tell(
                .returnedFromMissing, spell.sibling.who, on: back, .short, after: told)
            if chance.perMille(400) {
                tell(
                    .oversightRecorded, spell.sibling.who, on: back + 1, after: returned,
                    second: service.holder(of: family, on: back + 1))
            }
            day = back + 6 + chance.wait(400)
        }
    }

    private mutating func tellRisk(of spell: CareSpell) {
        let day = chance.between(spell.start, spell.last)
        let risk = chance.below(7)
        let told = tell(
            .riskIdentified, spell.sibling.who, on: day, after: spell.begun, detail: risk)
        if isEventful || chance.perMille(150) {
            let referred = tell(.exploitationReferred, spell.sibling.who, on: day + 2, after: told)
            tell(.mapMeetingHeld, spell.sibling.who, on: day + 14, after: referred)
        }
        if chance.perMille(600) {
            tell(
                .riskEnded, spell.sibling.who, on: day + chance.between(30, 300), after: told,
                detail: risk)
        }
    }

    private mutating func tellChange(of spell: CareSpell) {
        let day = chance.between(spell.start, spell.last - 1)
        let told = tell(
            .significantChangeNotified, spell.sibling.who, on: day, after: spell.begun,
            first: day + chance.below(6))
        if chance.perMille(500) {
            tell(
                .oversightRecorded, spell.sibling.who, on: day + 2, after: told, detail: 2,
                second: service.holder(of: family, on: day + 2))
        }
    }

    private mutating func tellAudit(of spell: CareSpell) {
        let day = chance.between(spell.start, spell.last)
        guard let audit = service.audit(before: day) else { return }
        tell(
            .recordAudited, spell.sibling.who, on: day, after: max(spell.begun, audit.told),
            first: audit.number, second: audit.auditor)
    }
}

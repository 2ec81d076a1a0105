// A period of care: placements, legal status, plans, reviews and visits, and how it ends.

import CareEvents

/// A period of care as it is known while it is told.
struct CareSpell {
    let sibling: Sibling
    let start: Int
    let last: Int
    /// When the ledger learnt that care began; nothing of the period is recorded before.
    let begun: UInt32
    let ending: CareEnding
    /// The day of the placement for adoption, where that is how it ends.
    var placedForAdoption = Int.max
}

/// How care ends.
enum CareEnding {
    case home, adoption, guardianship, grownUp, elsewhere
}

extension Tale {
    /// Tells one or two periods of care of a child; answers the last day.
    mutating func tellCare(
        of sibling: Sibling, with siblings: [Sibling], from day: Int
    ) -> Int {
        let grown = sibling.born + 6574
        var start = max(day, sibling.born + 1)
        guard start + 60 < grown else { return start }
        var last = tellSpell(of: sibling, with: siblings, from: start, grown: grown, number: 1)
        if last + 200 < grown, rare(70) {
            start = weekday(last + chance.between(90, 900))
            if start + 60 < grown {
                last = tellSpell(of: sibling, with: siblings, from: start, grown: grown, number: 2)
            }
        }
        return last
    }

    private mutating func tellSpell(
        of sibling: Sibling, with siblings: [Sibling], from start: Int, grown: Int, number: Int
    ) -> Int {
        var last = start + 12 + chance.wait(780)
        var ending = CareEnding.home
        if last >= grown {
            last = grown
            ending = .grownUp
        } else if number == 1, last - start > 430, !sibling.isAged(6, on: start), rare(420) {
            ending = .adoption
        } else if last - start > 200, rare(170) {
            ending = .guardianship
        } else if rare(120) {
            ending = .elsewhere
        }
        let isCourt = ending == .adoption || chance.perMille(480)
        let status = isCourt ? (chance.perMille(850) ? 1 : 4) : 0
        let begun = tell(
            .becameLookedAfter, sibling.who, on: start, .short, after: sibling.registered,
            detail: status, first: placement(of: sibling, on: start),
            second: !isCourt && ending == .home && rare(25) ? 1 : 0)
        var spell = CareSpell(
            sibling: sibling, start: start, last: last, begun: begun, ending: ending)
        if ending == .adoption { spell.placedForAdoption = last - chance.between(150, 320) }
        if chance.perMille(850) {
            tell(.startNotified, sibling.who, on: start, after: begun)
        }
        let deallocated = allocate(
            sibling.who, .cla, from: min(start + chance.between(0, 6), last - 1), to: last,
            after: begun)
        if isCourt { tellCourt(of: spell, number: number) }
        tellPlacements(of: spell)
        tellReviews(of: spell, number: number)
        tellVisits(of: sibling, from: start + 4, to: last, every: 64, after: begun)
        tellCarePlans(of: spell, number: number)
        tellIncidents(of: spell)
        tellReturns(of: spell)
        for _ in 0...(last - start) / 365 where rare(90) {
            tellDispute(
                of: chance.perMille(850) ? [sibling] : siblings, .cla,
                on: chance.between(start + 8, last), after: begun)
        }
        tellEnding(of: spell, after: deallocated)
        return last
    }

    /// A placement by age: carers as a rule, homes and lodgings for the older ones.
    private mutating func placement(of sibling: Sibling, on day: Int) -> Int {
        if sibling.isAged(16, on: day) {
            return chance.weighted([30, 10, 0, 5, 2, 18, 4, 2, 2, 18, 8, 0, 0, 0, 0, 2])
        }
        if sibling.isAged(10, on: day) {
            return chance.weighted([38, 20, 0, 8, 6, 18, 4, 1, 3, 0, 0, 0, 0, 0, 0, 1, 1])
        }
        return chance.weighted([46, 18, 4, 14, 8, 2, 7, 0, 1])
    }

    private mutating func tellPlacements(of spell: CareSpell) {
        var day = spell.start + 7 + chance.wait(500)
        var after = spell.begun
        let until = min(spell.last, spell.placedForAdoption) - 10
        while day < until {
            let isTemporary = chance.perMille(70)
            let place = isTemporary ? 11 + chance.below(2) : placement(of: spell.sibling, on: day)
            after = tell(
                .placementMoved, spell.sibling.who, on: day, after: spell.begun, first: place)
            if rare(40) {
                tell(.disruptionMeetingHeld, spell.sibling.who, on: day + 9, after: after)
            }
            day += isTemporary ? chance.between(2, 7) : 5 + chance.wait(500)
        }
        if spell.placedForAdoption < spell.last {
            tell(
                .placementMoved, spell.sibling.who, on: spell.placedForAdoption, after: spell.begun,
                first: 13)
        }
    }

    /// Proceedings, and the orders and statuses that follow.
    private mutating func tellCourt(of spell: CareSpell, number: Int) {
        proceedings += 1
        let who = spell.sibling.who
        let issued = spell.start + chance.between(0, 5)
        let told = tell(
            .proceedingsIssued, who, on: issued, .short, after: spell.begun,
            detail: 1 << Int(who & 3), first: proceedings)
        tell(
            .orderMade, who, on: min(issued + 8, spell.last), after: told,
            detail: rare(60) ? 8 : 1, second: UInt32(proceedings))
        let concluded = weekday(issued + chance.between(110, 240))
        guard concluded < min(spell.last, spell.placedForAdoption) else { return }
        tell(
            .proceedingsConcluded, who, on: concluded, after: told, detail: 1 << Int(who & 3),
            first: proceedings, second: spell.ending == .adoption ? 2 : 0)
        tell(
            .legalStatusChanged, who, on: concluded, .short, after: spell.begun,
            detail: spell.ending == .adoption ? 3 : 2)
        tell(
            .orderMade, who, on: concluded, after: told,
            detail: spell.ending == .adoption ? 2 : 0, second: UInt32(proceedings))
        if rare(15) {
            tell(
                .orderDischarged, who, on: spell.last, after: told, detail: 0,
                second: UInt32(proceedings))
        }
    }

    /// How it ends, recorded once the allocation is ended.
    private mutating func tellEnding(of spell: CareSpell, after deallocated: UInt32) {
        let who = spell.sibling.who
        var after = deallocated
        let reason: Int
        switch spell.ending {
        case .home: reason = chance.weighted([55, 18, 12, 15])
        case .adoption:
            reason = 14 + chance.below(2)
            after = tell(.orderMade, who, on: spell.last, .short, after: after, detail: 3)
        case .guardianship:
            reason = 4 + chance.below(4)
            after = tell(.orderMade, who, on: spell.last, .short, after: after, detail: 4)
        case .grownUp: reason = chance.weighted([0, 0, 0, 0, 0, 0, 0, 0, 40, 20, 40])
        case .elsewhere: reason = 11 + chance.weighted([60, 20, 12, 0, 0, 8])
        }
        let told = tell(
            .ceasedToBeLookedAfter, who, on: spell.last, .short, after: after, detail: reason)
        if rare(15) {
            tell(
                .housingAssessmentCompleted, who, on: spell.last + chance.between(0, 60),
                after: told)
        }
    }

    /// The social worker's visits.
    mutating func tellVisits(
        of sibling: Sibling, from day: Int, to last: Int, every days: Int, after: UInt32
    ) {
        var next = max(weekday(day), sibling.born + 3)
        while next < last {
            tell(.socialWorkerVisited, sibling.who, on: next, after: after)
            next = max(next + 7, weekday(next + days * chance.between(60, 140) / 100))
        }
    }
}

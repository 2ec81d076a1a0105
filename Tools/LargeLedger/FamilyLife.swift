// A family from its first enquiry on: who the children are, what becomes of them.

import CareEvents

/// A child of the family whose story is told.
struct Sibling {
    /// The child's number in the ledger.
    let who: UInt32
    /// The day of birth.
    let born: Int
    /// When the ledger first knew of the child.
    var registered: UInt32 = 0

    /// Whether the child is a number of whole years old, up to a day.
    func isAged(_ years: Int, on day: Int) -> Bool { day >= born + (years * 1461 + 3) / 4 }
}

extension Tale {
    /// Tells everything of a family that comes to notice on a day.
    mutating func tellFamily(from day: Int) {
        var siblings = children(on: day)
        let isProtection = chance.perMille(480)
        for place in siblings.indices { register(&siblings[place], on: day) }
        var careFrom = max(day, weekday(day + chance.between(0, 6)))
        if isProtection {
            let outcome = tellProtection(of: siblings, from: careFrom)
            guard outcome.isCare || rare(120) else {
                return tellDuplicate(of: siblings[0], on: day)
            }
            careFrom = outcome.end
        } else if rare(60) {
            tellShortBreaks(of: siblings[0], from: careFrom)
        }
        var until = careFrom
        for sibling in siblings where sibling.who == siblings[0].who || chance.perMille(700) {
            until = max(until, tellCare(of: sibling, with: siblings, from: careFrom))
        }
        tellDuplicate(of: siblings[0], on: min(until, day + 400))
    }

    /// One to three children, the eldest first.
    private mutating func children(on day: Int) -> [Sibling] {
        let count = 1 + chance.weighted([64, 25, 11])
        let isUnborn = rare(30)
        var born =
            isUnborn ? day + chance.between(20, 120) : day - chance.between(10, 365 * 16 + 200)
        var siblings: [Sibling] = []
        for place in 0..<count {
            if place > 0 {
                born += chance.between(330, 1300)
                if born > day - 10 { break }
            }
            siblings.append(Sibling(who: family * 4 + UInt32(place), born: born))
        }
        return siblings
    }

    private mutating func register(_ sibling: inout Sibling, on day: Int) {
        let isUnborn = sibling.born > day
        let sex = Int(mixed(UInt64(sibling.who)) >> 40 & 1)
        sibling.registered = tell(
            .childRegistered, sibling.who, on: day, .short,
            detail: isUnborn ? 6 : sex, first: isUnborn ? sibling.born + 3 : sibling.born)
        if isUnborn {
            sibling.registered = tell(
                .childBorn, sibling.who, on: sibling.born, .short, after: sibling.registered,
                detail: sex, first: sibling.born)
        }
        if rare(250) {
            tell(
                .childDetailsChanged, sibling.who,
                on: max(day, sibling.born) + chance.wait(200), after: sibling.registered)
        }
    }

    /// The same child once more, under an id that is found out and merged.
    private mutating func tellDuplicate(of sibling: Sibling, on day: Int) {
        guard rare(3), sibling.born <= day else { return }
        let other = family * 4 + Self.secondID
        let sex = Int(mixed(UInt64(sibling.who)) >> 40 & 1)
        let registered = tell(
            .childRegistered, other, on: day, .short, after: sibling.registered, detail: sex,
            first: sibling.born)
        // Withdrawn before the merging, so that the child is at no time registered twice.
        let withdrawn = withdrawSecondRegistration(other, after: registered)
        tell(
            .childrenMerged, other, on: Int(withdrawn / 86_400), .short, after: withdrawn,
            first: Int(sibling.who))
    }

    private mutating func tellShortBreaks(of sibling: Sibling, from day: Int) {
        let start = max(day, sibling.born)
        let started = tell(
            .shortBreaksStarted, sibling.who, on: start, after: sibling.registered,
            detail: chance.below(2))
        tell(.shortBreaksEnded, sibling.who, on: start + chance.wait(400), after: started)
    }
}

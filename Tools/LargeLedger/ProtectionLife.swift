// Child protection: the enquiry, the conferences, the plans, and how they end.

import CareEvents

extension Tale {
    /// Tells an enquiry and what follows; answers the day it is over and whether care begins then.
    mutating func tellProtection(
        of siblings: [Sibling], from day: Int
    ) -> (end: Int, isCare: Bool) {
        enquiries += 1
        let enquiry = enquiries
        let isNeeded = chance.perMille(720)
        let concluded = day + chance.between(3, 9)
        var known: UInt32 = 0
        for sibling in siblings {
            let started = tell(
                .section47Started, sibling.who, on: day, .short, after: sibling.registered,
                first: enquiry)
            known = max(
                known,
                tell(
                    .section47Concluded, sibling.who, on: concluded, after: started,
                    detail: isNeeded ? 1 : 0, first: enquiry))
        }
        guard isNeeded else { return (concluded + chance.between(3, 30), rare(80)) }
        conferences += 1
        let held = weekday(day + (chance.perMille(880) ? 16 : 24) + chance.below(4))
        let chair = service.holder(of: family, on: held)
        let requested = tell(
            .conferenceRequested, siblings[0].who, on: concluded, .short, after: known,
            detail: mask(siblings), first: conferences, second: UInt32(enquiry) << 24)
        if rare(30) {
            tell(
                .conferenceCancelled, siblings[0].who, on: held - 2, after: requested,
                detail: mask(siblings), first: conferences, second: UInt32(enquiry) << 24)
            return (held + 5, rare(400))
        }
        let told = tell(
            .conferenceHeld, siblings[0].who, on: held, .short, after: requested,
            detail: mask(siblings), first: conferences, second: chair | UInt32(enquiry) << 24)
        return tellPlans(of: siblings, from: held, after: told)
    }

    private func mask(_ siblings: [Sibling]) -> Int {
        siblings.reduce(0) { $0 | 1 << Int($1.who & 3) }
    }

    /// The plans of all, the review conferences, the visits.
    private mutating func tellPlans(
        of siblings: [Sibling], from start: Int, after told: UInt32
    ) -> (end: Int, isCare: Bool) {
        let last = weekday(start + 40 + min(chance.wait(260), 900))
        let isCare = chance.perMille(330)
        let category = UInt32(chance.weighted([45, 35, 11, 5, 4]))
        var begun = told
        var ended = told
        for sibling in siblings {
            let started = tell(
                .planStarted, sibling.who, on: start, .short, after: told, first: 1,
                second: category)
            begun = max(begun, started)
            ended = max(
                ended, allocate(sibling.who, .cpp, from: start, to: last, after: started))
            if chance.perMille(300) {
                tell(
                    .planUpdated, sibling.who, on: chance.between(start + 20, last - 1),
                    after: started,
                    first: 1, second: category)
            }
            tellVisits(of: sibling, from: start + 5, to: last, every: 45, after: started)
        }
        reviewConferences(of: siblings, from: start, to: last, after: begun)
        if rare(150) {
            tellDispute(of: siblings, .cpp, on: chance.between(start + 10, last), after: begun)
        }
        for sibling in siblings {
            tell(
                .planEnded, sibling.who, on: last, .short, after: max(begun, ended), first: 1,
                second: isCare ? 3 : chance.perMille(900) ? 2 : 4)
        }
        return (last, isCare)
    }

    private mutating func reviewConferences(
        of siblings: [Sibling], from start: Int, to last: Int, after begun: UInt32
    ) {
        var day = weekday(start + chance.between(78, 92))
        var told = begun
        while day <= last {
            conferences += 1
            let isTransfer = rare(4)
            told = tell(
                .conferenceHeld, siblings[0].who, on: day, .short, after: told,
                detail: mask(siblings), first: conferences,
                second: service.holder(of: family, on: day) | (isTransfer ? 2 : 1) << 20)
            day = weekday(day + chance.between(160, 183))
        }
    }
}

// A dispute: raised informally as a rule, answered or moved on, resolved or closed.

import CareEvents

extension Tale {
    /// Tells a dispute raised on a day.
    mutating func tellDispute(
        of siblings: [Sibling], _ population: Population, on day: Int, after told: UInt32
    ) {
        disputes += 1
        let number = disputes
        let who = siblings[0].who
        let raiser = service.holder(of: family, on: day)
        var stage = chance.perMille(720) ? 0 : 1
        var at = siblings.reduce(told) { max($0, $1.registered) }
        let mask = siblings.reduce(0) { $0 | 1 << Int($1.who & 3) }
        var day = day
        at = tell(
            .escalationRaised, who, on: day, .short, after: at, detail: mask | stage << 4,
            first: number | population.rawValue << 16, second: raiser)
        func step(_ type: EventType, _ tale: inout Tale) {
            at = tale.tell(
                type, who, on: day, .short, after: at, detail: stage, first: number, second: raiser)
        }
        while true {
            if chance.perMille(560) {
                day += chance.between(1, 11)
                step(.escalationResponded, &self)
            }
            if rare(60) {
                day += 2
                step(.escalationMeetingHeld, &self)
            }
            guard stage < 3, chance.perMille(300) else { break }
            day += chance.between(2, 12)
            stage += 1
            step(.escalationStageEntered, &self)
        }
        if rare(25) { tellExternal(who, number, on: day + 1, after: at, raiser) }
        if siblings[0].born <= day, rare(60) { tellDecision(who, number, on: day, after: at) }
        day += chance.between(1, 14)
        let isResolved = chance.perMille(760)
        step(isResolved ? .escalationResolved : .escalationClosed, &self)
        if rare(15) {
            day += chance.between(5, 40)
            step(.escalationReopened, &self)
            day += chance.between(3, 20)
            step(.escalationResolved, &self)
        }
    }

    /// Independent legal advice, and the children's court service beside the local stages.
    private mutating func tellExternal(
        _ who: UInt32, _ number: Int, on day: Int, after at: UInt32, _ raiser: UInt32
    ) {
        tell(.legalAdviceSought, who, on: day, after: at, first: number, second: raiser)
    }

    /// A decision that the dispute brings about.
    private mutating func tellDecision(
        _ who: UInt32, _ number: Int, on day: Int, after at: UInt32
    ) {
        tell(
            .decisionMade, who, on: day, after: at, detail: number, first: 4000 + number,
            second: UInt32(day + 30))
    }
}

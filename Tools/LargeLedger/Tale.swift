// One family's story in the making: facts, when they were recorded, and what was put right after.

import CareEvents

/// How long after it happened a fact is recorded.
enum Lag {
    /// The same day as a rule, weeks late now and then.
    case usual
    /// Within three working days.
    case short
}

/// Makes the deeds of families, one after another. A fact is recorded no earlier than what it
/// leans on, so that every beginning of the log is a whole ledger too.
struct Tale {
    /// Who reviews whom on which day.
    let service: Service
    /// Nothing is recorded from this instant on.
    let end: UInt32
    var chance = Chance(seed: 0, stream: 0)
    var family: UInt32 = 0
    var deeds: [Deed] = []
    /// How many of each kind of thing the family has had; ids are numbered by them.
    var enquiries = 0
    var conferences = 0
    var disputes = 0
    var proceedings = 0
    private var marks: UInt32 = 0
    /// The place in a family of the id that a child is given by mistake.
    static let secondID: UInt32 = 3
    /// The corrections of a family have marks of their own below this; the last is kept for the
    /// registration under a second id.
    static let marksPerFamily: UInt32 = 16

    init(service: Service, end: UInt32) {
        self.service = service
        self.end = end
    }

    /// Begins another family.
    mutating func begin(_ family: UInt32, seed: UInt64) {
        self.family = family
        chance = Chance(seed: seed, stream: UInt64(family))
        enquiries = 0
        conferences = 0
        disputes = 0
        proceedings = 0
        marks = 0
    }

    /// Something seldom: `count` times in a thousand, but often in the first families, so that a
    /// small ledger has every event too.
    mutating func rare(_ count: Int) -> Bool {
        chance.perMille(isEventful ? max(count, 400) : count)
    }

    /// Whether this is one of the first families.
    var isEventful: Bool { family < 24 }

    /// The instant at which a fact of a day is recorded, not before another instant.
    mutating func recording(of day: Int, _ lag: Lag, after earlier: UInt32) -> UInt32 {
        var recorded = day
        switch lag {
        case .short: recorded += chance.perMille(700) ? 0 : chance.between(1, 3)
        case .usual:
            let draw = chance.below(1000)
            if draw >= 980 {
                recorded += chance.between(21, 120)
            } else if draw >= 900 {
                recorded += chance.between(6, 20)
            } else if draw >= 750 {
                recorded += chance.between(2, 5)
            } else if draw >= 450 {
                recorded += 1
            }
        }
        let instant = UInt32(recorded * 86_400 + 8 * 3600 + chance.below(36_000))
        return instant > earlier ? instant : earlier + 1 + UInt32(chance.below(600))
    }

    /// Tells a fact; answers the instant of its recording.
    @discardableResult
    mutating func tell(
        _ type: EventType, _ who: UInt32, on day: Int, _ lag: Lag = .usual,
        after earlier: UInt32 = 0, detail: Int = 0, first: Int = 0, second: UInt32 = 0
    ) -> UInt32 {
        let at = recording(of: day, lag, after: earlier)
        guard at < end else { return at }
        deeds.append(
            Deed(
                at: at, on: UInt16(day), type: type.rawValue, detail: UInt8(detail), who: who,
                first: UInt32(truncatingIfNeeded: first), second: second))
        correct(type)
        return at
    }

    // MARK: Corrections

    /// Now and then puts right what was just told.
    private mutating func correct(_ type: EventType) {
        guard deeds[deeds.count - 1].who & 3 != Self.secondID else { return }
        switch type {
        case .socialWorkerVisited, .healthAssessmentCompleted, .consultationReturned,
            .reviewReportReceived:
            if rare(12) {
                chance.perMille(500) ? amend() : withdraw()
            }
        case .reviewHeld, .placementMoved, .decisionMade, .childRegistered, .becameLookedAfter,
            .planUpdated:
            if rare(18) { amend() }
        case .documentAttached:
            if rare(25) { erase() }
        default: return
        }
    }

    /// The mark that ties a correction to the fact last told; nil where the family has too many.
    private mutating func marked() -> UInt32? {
        guard marks + 2 < Self.marksPerFamily else { return nil }
        marks += 1
        deeds[deeds.count - 1].mark = family * Self.marksPerFamily + marks
        return deeds[deeds.count - 1].mark
    }

    /// Tells a correction of a fact: on the day of its recording, which is not the fact's own.
    private mutating func tell(_ type: EventType, of target: Deed, after at: UInt32) -> UInt32 {
        let day = Int(at / 86_400) + 1 + chance.wait(20)
        let recorded = UInt32(day * 86_400 + 8 * 3600 + chance.below(36_000))
        guard recorded < end else { return recorded }
        deeds.append(
            Deed(
                at: recorded, on: UInt16(day), type: type.rawValue, detail: target.type,
                who: target.who, first: target.first, second: UInt32(target.on),
                mark: target.mark))
        return recorded
    }

    private mutating func amend() {
        guard marked() != nil, let target = deeds.last else { return }
        let at = tell(.eventAmended, of: target, after: target.at)
        if chance.perMille(60) { _ = tell(.eventAmended, of: target, after: at) }
    }

    private mutating func withdraw() {
        guard marked() != nil, let target = deeds.last else { return }
        let at = tell(.eventWithdrawn, of: target, after: target.at)
        if rare(200) { _ = tell(.eventReinstated, of: target, after: at) }
    }

    private mutating func erase() {
        guard marked() != nil, let target = deeds.last else { return }
        _ = tell(.eventErased, of: target, after: target.at + 86_400 * 30)
    }

    /// Withdraws the registration of a child under a second id; answers when.
    mutating func withdrawSecondRegistration(_ child: UInt32, after at: UInt32) -> UInt32 {
        guard let place = deeds.indices.last, deeds[place].who == child else { return end }
        deeds[place].mark = (family + 1) * Self.marksPerFamily - 1
        return tell(.eventWithdrawn, of: deeds[place], after: at)
    }
}

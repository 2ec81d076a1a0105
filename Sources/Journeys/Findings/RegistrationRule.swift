// J1: nothing before the child is registered, before birth, or in the future of its recording.

import CareEvents
import Dates

/// Holds the story of one child against its registration and its birth.
struct RegistrationRule: Sendable {
    private var child = ChildNumber.none
    private var isRegistered = false
    /// The registration that stands: the earliest day.
    private var standing = Fact(
        seq: 0, firstSlot: 0, day: .earliest, child: .none, fields: FieldBits(),
        type: .childRegistered)
    private var firstSeq = Int32.max
    private var lowestSeq = Int32.max
    /// The day of birth, nil where the child is not born as far as is known.
    private(set) var bornOn: CalendarDate?

    /// Looks through a story for the registration and the birth.
    mutating func begin(
        _ child: ChildNumber, _ story: [Fact], _ notes: inout FindingNotes
    ) {
        self.child = child
        isRegistered = false
        firstSeq = .max
        lowestSeq = .max
        bornOn = nil
        for fact in story {
            lowestSeq = min(lowestSeq, fact.seq)
            if fact.type == .childRegistered {
                takeRegistration(fact, &notes)
            } else if fact.type == .childBorn, bornOn == nil {
                bornOn = notes.known.record.date(fact, .bornOn) ?? fact.day
            }
        }
    }

    private mutating func takeRegistration(_ fact: Fact, _ notes: inout FindingNotes) {
        firstSeq = min(firstSeq, fact.seq)
        guard isRegistered else {
            isRegistered = true
            standing = fact
            bornOn = notes.known.record.date(fact, .bornOn)
            return
        }
        let events = notes.known.record.recorded.events
        let isMerged = events[Int(fact.seq)].child != events[Int(standing.seq)].child
        notes.note(
            isMerged ? .registeredTwiceByMerging : .registeredAgain, fact, of: child,
            "\(notes.id(child)) is registered already since \(standing.day) "
                + "(seq \(notes.number(standing.seq)))"
        )
    }

    /// Holds the facts of the story against them. Where the registration comes first, by line and
    /// by day, and no day is before birth, no fact need be looked at.
    func take(_ story: [Fact], _ outline: StoryOutline, _ notes: inout FindingNotes) {
        if isRegistered, let bornOn, lowestSeq >= firstSeq, outline.first >= standing.day,
            outline.first >= bornOn
        {
            return
        }
        for fact in story {
            guard isRegistered, let bornOn, fact.seq >= firstSeq, fact.day >= standing.day,
                fact.day >= bornOn
            else {
                judge(fact, &notes)
                continue
            }
        }
    }

    private func judge(_ fact: Fact, _ notes: inout FindingNotes) {
        let id = notes.id(child)
        let mayBeErased = notes.mayBeErased(of: child, before: fact.seq)
        guard isRegistered else {
            if !mayBeErased {
                notes.note(.neverRegistered, fact, of: child, "\(id) is not registered")
            }
            return
        }
        if fact.seq < firstSeq, !mayBeErased {
            notes.note(
                .lineBeforeRegistration, fact, of: child,
                "\(id) is registered only later in the ledger (seq \(notes.number(firstSeq)))")
        }
        if fact.day < standing.day, !mayBeErased {
            notes.note(
                .dayBeforeRegistration, fact, of: child,
                "\(id) is registered only on \(standing.day) (seq \(notes.number(standing.seq))), "
                    + "after \(fact.day)")
        }
        judgeBirth(fact, id, mayBeErased, &notes)
    }

    private func judgeBirth(
        _ fact: Fact, _ id: String, _ mayBeErased: Bool, _ notes: inout FindingNotes
    ) {
        if let bornOn {
            let saysBirth =
                fact.type == .childRegistered && notes.known.record.date(fact, .bornOn) != nil
            guard fact.day < bornOn, saysBirth || !fact.type.mayComeBeforeBirth else { return }
            notes.note(.beforeBirth, fact, of: child, "\(id) is born only on \(bornOn)")
        } else if !fact.type.mayComeBeforeBirth, !mayBeErased {
            notes.note(
                .notYetBorn, fact, of: child,
                "\(id) is not born yet: a \(fact.type.words) needs the child's birth first")
        }
    }
}

extension EventType {
    /// Whether the event may be about a child who is not born yet: what is said of the child
    /// itself, section 47 enquiries, conferences, plans, allocations and escalations.
    var mayComeBeforeBirth: Bool {
        switch self {
        case .childRegistered, .childBorn, .childDetailsChanged, .childrenMerged,
            .section47Started, .section47Concluded, .conferenceRequested, .conferenceHeld,
            .conferenceCancelled, .planStarted, .planUpdated, .planEnded, .iroAllocated,
            .iroDeallocated, .escalationRaised, .legalAdviceSought, .practiceAcknowledged:
            true
        default: false
        }
    }
}

/// J1 for every fact, of one child or of none: it had happened by the day it was recorded.
enum FutureRule {
    @inline(__always)
    static func take(_ fact: Fact, _ notes: inout FindingNotes) {
        let recorded = notes.known.recordedAt(fact.seq)
        // The London day is the UTC day or the one after it.
        guard Int64(fact.day.dayNumber) * 86_400 > recorded.seconds else { return }
        judge(fact, recorded, &notes)
    }

    private static func judge(_ fact: Fact, _ recorded: Instant, _ notes: inout FindingNotes) {
        guard fact.type != .policyAdopted, fact.type != .targetSet else { return }
        var day = recorded.londonDay
        guard fact.day > day else { return }
        if let amended = lastAmendment(of: fact, notes) {
            day = max(day, notes.known.recordedAt(amended).londonDay)
        }
        guard fact.day > day else { return }
        notes.note(
            .inTheFuture, fact, of: fact.child,
            "\(fact.day) is after the day on which it was recorded, \(day)")
    }

    /// The last correction that said the day of a fact anew: it may know of a later day.
    private static func lastAmendment(of fact: Fact, _ notes: FindingNotes) -> Int32? {
        let record = notes.known.record
        return notes.known.corrections.last { correction in
            guard correction.target == fact.seq, correction.hadEffect else { return false }
            let amendment = record.fact(at: Int(correction.seq))
            let pairs = Array(record.members(record.list(amendment, .set)))
            return stride(from: 0, to: pairs.count, by: 2).contains {
                pairs[$0] == UInt32(FieldKey.occurredOn.rawValue)
            }
        }?.seq
    }
}

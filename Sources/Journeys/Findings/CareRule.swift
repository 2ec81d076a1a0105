// J2: a child is looked after or is not, and what happens in care happens while it is.

import CareEvents
import Dates

/// Holds the story of one child against its periods of care.
struct CareRule: Sendable {
    /// A period of care; `endSeq` is -1 while it is open.
    struct Period {
        let from: CalendarDate
        let seq: Int32
        var to = CalendarDate.latest
        var endSeq: Int32 = -1
        /// Why it ended, by the code.
        var reason = Symbol.none
    }

    /// How long after ceasing the final review may follow.
    static let finalReviewWithin = Length(20, .workingDays)

    /// The periods so far, in order.
    private(set) var periods: [Period] = []

    /// Begins another story.
    mutating func begin() { periods.removeAll(keepingCapacity: true) }

    /// Holds a fact that starts, ends or needs care against the periods so far.
    mutating func take(_ fact: Fact, of child: ChildNumber, _ notes: inout FindingNotes) {
        let isOpen = periods.last.map { $0.endSeq < 0 } ?? false
        switch fact.type {
        case .becameLookedAfter:
            if let open = periods.last, isOpen {
                refuseStart(fact, open, child, &notes)
            } else {
                periods.append(Period(from: fact.day, seq: fact.seq))
            }
        case .ceasedToBeLookedAfter:
            if isOpen {
                periods[periods.count - 1].to = fact.day
                periods[periods.count - 1].endSeq = fact.seq
                periods[periods.count - 1].reason = notes.known.record.symbol(
                    fact, .reasonCeased)
            } else {
                refuse(fact, child, &notes)
            }
        case .reviewHeld where !isOpen:
            refuseReview(fact, child, &notes)
        case .placementMoved, .legalStatusChanged, .reviewPartHeld, .reviewDirected:
            if !isOpen { refuse(fact, child, &notes) }
        default: return
        }
    }

    private func refuseStart(
        _ fact: Fact, _ open: Period, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        guard !notes.mayBeErased(of: child, before: fact.seq) else { return }
        notes.note(
            .alreadyLookedAfter, fact, of: child,
            "\(notes.id(child)) is already looked after since \(open.from) "
                + "(seq \(notes.number(open.seq)))"
        )
    }

    private func refuse(_ fact: Fact, _ child: ChildNumber, _ notes: inout FindingNotes) {
        guard !notes.mayBeErased(of: child, before: fact.seq) else { return }
        var words = "\(notes.id(child)) is not looked after on \(fact.day)"
        if let last = periods.last {
            words += ": care ended on \(last.to) (seq \(notes.number(last.endSeq)))"
        }
        notes.note(.notLookedAfter, fact, of: child, words)
    }

    private func refuseReview(_ fact: Fact, _ child: ChildNumber, _ notes: inout FindingNotes) {
        guard notes.known.record.flag(fact, .isFinal) == true, let last = periods.last else {
            return refuse(fact, child, &notes)
        }
        let within = notes.setting.date(Self.finalReviewWithin, after: last.to)
        guard fact.day > within, !notes.mayBeErased(of: child, before: fact.seq) else { return }
        notes.note(
            .finalReviewTooLate, fact, of: child,
            "the final review of \(notes.id(child)) was due within \(Self.finalReviewWithin) of "
                + "\(last.to) (seq \(notes.number(last.endSeq))), by \(within)")
    }
}

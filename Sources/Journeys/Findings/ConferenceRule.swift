// C19: what is said of one conference agrees, whichever child it is said of.

import CareEvents
import Dates

/// Conferences of siblings that are recorded more than once under one id, and differently; and
/// conferences called off after they were held.
enum ConferenceRule {
    static func judge(_ notes: inout FindingNotes) {
        let record = notes.known.record
        var held: [Symbol: Fact] = [:]
        var cancelled: [Fact] = []
        for place in notes.known.places(of: [.conferenceHeld, .conferenceCancelled]) {
            let fact = notes.known.fact(at: Int(place))
            let id = record.symbol(fact, .conferenceID)
            if fact.type == .conferenceCancelled {
                cancelled.append(fact)
            } else if let first = held[id] {
                judge(fact, first, id, &notes)
            } else {
                held[id] = fact
            }
        }
        for fact in cancelled {
            let id = record.symbol(fact, .conferenceID)
            guard let first = held[id], fact.day >= first.day else { continue }
            notes.note(
                .cancelledAfterHeld, fact, of: .none,
                "the conference \(notes.text(id)) was cancelled on \(fact.day), and had been held "
                    + "on \(first.day) (seq \(notes.number(first.seq)))")
        }
    }

    private static func judge(
        _ fact: Fact, _ first: Fact, _ id: Symbol, _ notes: inout FindingNotes
    ) {
        let record = notes.known.record
        let name = "the conference \(notes.text(id))"
        let before = "(seq \(notes.number(first.seq)))"
        if fact.day != first.day {
            notes.note(
                .conferenceDaysDiffer, fact, of: .none,
                "\(name) was held on \(fact.day) for these children, and on \(first.day) for "
                    + "others \(before)")
        }
        let (kind, other) = (record.symbol(fact, .conference), record.symbol(first, .conference))
        if kind != other {
            notes.note(
                .conferenceKindsDiffer, fact, of: .none,
                "\(name) is called \"\(notes.text(kind))\" for these children, and "
                    + "\"\(notes.text(other))\" for others \(before)")
        }
    }
}

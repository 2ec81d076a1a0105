// C18: an escalation goes on, or it is ended.

import CareEvents
import Dates
import Policies

/// Escalations that nobody touched for longer than a review waits for the next. How long that is
/// is the `subsequent` length of the review clock in force: a reading of practice, not of law.
enum StaleEscalationRule {
    static func judge(_ notes: inout FindingNotes) {
        let today = notes.today
        guard !notes.mayBeErased(of: .none) else { return }
        let record = notes.known.record
        var last: [Symbol: Fact] = [:]
        var ended: Set<Symbol> = []
        for place in notes.known.places(of: EscalationRule.types) {
            let fact = notes.known.fact(at: Int(place))
            let id = record.symbol(fact, .escalationID)
            guard (last[id].map { ($0.day, $0.seq) <= (fact.day, fact.seq) }) ?? true else {
                continue
            }
            last[id] = fact
            switch fact.type {
            case .escalationResolved, .escalationClosed: ended.insert(id)
            case .escalationReopened: ended.remove(id)
            default: continue
            }
        }
        for (id, fact) in last.sorted(by: { $0.value.seq < $1.value.seq })
        where !ended.contains(id) {
            let length = notes.setting.reviewClock.inForce(on: fact.day).subsequent
            guard today > notes.setting.date(length, after: fact.day) else { continue }
            notes.note(
                .staleEscalation, fact, of: .none,
                "the escalation \(notes.text(id)) is open, and nothing happened on it since "
                    + "\(fact.day)")
        }
    }
}

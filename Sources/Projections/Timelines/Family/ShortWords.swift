// The turning points of a child's life in a few words, so that children fit side by side.

import CareEvents
import Dates
import Journeys

extension EventWords {
    /// A turning point in a few words, nil for a fact that is none.
    func short(_ fact: Fact) -> String? {
        let record = known.record
        func code(_ key: FieldKey) -> String { names.open(record.symbol(fact, key)) }
        switch fact.type {
        case .childRegistered: return "registered"
        case .childBorn: return "born"
        case .becameLookedAfter:
            return "became looked after, \(code(.legalStatus)), \(code(.placementType))"
        case .placementMoved: return "moved to \(code(.placementType))"
        case .legalStatusChanged: return "legal status \(code(.legalStatus))"
        case .ceasedToBeLookedAfter: return "ceased, \(code(.reasonCeased))"
        case .wentMissing: return "went missing"
        case .returnedFromMissing: return "returned"
        case .planStarted: return "\(inWords(code: code(.plan))) plan"
        case .planEnded: return "plan ended, \(inWords(code: code(.outcome)))"
        case .orderMade: return "\(inWords(code: code(.order))) order"
        case .section47Started: return "section 47 enquiry"
        case .conferenceHeld: return "\(inWords(code: code(.conference))) conference"
        case .proceedingsIssued: return "proceedings issued"
        case .proceedingsConcluded: return "proceedings concluded"
        case .reviewHeld: return review(fact)
        case .iroAllocated: return "IRO \(names.id(record.symbol(fact, .iroID)))"
        case .escalationRaised: return "escalation \(code(.escalationID))"
        case .escalationResolved: return "escalation resolved"
        case .escalationClosed: return "escalation closed"
        default: return nil
        }
    }

    private func review(_ fact: Fact) -> String {
        guard let held = journey.reviews.first(where: { $0.seq == fact.seq }),
            let due = held.dueOn
        else { return "review" }
        return held.isOnTime ? "review" : "review, \(timeliness(of: held.heldOn, due: due))"
    }
}

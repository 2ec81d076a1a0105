// One event of a story: the family, and in it the type with its facts.

/// An event, typed. No switch over events has a `default`: a new case makes the compiler name every
/// place that must say whether it cares.
public enum Event: Sendable {
    case child(ChildEvent)
    case care(CareEvent)
    case plans(PlanEvent)
    case reviews(ReviewEvent)
    case escalations(EscalationEvent)
    case service(ServiceEvent)
    case ledger(LedgerEvent)
}

extension Event {
    /// The event that a fact of the corrected record tells; nil for an erased line.
    public init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        guard fact.type != .erased else { return nil }
        switch fact.type.declaration.family {
        case .child:
            guard let event = ChildEvent(fact, in: record) else { return nil }
            self = .child(event)
        case .care:
            guard let event = CareEvent(fact, in: record) else { return nil }
            self = .care(event)
        case .plans:
            guard let event = PlanEvent(fact, in: record) else { return nil }
            self = .plans(event)
        case .reviews:
            guard let event = ReviewEvent(fact, in: record) else { return nil }
            self = .reviews(event)
        case .escalations:
            guard let event = EscalationEvent(fact, in: record) else { return nil }
            self = .escalations(event)
        case .service:
            guard let event = ServiceEvent(fact, in: record) else { return nil }
            self = .service(event)
        case .ledger:
            guard let event = LedgerEvent(fact, in: record) else { return nil }
            self = .ledger(event)
        }
    }
}

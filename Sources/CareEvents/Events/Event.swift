// One event of a story: the family, and in it the type with its facts.

/// An event, typed. No switch over events has a `default`: a new case makes the compiler name every
/// place that must say whether it cares.
public enum Event: Sendable {
    /// A child: registered, born, with other details, merged.
    case child(ChildEvent)
    /// Being looked after.
    case care(CareEvent)
    /// Plans, permanence and the court.
    case plans(PlanEvent)
    /// The review of the care plan, and what surrounds it.
    case reviews(ReviewEvent)
    /// Disputes, alerts, and praise.
    case escalations(EscalationEvent)
    /// Workers, posts, allocations, surveys and audits.
    case service(ServiceEvent)
    /// The ledger itself.
    case ledger(LedgerEvent)
}

extension Event {
    /// The event that a fact of the corrected record tells; nil for an erased line.
    public init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        guard fact.type != .erased else { return nil }
        switch fact.type.family {
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

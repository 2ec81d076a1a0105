// The audits of a record, by their ids: what kind each is and what it is about.

public import CareEvents
public import Dates
public import Journeys

/// The audits that were completed.
public struct Audits: Sendable {
    /// The audits, in the order of lines.
    public let all: [Audit]
    private let places: [Symbol: Int]

    /// One audit.
    public struct Audit: Sendable {
        /// The id.
        public let id: Symbol
        /// The line of its completion.
        public let seq: Int32
        /// The day of its completion.
        public let day: CalendarDate
        /// What kind of audit it is, by the code.
        public let kind: Symbol
        /// What it is about, `.none` where that is not said.
        public let theme: Symbol
    }

    /// The audits of the known facts. One that is completed twice is one, and the first stands.
    public init(_ known: borrowing KnownFacts) {
        var all: [Audit] = []
        var places: [Symbol: Int] = [:]
        for fact in known.facts(of: [.auditCompleted]) {
            guard case .service(.auditCompleted(let audit)) = Event(fact, in: known.record),
                places[audit.auditID] == nil
            else { continue }
            places[audit.auditID] = all.count
            all.append(
                Audit(
                    id: audit.auditID, seq: fact.seq, day: fact.day, kind: audit.audit,
                    theme: audit.theme))
        }
        self.all = all
        self.places = places
    }

    /// The audit with an id, nil while it is not completed.
    public subscript(id: Symbol) -> Audit? { places[id].map { all[$0] } }
}

extension Audits.Audit {
    /// What the audit says of a dimension.
    func value(of key: DimensionKey) -> DimensionValue {
        switch key {
        case .auditType: .place(AuditKind(kind)?.place)
        case .theme: .symbol(theme)
        default: .none
        }
    }
}

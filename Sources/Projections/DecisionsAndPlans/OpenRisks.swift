// The risks that a child runs at a day, and whether any plan has named them since.

public import CareEvents
public import Dates
public import Journeys

/// A risk identified for a child and not ended.
public struct OpenRisk: Sendable {
    /// The risk, by the code.
    public let risk: Symbol
    /// The day it was identified.
    public let from: CalendarDate
    /// The line that says so.
    public let seq: Int32
    /// The first plan updated on or after that day with the risk among its topics, by its id.
    public fileprivate(set) var plan = Symbol.none
    /// The day of that update, nil where no plan names the risk.
    public fileprivate(set) var namedOn: CalendarDate?
}

extension Journey {
    /// The risks open at the end of a day, in the order in which they were identified. A topic
    /// names a risk by its code.
    public func openRisks(on day: CalendarDate, in known: borrowing KnownFacts) -> [OpenRisk] {
        var risks: [OpenRisk] = []
        for fact in asides where fact.day <= day {
            switch fact.type {
            case .riskIdentified:
                let risk = known.record.symbol(fact, .risk)
                // One that is open already goes on.
                guard !risks.contains(where: { $0.risk == risk }) else { continue }
                risks.append(OpenRisk(risk: risk, from: fact.day, seq: fact.seq))
            case .riskEnded:
                let risk = known.record.symbol(fact, .risk)
                risks.removeAll { $0.risk == risk }
            default: continue
            }
        }
        guard !risks.isEmpty else { return [] }
        for fact in asides where fact.type == .planUpdated && fact.day <= day {
            let topics = known.record.texts(known.record.list(fact, .topics))
            for place in risks.indices
            where risks[place].namedOn == nil && risks[place].from <= fact.day
                && topics.contains(risks[place].risk)
            {
                risks[place].namedOn = fact.day
                risks[place].plan = known.record.symbol(fact, .planID)
            }
        }
        return risks
    }
}

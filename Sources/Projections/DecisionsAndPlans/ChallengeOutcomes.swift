// What came of challenges: the escalations resolved in a period.

public import CareEvents
public import Dates
import Journeys

/// An escalation that was resolved.
public struct ChallengeOutcome: Sendable {
    /// The id.
    public let id: Symbol
    /// Looked after or child protection, by the code.
    public let population: Symbol
    /// The children it names, each once.
    public let children: [ChildNumber]
    /// The day it was raised, or entered its first stage.
    public let raisedOn: CalendarDate
    /// The day it was resolved.
    public let resolvedOn: CalendarDate
    /// The stage at which it was resolved.
    public let stage: Symbol
    /// What came of it, by the word, `.none` where nothing is said.
    public let outcome: Symbol
    /// Whether the IRO is content, nil where that is not said.
    public let isSatisfied: Bool?

    /// The days from raising to resolution.
    public var days: Int { resolvedOn - raisedOn }
}

/// What came of challenges.
public enum ChallengeOutcomes {
    /// The escalations resolved in a period and not reopened by its last day, in the order in which
    /// the log first names them.
    public static func resolved(
        in span: DateSpan, _ context: borrowing ReplayContext
    ) -> [ChallengeOutcome] {
        let known = context.known
        let escalations = context.escalations
        return escalations.histories.indices.compactMap { place in
            // What ended in the period at all, as far as it had come by its last day.
            guard escalations.histories[place].ends.contains(where: { span.contains($0.day) })
            else { return nil }
            let history = escalations.history(
                at: place, upTo: span.to, in: known, against: context.setting)
            guard let end = history.ends.last, end.ending == .resolved, end.reopenedOn == nil,
                span.contains(end.day)
            else { return nil }
            let said = resolution(end.seq, in: known)
            return ChallengeOutcome(
                id: history.id, population: history.population, children: history.children,
                raisedOn: history.raisedOn ?? history.entries.first?.enteredOn ?? end.day,
                resolvedOn: end.day, stage: end.stage, outcome: said?.outcome ?? .none,
                isSatisfied: said?.iroSatisfied)
        }
    }

    /// What the line of a resolution says. Facts are in the order of their lines.
    private static func resolution(
        _ seq: Int32, in known: borrowing KnownFacts
    ) -> EscalationResolved? {
        guard let fact = known.fact(of: seq),
            case .escalations(.escalationResolved(let resolved)) = Event(fact, in: known.record)
        else { return nil }
        return resolved
    }
}

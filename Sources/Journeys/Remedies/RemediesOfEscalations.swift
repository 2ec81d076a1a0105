// Ways to put J5 and C18 right: the stages of escalations, their answers and ends.

import CareEvents
import Dates
import Policies

extension Flaw {
    /// A stage put right, a reopening or an end recorded, or the fact withdrawn.
    var escalationWays: [[Remedy]] {
        guard let fact else { return [] }
        let id = symbol(fact, .escalationID)
        let events = escalationEvents(id)
        let place = events.firstIndex { $0.seq == fact.seq } ?? 0
        let before = events[..<place]
        let entered = before.filter(\.type.entersStage).map { text($0, .stage) }
        switch finding.breach {
        case .officerNotSatisfied: return [[say.amend(seq, .iroSatisfied, "true")]]
        case .staleEscalation:
            let today = known.lastDay ?? fact.day
            return [
                [
                    say.record(
                        .escalationClosed, on: max(today, fact.day),
                        [(.escalationID, known.text(id)), (.closedBecause, "stale")])
                ]
            ]
        case .afterTheEnd:
            return reopening(before, id, fact) + withdrawal()
        case .reopenedWhileOpen: return withdrawal()
        case .answeredWhereNotEntered:
            let stages = Array(entered.reversed())
            return stages.map { [say.amend(seq, .stage, $0)] } + entering(fact, id) + withdrawal()
        default:
            // A stage that the scheme does not have, or a lower one.
            let scheme = setting.escalationScheme.inForce(on: fact.day).stages
            let stages = Array(entered.suffix(1)) + scheme.map(\.code)
            return stages.map { [say.amend(seq, .stage, $0)] } + withdrawal()
        }
    }

    /// The stage of an answer entered, the day before where it has to come first.
    private func entering(_ fact: Fact, _ id: Symbol) -> [[Remedy]] {
        let day = fact.day.adding(days: -1)
        return [
            [
                say.record(
                    .escalationStageEntered, on: day,
                    [(.escalationID, known.text(id)), (.stage, text(fact, .stage))])
            ]
        ]
    }

    /// The escalation reopened on the day of its end, for what came after.
    private func reopening(
        _ before: ArraySlice<Fact>, _ id: Symbol, _ fact: Fact
    ) -> [[Remedy]] {
        let end = before.last { $0.type == .escalationResolved || $0.type == .escalationClosed }
        guard let end, end.day < fact.day,
            let stage = before.last(where: \.type.entersStage).map({ text($0, .stage) })
        else { return [] }
        return [
            [
                say.record(
                    .escalationReopened, on: end.day,
                    [(.escalationID, known.text(id)), (.stage, stage)])
            ]
        ]
    }
}

extension EventType {
    /// Whether an escalation enters a stage by it.
    fileprivate var entersStage: Bool {
        self == .escalationRaised || self == .escalationStageEntered || self == .escalationReopened
    }
}

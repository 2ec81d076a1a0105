// Ways to put J2 and J3 right: what happens in care, and plans.

import CareEvents
import Dates
import Policies

extension Flaw {
    /// A day put into care, or the fact withdrawn.
    var careWays: [[Remedy]] {
        guard let fact else { return [] }
        if finding.breach == .alreadyLookedAfter { return withdrawal(.duplicate) }
        var ways: [[Remedy]] = []
        if let end = journey.periods.last(where: { $0.from <= fact.day })?.to {
            if fact.type == .reviewHeld {
                let within = setting.date(CareRule.finalReviewWithin, after: end)
                ways.append([say.amend(seq, .isFinal, "true")])
                if fact.day > within { ways.append([say.move(seq, to: within)]) }
            }
            if fact.type != .ceasedToBeLookedAfter { ways.append([say.move(seq, to: end)]) }
        } else if let next = journey.periods.first(where: { $0.from > fact.day }),
            fact.type != .ceasedToBeLookedAfter
        {
            ways.append([say.move(seq, to: next.from)])
        }
        return ways + withdrawal()
    }

    /// A plan ended before the next begins, an id of its own, a day put right, or the fact
    /// withdrawn.
    var planWays: [[Remedy]] {
        guard let fact else { return [] }
        switch finding.breach {
        case .secondOpenPlan:
            let kind = symbol(fact, .plan)
            let ends = journey.plans.filter {
                $0.kind == kind && $0.seq != seq && $0.from < fact.day
            }.reversed().map { open in
                [
                    say.record(
                        .planEnded, of: child, on: fact.day.adding(days: -1),
                        [
                            (.planID, known.text(open.id)),
                            (.outcome, PlanOutcome.other.rawValue),
                        ])
                ]
            }
            return ends + withdrawal(.duplicate)
        case .planIDTaken:
            return withdrawal(.duplicate) + [[say.amend(seq, .planID, freshID(fact, .planID))]]
        case .protectedForNoDay:
            return [[say.move(seq, to: fact.day.adding(days: 1))]] + withdrawal()
        default:
            let started = journey.plans.first { $0.id == symbol(fact, .planID) }
            let later = started.map { $0.from > fact.day ? [[say.move(seq, to: $0.from)]] : [] }
            return (later ?? []) + withdrawal()
        }
    }

    /// An id that no other fact has.
    func freshID(_ fact: Fact, _ key: FieldKey) -> String {
        let id = text(fact, key)
        let recorded = known.record.recorded
        for number in 2...99 where recorded.symbols.find("\(id)-\(number)") == nil {
            return "\(id)-\(number)"
        }
        return "\(id)-\(recorded.lineNumber(at: Int(seq)))"
    }
}

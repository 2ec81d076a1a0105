// One child's journey out of a small ledger, for tests of what a journey says by itself.

import Dates
import Journeys
import TestLedgers

@testable import Projections

/// The journey of the child A.
struct ChildScene {
    let context: ReplayContext
    let journey: Journey

    /// The prelude, and these sayings after it.
    init(_ sayings: String) {
        let context = Telling(TestLedger(sayings)).context
        var found = Journey()
        context.forEachJourney { if context.known.id(of: $0.child) == "A" { found = $0 } }
        self.context = context
        journey = found
    }

    static func day(_ text: String) -> CalendarDate {
        guard let day = CalendarDate(iso: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    /// The plans the child should have on a day, each with its last day and whether it is current.
    func plans(_ day: String) -> [String] {
        RequiredPlan.allCases.compactMap { plan in
            journey.standing(of: plan, on: Self.day(day), in: context).map { standing in
                "\(plan.rawValue) \(standing.lastOn?.description ?? "-") "
                    + "\(standing.currentUntil?.description ?? "-") "
                    + (standing.isCurrent ? "current" : "not current")
            }
        }
    }

    /// The decisions and how each stands on a day.
    func decisions(_ day: String) -> [String] {
        let day = Self.day(day)
        return journey.decisions.map { decision in
            let states = [
                decision.isOpen(on: day) ? "open" : nil,
                decision.isOverdue(on: day) ? "overdue" : nil,
                decision.isUndated(on: day) ? "undated" : nil, decision.isLate ? "late" : nil,
            ]
            return "\(context.known.text(decision.id)): "
                + states.compactMap(\.self).joined(separator: " ")
        }
    }

    /// The risks open on a day, each with the day on which a plan named it.
    func risks(_ day: String) -> [String] {
        journey.openRisks(on: Self.day(day), in: context.known).map { risk in
            "\(context.known.text(risk.risk)) \(risk.from) \(risk.namedOn?.description ?? "-")"
        }
    }
}

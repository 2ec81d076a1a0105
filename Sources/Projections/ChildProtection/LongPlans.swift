// Protection plans open for long, and whether the reviewing service challenged that.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// The disputes about children on plans, child by child.
public struct PlanChallenges: Sendable {
    private var places: [ChildNumber: [Int]] = [:]
    private let histories: [EscalationHistory]

    /// The escalations of the child protection population.
    public init(_ context: borrowing ReplayContext) {
        histories = context.escalations.histories
        for (place, history) in histories.enumerated()
        where Population(history.population) == .cpp {
            for child in history.children { places[child, default: []].append(place) }
        }
    }

    /// The first escalation that names a child and is open at the end of a day, or was raised from
    /// another day on: a challenge since the plan became long.
    public func challenge(
        of child: ChildNumber, since day: CalendarDate, on end: CalendarDate
    ) -> EscalationHistory? {
        (places[child] ?? []).lazy.map { histories[$0] }.first { history in
            guard let raised = history.raisedOn, raised <= end else { return false }
            return raised >= day
                || history.entries.contains { entry in
                    entry.enteredOn <= end && entry.leftOn.map { $0 > end } ?? true
                }
        }
    }
}

extension Journey.Plan {
    /// The longest of the lengths after which a plan is a long one that the plan had been open for
    /// on a day, with the day it came to be so; nil for a plan that is not long.
    public func longestLength(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> (length: Length, since: CalendarDate)? {
        ProtectionTimes.longPlans.map { ($0, context.setting.date($0, after: from)) }
            .last { $0.1 < day }
    }
}

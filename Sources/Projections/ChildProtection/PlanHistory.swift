// The protection plans of one child one after another: second plans, and whether each was reviewed.

import CareEvents
public import Dates
public import Journeys
import Policies

/// A plan of a child who had one before (CP-8).
public struct LaterPlan: Sendable {
    /// The plan.
    public let plan: Journey.Plan
    /// Which plan of the child it is, from 2.
    public let number: Int
    /// The one before it: of those that had ended by its start the last to end; where none had, the
    /// one begun before it.
    public let previous: Journey.Plan

    /// How long after the previous plan ended it began, in whole months; nil where that one was
    /// still open.
    public var monthsBetween: Int? {
        previous.to.flatMap { $0 <= plan.from ? wholeMonths(from: $0, to: plan.from) : nil }
    }
}

extension Journey {
    /// The protection plans in order of their start.
    public var protectionPlans: [Plan] { plans.filter(\.isForProtection) }

    /// The second and later protection plans, in order.
    public var laterPlans: [LaterPlan] {
        let own = protectionPlans
        return own.indices.dropFirst().map { place in
            let plan = own[place]
            let ended = own[..<place].filter { $0.to.map { $0 <= plan.from } ?? false }
            let last = ended.max { ($0.to ?? .earliest) < ($1.to ?? .earliest) }
            return LaterPlan(plan: plan, number: place + 1, previous: last ?? own[place - 1])
        }
    }

    /// How the reviews of an open plan stand at the end of a day, nil for a plan that is not open.
    /// Conferences up to the end of the plan before were that plan's.
    public func reviews(
        of plan: Plan, on day: CalendarDate, _ conferences: Conferences,
        in context: borrowing ReplayContext
    ) -> PlanReviews? {
        guard plan.isOpen(on: day) else { return nil }
        let before = protectionPlans.compactMap(\.to).filter { $0 <= plan.from }.max()
        let (own, clock) = self.conferences(
            of: conferences, after: before, through: day, in: context)
        let held = own.filter { $0.conference.kind == .review && $0.conference.day > plan.from }
        let next =
            clock.dueOn(for: self, asSeenOn: day, in: context)
            ?? context.setting.date(ProtectionTimes.firstReviewWithin, after: plan.from)
        let since = context.setting.date(ProtectionTimes.reviewedOnceOpenFor, after: plan.from)
        return PlanReviews(
            held: held.count, heldInTime: held.count(where: \.isInTime), nextDueOn: next,
            isInTime: since <= day ? held.allSatisfy(\.isInTime) && next >= day : nil)
    }
}

/// The review conferences of one plan by the end of a day.
public struct PlanReviews: Sendable {
    /// Those held since it began.
    public let held: Int
    /// Those of them that were in time for the child.
    public let heldInTime: Int
    /// By when the next one is due.
    public let nextDueOn: CalendarDate
    /// Whether every one that was required was in time (CP-9): all that were held, and none is
    /// overdue. Nil for a plan that has not been open for three months.
    public let isInTime: Bool?
}

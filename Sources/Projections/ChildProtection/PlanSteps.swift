// Steps between a protection plan and being looked after, up and down.

import CareEvents
public import Dates
public import Journeys
import Policies

/// A step of a child from one to the other.
public struct PlanStep: Sendable {
    /// Which way.
    public let direction: Direction
    /// The day of the step: care begins, or ends.
    public let day: CalendarDate
    /// The protection plan.
    public let plan: Journey.Plan
    /// The period of care.
    public let care: Journey.CarePeriod

    /// The ways that a step goes.
    public enum Direction: String, Sendable {
        /// From a plan to being looked after.
        case up
        /// From being looked after to a plan.
        case down
    }
}

extension Journey {
    /// The steps of the child in order of their days, short breaks left out (CNT-9).
    ///
    /// Up: a period of care began within the life of a plan, or within the time of
    /// `ProtectionTimes.stepWithin` after it ended. Down: a period of care ended while a plan was
    /// open, or a plan began within that time after care had ended.
    public func planSteps(in context: borrowing ReplayContext) -> [PlanStep] {
        guard !periods.isEmpty else { return [] }
        let own = protectionPlans
        guard !own.isEmpty else { return [] }
        var steps: [PlanStep] = []
        for care in periods where !care.isShortBreak {
            let up = own.last { plan in
                guard plan.from <= care.from else { return false }
                return plan.to.map {
                    context.setting.date(ProtectionTimes.stepWithin, after: $0) >= care.from
                } ?? true
            }
            if let up {
                steps.append(PlanStep(direction: .up, day: care.from, plan: up, care: care))
            }
            guard let end = care.to else { continue }
            let latest = context.setting.date(ProtectionTimes.stepWithin, after: end)
            let down = own.first { $0.from <= latest && ($0.to.map { $0 > end } ?? true) }
            if let down {
                steps.append(PlanStep(direction: .down, day: end, plan: down, care: care))
            }
        }
        return steps.sorted { $0.day < $1.day }
    }

    /// The plans that ended because the child became looked after, with no period of care that
    /// began in their life or soon after: the record is short of a start of care.
    public func plansEndedIntoCareNotRecorded(
        in context: borrowing ReplayContext
    ) -> [Plan] {
        protectionPlans.filter { plan in
            guard let end = plan.to, PlanOutcome(plan.outcome) == .becameLookedAfter else {
                return false
            }
            let latest = context.setting.date(ProtectionTimes.stepWithin, after: end)
            return !periods.contains { $0.from <= latest && ($0.to.map { $0 >= end } ?? true) }
        }
    }
}

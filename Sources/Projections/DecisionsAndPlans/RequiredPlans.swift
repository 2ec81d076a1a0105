// The plans that a looked-after child should have, and whether each is current at a day.

import CareEvents
public import Dates
public import Journeys
import Policies

/// A plan that looked-after children should have.
public enum RequiredPlan: String, CaseIterable, Sendable {
    /// The personal education plan.
    case education = "pep"
    /// The health assessment, or a plan for health.
    case health
    /// The pathway plan of a young person.
    case pathway
    /// What carers may decide by themselves.
    case delegatedAuthority = "delegated_authority"

    /// What it is called in tables.
    public var words: String {
        switch self {
        case .education: "personal education plan"
        case .health: "health assessment"
        case .pathway: "pathway plan"
        case .delegatedAuthority: "delegated authority"
        }
    }

    var kind: PlanKind {
        switch self {
        case .education: .pep
        case .health: .health
        case .pathway: .pathway
        case .delegatedAuthority: .delegatedAuthority
        }
    }
}

/// How a plan that a child should have stands at the end of a day.
public struct PlanStanding: Sendable {
    /// The day it was last made, updated or assessed, nil where it never was or has ended.
    public let lastOn: CalendarDate?
    /// The last day on which that is current, nil where it stays so until it ends.
    public let currentUntil: CalendarDate?
    /// Whether there is one and it is current.
    public let isCurrent: Bool

    init(lastOn: CalendarDate?, currentUntil: CalendarDate?, on day: CalendarDate) {
        self.lastOn = lastOn
        self.currentUntil = currentUntil
        isCurrent = lastOn != nil && (currentUntil.map { day <= $0 } ?? true)
    }
}

extension Journey {
    /// How a plan stands at the end of a day, nil where the child need not have it that day: no
    /// child on short breaks or out of care need have any.
    public func standing(
        of plan: RequiredPlan, on day: CalendarDate, in context: borrowing ReplayContext
    ) -> PlanStanding? {
        guard needs(plan, on: day, context.setting) else { return nil }
        var last = lastOfPlan(plan.kind, on: day, in: context.known)
        if plan == .health {
            let assessed = asides.last { $0.type == .healthAssessmentCompleted && $0.day <= day }
            last = [last, assessed?.day].compactMap(\.self).max()
        }
        let until = last.flatMap { last in
            current(plan, on: day, context.setting).map { context.setting.date($0, after: last) }
        }
        return PlanStanding(lastOn: last, currentUntil: until, on: day)
    }

    private func needs(
        _ plan: RequiredPlan, on day: CalendarDate, _ setting: borrowing Setting
    ) -> Bool {
        guard let open = period(on: day), !periods[open].isShortBreak else { return false }
        switch plan {
        case .education:
            guard let age = age(on: day), age >= PlanTimes.educationFromAge else { return false }
            return hasComeToFirstReview(open, on: day)
        case .health: return hasComeToFirstReview(open, on: day)
        case .pathway:
            guard let bornOn else { return false }
            let birthday = bornOn.adding(months: 12 * PlanTimes.pathwayFromAge)
            let from = max(birthday, periods[open].from)
            return setting.date(PlanTimes.pathwayWithin, after: from) <= day
        case .delegatedAuthority:
            // Parents decide for a child placed with them.
            return placement(on: day).flatMap { PlacementType($0.type) } != .P1
        }
    }

    /// Whether the first review of a period was held, or fell due, by the end of a day.
    private func hasComeToFirstReview(_ period: Int, on day: CalendarDate) -> Bool {
        if reviews.contains(where: { $0.period == Int32(period) && $0.heldOn <= day }) {
            return true
        }
        guard let step = step(ofPeriod: period, on: day), case .due(let due) = step.state else {
            return false
        }
        return due <= day
    }

    /// The day on which the open plan of a kind was last made or updated.
    func lastOfPlan(
        _ kind: PlanKind, on day: CalendarDate, in known: borrowing KnownFacts
    ) -> CalendarDate? {
        var last: CalendarDate?
        for plan in plans where PlanKind(plan.kind) == kind && plan.isOpen(on: day) {
            last = max(last ?? plan.from, plan.from)
            for fact in asides
            where fact.type == .planUpdated && plan.from <= fact.day && fact.day <= day
                && known.record.symbol(fact, .planID) == plan.id
            {
                last = max(last ?? fact.day, fact.day)
            }
        }
        return last
    }

    /// How long a plan stays current for the child as old as on the day asked.
    func current(
        _ plan: RequiredPlan, on day: CalendarDate, _ setting: borrowing Setting
    ) -> Length? {
        let policy = setting.oversight.inForce(on: day)
        if plan == .health, (age(on: day) ?? 0) < PlanTimes.healthLongerFromAge {
            return PlanTimes.healthUnderFive
        }
        return policy.currentWithin(plan.rawValue)
    }
}

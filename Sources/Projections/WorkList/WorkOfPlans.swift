// The plans that a looked-after child lacks, or that will soon be too old, and by when.

import CareEvents
import Dates
import Journeys
import Policies

extension Journey {
    /// The plans that are to be made or made anew (PLN-1 to PLN-3, HLT-1).
    ///
    /// What is not current on a day by `plans --list` is due on that day or before it. Delegated
    /// authority is not here: no rule says by when.
    func planWork(on day: CalendarDate, in context: borrowing ReplayContext) -> [WorkItem] {
        guard let open = period(on: day), !periods[open].isShortBreak else { return [] }
        let (iro, team) = (officer(for: .cla, on: day), team(on: day))
        return WorkPlan.allCases.compactMap { plan in
            guard let needed = firstDay(of: plan, open, on: day, context.setting) else {
                return nil
            }
            let last = lastDay(of: plan, on: day, in: context.known)
            let due: CalendarDate
            if let last {
                guard let until = current(plan, since: last, on: day, context.setting) else {
                    return nil
                }
                due = max(until, needed)
            } else {
                let ended = plans.lazy.filter { plan.kinds.contains($0) }.compactMap(\.to)
                    .filter { $0 <= day }.max()
                due = max(ended ?? needed, needed)
            }
            var item = WorkItem(
                plan.what, plan.rule, by: due, since: last ?? periods[open].from,
                .plan(plan, period: open), of: child, iro, team)
            item.lastOn = last
            return item
        }
    }

    /// The day by which a child should first have a plan in a period of care; nil where that cannot
    /// be said yet, or the child need have none.
    private func firstDay(
        of plan: WorkPlan, _ open: Int, on day: CalendarDate, _ setting: borrowing Setting
    ) -> CalendarDate? {
        switch plan {
        case .health: return self.day(ofReview: 1, open, on: day)
        case .permanence: return self.day(ofReview: PlanTimes.permanenceByReview, open, on: day)
        case .education:
            guard let bornOn, let first = self.day(ofReview: 1, open, on: day) else { return nil }
            var birthday = bornOn.adding(months: 12 * PlanTimes.educationFromAge)
            // One of 29 February comes of age on 1 March (CAL-5).
            if Age.years(bornOn: bornOn, on: birthday) < PlanTimes.educationFromAge {
                birthday = birthday.adding(days: 1)
            }
            return max(first, birthday)
        case .pathway:
            guard let bornOn else { return nil }
            let birthday = bornOn.adding(months: 12 * PlanTimes.pathwayFromAge)
            return setting.date(PlanTimes.pathwayWithin, after: max(birthday, periods[open].from))
        }
    }

    /// The day of a review of a period of care: held, or fallen due before that; else the day it is
    /// due. Nil for a review after the next one.
    private func day(ofReview number: Int, _ open: Int, on day: CalendarDate) -> CalendarDate? {
        let held = reviews.first {
            $0.period == Int32(open) && $0.number == number && $0.heldOn <= day
        }
        if let held { return min(held.heldOn, held.dueOn ?? held.heldOn) }
        guard let step = step(ofPeriod: open, on: day), case .due(let due) = step.state,
            step.number == number
        else { return nil }
        return due
    }

    /// The day on which the open plan was last made, updated or assessed.
    private func lastDay(
        of plan: WorkPlan, on day: CalendarDate, in known: borrowing KnownFacts
    ) -> CalendarDate? {
        var last: CalendarDate?
        for kind in plan.kinds {
            if let made = lastOfPlan(kind, on: day, in: known) { last = max(last ?? made, made) }
        }
        guard plan == .health else { return last }
        let assessed = asides.last { $0.type == .healthAssessmentCompleted && $0.day <= day }
        return [last, assessed?.day].compactMap(\.self).max()
    }

    /// The last day on which what was made on a day is current, nil where it stays so until it
    /// ends. A small child who will be five by then has the longer time.
    private func current(
        _ plan: WorkPlan, since last: CalendarDate, on day: CalendarDate,
        _ setting: borrowing Setting
    ) -> CalendarDate? {
        guard let required = RequiredPlan(plan),
            let within = current(required, on: day, setting)
        else { return nil }
        let until = setting.date(within, after: last)
        guard plan == .health, until >= day else { return until }
        return current(required, on: until.adding(days: 1), setting)
            .map { max(until, setting.date($0, after: last)) }
    }

    /// The first day, after one and up to the end of another, on which a plan was made, updated or
    /// assessed.
    func firstMade(
        _ plan: WorkPlan, after start: CalendarDate, through end: CalendarDate,
        in known: borrowing KnownFacts
    ) -> CalendarDate? {
        var days = plans.filter { plan.kinds.contains($0) }.map(\.from)
        for fact in asides {
            if plan == .health && fact.type == .healthAssessmentCompleted { days.append(fact.day) }
            guard fact.type == .planUpdated else { continue }
            let id = known.record.symbol(fact, .planID)
            if plans.contains(where: {
                $0.id == id && plan.kinds.contains($0) && $0.from <= fact.day
                    && ($0.to.map { $0 >= fact.day } ?? true)
            }) {
                days.append(fact.day)
            }
        }
        return days.filter { $0 > start && $0 <= end }.min()
    }
}

extension RequiredPlan {
    /// The plan of the work list, nil for one that has no time of its own.
    init?(_ plan: WorkPlan) {
        switch plan {
        case .education: self = .education
        case .health: self = .health
        case .pathway: self = .pathway
        case .permanence: return nil
        }
    }
}

extension [PlanKind] {
    fileprivate func contains(_ plan: Journey.Plan) -> Bool {
        PlanKind(plan.kind).map { contains($0) } ?? false
    }
}

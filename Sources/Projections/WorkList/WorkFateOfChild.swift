// What became of something that was to be done for one child, told from the child's journey.

import CareEvents
import Dates
import Journeys
import Policies

/// Something that was to be done at the end of a day, looked at from the end of a later one.
struct LookingBack {
    let item: WorkItem
    let day: CalendarDate
    let later: CalendarDate
}

extension Journey {
    /// What became of something that is not waited for any more; nil where nothing says.
    func fate(_ back: LookingBack, in context: borrowing ReplayContext) -> WorkFate? {
        switch back.item.subject {
        case .nextReview(let period, let number):
            switch back.item.what {
            case .contact: return between(.contact, period, number, back, in: context)
            case .midway: return between(.midway, period, number, back, in: context)
            default: return ofReview(period, number, back)
            }
        case .held(_, let seq):
            guard let review = reviews.first(where: { $0.seq == seq }) else { return nil }
            let record = record(of: review, on: back.later, in: context)
            let step = back.item.what == .record ? record.completed : record.distributed
            return step.doneOn.map { .done($0) }
        case .decision(let id, _, _):
            return decisions.first { $0.id == id }?.completedOn.map { .done($0) }
        case .care(let period):
            return back.item.what == .allocation
                ? ofAllocation(period, back) : ofStartTold(period, back, in: context)
        case .change(let seq):
            return context.known.fact(of: seq)
                .flatMap { context.known.record.date($0, .notifiedOn) }.map { .done($0) }
        case .stay(let period, let from):
            return ofVisit(period, from, back, context.setting)
        case .plan(let plan, let period): return ofPlan(plan, period, back, in: context)
        case .episode(let period, let seq): return ofEpisode(period, seq, back, in: context)
        case .protectionPlan(let id): return ofConference(id, back, in: context)
        case .stage, .enquiry: return nil
        }
    }

    /// The day on which a period of care ended by the end of a day.
    private func end(ofPeriod period: Int, by day: CalendarDate) -> CalendarDate? {
        periods[period].to.flatMap { $0 <= day ? $0 : nil }
    }

    private func held(
        _ period: Int, _ number: Int, _ back: LookingBack
    ) -> CalendarDate? {
        reviews.first {
            $0.period == Int32(period) && $0.number == number && $0.heldOn <= back.later
        }?.heldOn
    }

    private func ofReview(_ period: Int, _ number: Int, _ back: LookingBack) -> WorkFate? {
        if let held = held(period, number, back) { return .done(held) }
        if end(ofPeriod: period, by: back.later) != nil { return .wentAway(.ceased) }
        guard let step = step(ofPeriod: period, on: back.later) else { return nil }
        switch step.rule {
        case .directed: return .wentAway(.directed)
        case .placedForAdoption: return .wentAway(.adoptionClock)
        case .first, .second, .subsequent, .shortBreak: return .wentAway(.ordinaryClock)
        }
    }

    /// A contact or a midway review before the next review.
    private func between(
        _ kind: FootprintMark.Kind, _ period: Int, _ number: Int, _ back: LookingBack,
        in context: borrowing ReplayContext
    ) -> WorkFate? {
        let held = held(period, number, back)
        let ceased = end(ofPeriod: period, by: back.later)
        let last = [back.later, held, ceased].compactMap(\.self).min() ?? back.later
        let mark = footprint(through: last, in: context).first {
            $0.kind == kind && $0.day > back.day
        }
        if let mark { return .done(mark.day) }
        if held != nil { return .wentAway(.reviewHeld) }
        return .wentAway(ceased == nil ? .reviewMoved : .ceased)
    }

    private func ofAllocation(_ period: Int, _ back: LookingBack) -> WorkFate? {
        let ceased = end(ofPeriod: period, by: back.later)
        let named = allocations.first {
            Population($0.population) == .cla && $0.from > back.day
                && $0.from <= (ceased ?? back.later)
        }
        return named.map { .done($0.from) } ?? ceased.map { _ in .wentAway(.ceased) }
    }

    private func ofStartTold(
        _ period: Int, _ back: LookingBack, in context: borrowing ReplayContext
    ) -> WorkFate? {
        let told = notifications(through: back.later, in: context).first {
            $0.what == .start && $0.seq == periods[period].seq
        }
        if let day = told?.notifiedOn { return .done(day) }
        if isKnownToService(period, by: back.later) { return .wentAway(.serviceKnows) }
        return end(ofPeriod: period, by: back.later).map { _ in .wentAway(.ceased) }
    }

    private func ofVisit(
        _ period: Int, _ from: CalendarDate, _ back: LookingBack, _ setting: borrowing Setting
    ) -> WorkFate? {
        let ceased = end(ofPeriod: period, by: back.later)
        let next = placements.first {
            $0.period == Int32(period) && $0.from > back.day && $0.from <= back.later
                && !$0.isTemporary && stay(on: $0.from)?.from == $0.from
        }?.from
        let last = [back.later, ceased, next].compactMap(\.self).min() ?? back.later
        let visit = asides.first {
            $0.type == .socialWorkerVisited && $0.day > back.day && $0.day <= last
        }
        if let visit { return .done(visit.day) }
        if ceased != nil { return .wentAway(.ceased) }
        if next != nil { return .wentAway(.placementEnded) }
        return setting.date(VisitTimes.during, after: from) < back.later
            ? .wentAway(.firstYearOver) : nil
    }

    private func ofPlan(
        _ plan: WorkPlan, _ period: Int, _ back: LookingBack, in context: borrowing ReplayContext
    ) -> WorkFate? {
        let ceased = end(ofPeriod: period, by: back.later)
        let made = firstMade(
            plan, after: back.day, through: ceased ?? back.later, in: context.known)
        if let made { return .done(made) }
        if ceased != nil { return .wentAway(.ceased) }
        let hasEnded = plans.contains { own in
            PlanKind(own.kind).map(plan.kinds.contains) == true
                && own.to.map { $0 > back.day && $0 <= back.later } == true
        }
        if hasEnded { return .wentAway(.planEnded) }
        let isFirst = clock.contains {
            $0.period == Int32(period) && $0.from > back.day && $0.from <= back.later
        }
        let isByAge = plan == .health && age(on: back.day) != age(on: back.later)
        return .wentAway(isFirst && !isByAge ? .reviewMoved : .ruleChanged)
    }

    private func ofEpisode(
        _ period: Int, _ seq: Int32, _ back: LookingBack, in context: borrowing ReplayContext
    ) -> WorkFate? {
        let episodes = missingEpisodes(through: back.later, in: context)
        if let look = episodes.first(where: { $0.seq == seq })?.oversight {
            return .done(look.day)
        }
        if end(ofPeriod: period, by: back.later) != nil { return .wentAway(.ceased) }
        return episodes.last?.seq == seq ? nil : .wentAway(.anotherEpisode)
    }

    private func ofConference(
        _ id: Symbol, _ back: LookingBack, in context: borrowing ReplayContext
    ) -> WorkFate? {
        let plan = plans.first {
            $0.id == id && $0.isForProtection && $0.isOpen(on: back.day)
        }
        let ended = plan?.to.flatMap { $0 <= back.later ? $0 : nil }
        let met = conferences(
            of: context.conferences, after: back.day, through: ended ?? back.later, in: context
        ).own
        if let review = met.first(where: { $0.conference.kind == .review }) {
            return .done(review.conference.day)
        }
        if ended != nil { return .wentAway(.planEnded) }
        if !met.isEmpty { return .wentAway(.anotherConference) }
        return protectionPlan(on: back.later)?.id == id ? nil : .wentAway(.anotherPlan)
    }
}

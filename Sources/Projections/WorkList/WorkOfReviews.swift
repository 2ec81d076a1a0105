// What is to be done about a child's reviews: hold, prepare, look half way, write up, carry out.

import CareEvents
import Dates
import Journeys
import Policies

extension Journey {
    /// The next review of the period of care that is open (REV-1 to REV-13): the one that
    /// `timeliness --list` tells as overdue or pending.
    func reviewWork(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> [WorkItem] {
        guard let open = period(on: day), let step = step(ofPeriod: open, on: day),
            case .due(let due) = step.state
        else { return [] }
        let last = reviews.last { $0.period == Int32(open) && $0.heldOn <= day }?.heldOn
        var item = WorkItem(
            .review, WorkRule(step.rule), by: due, since: last ?? periods[open].from,
            .nextReview(period: open, number: step.number), of: child,
            officer(for: .cla, on: day), team(on: day))
        item.plannedOn = plannedReview(
            after: last ?? periods[open].from, on: day, in: context.known)
        return [item]
    }

    private static let planning: EventTypes = [
        .reviewScheduled, .reviewRescheduled, .reviewCancelled,
    ]

    /// The day for which a review was last planned that was not held or cancelled, of those after a
    /// day.
    private func plannedReview(
        after last: CalendarDate, on day: CalendarDate, in known: borrowing KnownFacts
    ) -> CalendarDate? {
        guard outline.types.contains(.reviewScheduled) else { return nil }
        var planned: [(review: Symbol, on: CalendarDate)] = []
        for fact in asides where fact.day <= day {
            guard Self.planning.contains(fact.type) else { continue }
            let review = known.record.symbol(fact, .reviewID)
            planned.removeAll { $0.review == review }
            if fact.type != .reviewCancelled, let on = known.record.date(fact, .plannedOn) {
                planned.append((review, on))
            }
        }
        return planned.last { plan in
            plan.on > last && !reviews.contains { $0.id == plan.review && $0.heldOn <= day }
        }?.on
    }

    /// The contact before the next review, where there was none since the last one, and the midway
    /// review, where there was none (FTP-1, FTP-2).
    func footprintWork(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> [WorkItem] {
        guard let own = ChildFootprint(self, on: day, in: context),
            let due = own.nextReviewDueOn, let open = period(on: day),
            let number = step(ofPeriod: open, on: day)?.number
        else { return [] }
        let since = own.lastReviewOn ?? own.startedOn
        let subject = WorkItem.Subject.nextReview(period: open, number: number)
        let team = team(on: day)
        var work: [WorkItem] = []
        let isInTouch = own.lastContact.map { contact in
            own.lastReviewOn.map { contact.day > $0 } ?? (contact.day >= own.startedOn)
        }
        if isInTouch != true {
            work.append(
                WorkItem(
                    .contact, .contactBeforeReview, by: due, since: since, subject, of: child,
                    own.iro, team))
        }
        if own.midwayHeldOn == nil, let midway = own.midwayDueOn {
            work.append(
                WorkItem(
                    .midway, .midwayReview, by: midway, since: since, subject, of: child, own.iro,
                    team))
        }
        return work
    }

    /// The records of reviews held that are not written or not sent out (REC-2, REC-3): those that
    /// `timeliness --list --of records` tells as overdue or pending.
    func recordWork(on day: CalendarDate, in context: borrowing ReplayContext) -> [WorkItem] {
        let team = team(on: day)
        var work: [WorkItem] = []
        for review in reviews where review.heldOn <= day {
            let record = record(of: review, on: day, in: context)
            let subject = WorkItem.Subject.held(review: review.id, seq: review.seq)
            if record.completed.doneOn == nil {
                work.append(
                    WorkItem(
                        .record, .fullRecord, by: record.completed.dueOn, since: review.heldOn,
                        subject, of: child, record.iro, team))
            }
            if record.distributed.doneOn == nil {
                work.append(
                    WorkItem(
                        .distribution, .recordSentOut, by: record.distributed.dueOn,
                        since: review.heldOn, subject, of: child, record.iro, team))
            }
        }
        return work
    }

    /// The decisions that name a day and are not carried out (DEC-1).
    func decisionWork(on day: CalendarDate) -> [WorkItem] {
        decisions.compactMap { decision in
            guard decision.isOpen(on: day), let due = decision.dueOn else { return nil }
            return WorkItem(
                .decision, .decisionDay, by: due, since: decision.madeOn,
                .decision(
                    decision.id, review: decision.review, escalation: decision.escalation),
                of: child, officer(for: .cla, on: day), team(on: day))
        }
    }
}

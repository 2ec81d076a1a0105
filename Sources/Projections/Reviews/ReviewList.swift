// The list behind timeliness: every review held or due, with its state at a day.

public import CareEvents
public import Dates
public import Journeys
public import Policies

/// A review that was held or fell due, as it stood at the end of a day.
public struct ListedReview: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The review, `.none` where it was not held.
    public let review: Symbol
    /// The line by which it was recorded, -1 where it was not held.
    public let seq: Int32
    /// The place of its period of care, -1 outside care.
    public let period: Int32
    /// Which review of its period of care, 0 outside care.
    public let number: Int
    /// The day it was due, nil where it never was.
    public let dueOn: CalendarDate?
    /// The day it was held, nil where it was not.
    public let heldOn: CalendarDate?
    /// How it stood; nil for a review held outside care, which is never due.
    public let state: State?
    /// Days past the due date, 0 where it was in time or is not yet due, nil where it never was.
    public let daysLate: Int?
    /// The rule by which it was due.
    public let rule: ReviewRule?
    /// The officer of the review, else the one allocated that day.
    public let iro: Symbol
    /// Why it was late.
    public let lateBecause: Symbol

    /// How a review stands at a date.
    public enum State: String, Sendable {
        case onTime = "on_time"
        case late, overdue, pending, missed
    }
}

/// Makes the list.
public enum ReviewList {
    /// The reviews of one child: over a period those held in it or due in it, as at its last
    /// day; at a day all held or due up to it.
    public static func rows(of journey: Journey, _ time: Question.Time) -> [ListedReview] {
        let end: CalendarDate
        let span: DateSpan
        switch time {
        case .at(let day):
            end = day
            span = DateSpan(min(.earliest, day), through: day)
        case .over(let period):
            end = period.to
            span = period
        }
        var rows: [ListedReview] = []
        for review in journey.reviews where review.heldOn <= end {
            let isDueWithin = review.dueOn.map(span.contains) ?? false
            if span.contains(review.heldOn) || isDueWithin { rows.append(row(review, journey)) }
        }
        for period in journey.periods.indices {
            guard let step = journey.step(ofPeriod: period, on: end),
                let row = row(step, journey, at: end), let due = row.dueOn, span.contains(due)
            else { continue }
            rows.append(row)
        }
        return rows
    }

    /// The reviews of one child that are waited for at the end of a day and fall due after it.
    public static func upcoming(of journey: Journey, after day: CalendarDate) -> [ListedReview] {
        journey.periods.indices.compactMap { period in
            guard let step = journey.step(ofPeriod: period, on: day),
                let row = row(step, journey, at: day), let due = row.dueOn, due > day
            else { return nil }
            return row
        }
    }

    private static func row(_ review: Journey.Review, _ journey: Journey) -> ListedReview {
        let state: ListedReview.State? =
            review.isOnTime ? .onTime : review.dueOn == nil ? nil : .late
        return ListedReview(
            child: journey.child, review: review.id, seq: review.seq, period: review.period,
            number: review.number, dueOn: review.dueOn,
            heldOn: review.heldOn, state: state,
            daysLate: review.dueOn.map { review.isOnTime ? 0 : review.heldOn - $0 },
            rule: review.rule,
            iro: review.iro == .none
                ? journey.officer(for: .cla, on: review.heldOn) : review.iro,
            lateBecause: review.lateBecause)
    }

    private static func row(
        _ step: Journey.ClockStep, _ journey: Journey, at end: CalendarDate
    ) -> ListedReview? {
        let due: CalendarDate
        let state: ListedReview.State
        let counted: CalendarDate
        switch step.state {
        case .due(let day):
            due = day
            state = day < end ? .overdue : .pending
            counted = end
        case .missed(let day, let ceasedOn):
            due = day
            state = .missed
            counted = ceasedOn
        case .fellAway, .nothing: return nil
        }
        return ListedReview(
            child: journey.child, review: .none, seq: -1, period: step.period, number: step.number,
            dueOn: due, heldOn: nil,
            state: state, daysLate: max(0, counted - due), rule: step.rule,
            iro: journey.officer(for: .cla, on: counted), lateBecause: .none)
    }
}

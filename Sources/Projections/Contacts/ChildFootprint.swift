// The footprint of the officer on one looked-after child: since the last review, and before it.

public import CareEvents
public import Dates
public import Journeys

/// How a looked-after child stood at the end of a day with what officers did between reviews.
///
/// What is done on the day of a review belongs to the time before it.
public struct ChildFootprint: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The officer allocated that day, `.none` where there is none.
    public let iro: Symbol
    /// The day care began.
    public let startedOn: CalendarDate
    /// The last review of this period of care, nil before the first.
    public let lastReviewOn: CalendarDate?
    /// The review before that one, nil where there is none.
    public let previousReviewOn: CalendarDate?
    /// The day the next review is due, nil where none is waited for.
    public let nextReviewDueOn: CalendarDate?
    /// The last contact of all, in this period of care or before it.
    public let lastContact: FootprintMark?
    /// How many marks there are since the last review, or since care began where there is none.
    public let marksSince: Int
    /// Whether there was a contact of any kind between the previous review and the last, or
    /// between the start and the first; nil where no review was held.
    public let wasContactedBetween: Bool?
    /// The same of visits alone.
    public let wasVisitedBetween: Bool?
    /// The first midway review since the last review.
    public let midwayHeldOn: CalendarDate?

    /// The day half way from the last review to the next, nil where either is not known.
    public var midwayDueOn: CalendarDate? {
        guard let lastReviewOn, let nextReviewDueOn, nextReviewDueOn >= lastReviewOn else {
            return nil
        }
        return lastReviewOn.adding(days: (nextReviewDueOn - lastReviewOn) / 2)
    }

    /// The footprint at the end of a day; nil for a child who is not in the stock then.
    public init?(
        _ journey: Journey, on day: CalendarDate, in context: borrowing ReplayContext
    ) {
        guard let open = journey.period(on: day), !journey.periods[open].isShortBreak else {
            return nil
        }
        child = journey.child
        iro = journey.officer(for: .cla, on: day)
        let start = journey.periods[open].from
        startedOn = start
        let held = journey.reviews.filter { $0.period == Int32(open) && $0.heldOn <= day }
        let last = held.last?.heldOn
        lastReviewOn = last
        previousReviewOn = held.dropLast().last?.heldOn
        if case .due(let due)? = journey.step(ofPeriod: open, on: day)?.state {
            nextReviewDueOn = due
        } else {
            nextReviewDueOn = nil
        }
        let marks = journey.footprint(through: day, in: context)
        lastContact = marks.last { $0.kind == .contact }
        let since = marks.filter { mark in last.map { mark.day > $0 } ?? (mark.day >= start) }
        marksSince = since.count
        midwayHeldOn = since.first { $0.kind == .midway }?.day
        guard let last else {
            wasContactedBetween = nil
            wasVisitedBetween = nil
            return
        }
        let previous = previousReviewOn
        let between = marks.filter { mark in
            mark.kind == .contact && mark.day <= last
                && (previous.map { mark.day > $0 } ?? (mark.day >= start))
        }
        wasContactedBetween = !between.isEmpty
        wasVisitedBetween = between.contains(where: \.isVisit)
    }
}

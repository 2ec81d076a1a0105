// Children on short breaks at a day, by legal basis, and whether they are reviewed in time.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// A child's short breaks at a day.
public struct ShortBreakStanding: Sendable {
    /// The section under which they are given.
    public let basis: ShortBreakBasis
    /// Whether they are a period of care.
    public let isInCare: Bool
    /// The day they began.
    public let from: CalendarDate
    /// The day of the last review since, nil where there was none.
    public let reviewedOn: CalendarDate?
    /// The day by which the next review is due, nil where none is.
    public let dueOn: CalendarDate?

    /// Whether the next review is past its day at the end of a day.
    public func isOverdue(on day: CalendarDate) -> Bool { dueOn.map { $0 < day } ?? false }
}

extension Journey {
    /// The short breaks of the child at the end of a day: the period of care, whose clock runs by
    /// itself, then the breaks that are none, to which the same lengths apply (REV-12).
    public func shortBreaks(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> [ShortBreakStanding] {
        var standings: [ShortBreakStanding] = []
        if let open = period(on: day), periods[open].isShortBreak {
            var due: CalendarDate?
            if case .due(let next)? = step(ofPeriod: open, on: day)?.state { due = next }
            standings.append(
                ShortBreakStanding(
                    basis: .s204, isInCare: true, from: periods[open].from,
                    reviewedOn: lastReview(since: periods[open].from, by: day), dueOn: due))
        }
        var started: Fact?
        for fact in asides where fact.day <= day {
            // Breaks that begin while others last are the same breaks.
            if fact.type == .shortBreaksStarted, started == nil { started = fact }
            if fact.type == .shortBreaksEnded { started = nil }
        }
        guard let started,
            let basis = ShortBreakBasis(context.known.record.symbol(started, .legalBasis))
        else { return standings }
        let reviewed = lastReview(since: started.day, by: day)
        let anchor = reviewed ?? started.day
        let clock = context.setting.reviewClock.inForce(on: anchor)
        let length = reviewed == nil ? clock.shortBreakFirst : clock.subsequent
        standings.append(
            ShortBreakStanding(
                basis: basis, isInCare: false, from: started.day, reviewedOn: reviewed,
                dueOn: context.setting.date(length, after: anchor)))
        return standings
    }

    private func lastReview(since from: CalendarDate, by day: CalendarDate) -> CalendarDate? {
        reviews.last { $0.heldOn >= from && $0.heldOn <= day }?.heldOn
    }
}

// The reviews that are to come: a child's own clock run on, each review held on the day it is due.

public import Dates
public import Policies

/// A review that a child's clock has still to come to.
public struct ComingReview: Hashable, Sendable {
    /// The day it is due.
    public let dueOn: CalendarDate
    /// The day it is taken to be held: the day it is due, or the first day looked at where that has
    /// passed.
    public let heldOn: CalendarDate
    /// Which review of the period of care it is, from 1.
    public let number: Int
    /// The rule by which it is due.
    public let rule: ReviewRule

    /// Whether the day it was due had passed before the days looked at.
    public var isOverdue: Bool { dueOn < heldOn }
}

extension Journey {
    /// The reviews that fall due in a span, if the child stays looked after and each is held on the
    /// day it is due; one that was due before the span and not held is held on its first day.
    ///
    /// It goes by what waited at the end of the day before the span, and by the clock in force on
    /// the day that each due date is counted from. From the eighteenth birthday on none falls due.
    public func comingReviews(
        in span: DateSpan, against setting: borrowing Setting
    ) -> [ComingReview] {
        let eve = span.from.adding(days: -1)
        guard let period = period(on: eve), let step = step(ofPeriod: period, on: eve) else {
            return []
        }
        var run = ClockRun(resuming: step, of: periods[period])
        var coming: [ComingReview] = []
        while let due = run.dueOn {
            let held = max(due, span.from)
            guard held <= span.to, !hasComeOfAge(by: held) else { break }
            coming.append(
                ComingReview(dueOn: due, heldOn: held, number: run.number, rule: run.rule))
            run.hold(on: held, setting)
            // A policy may be of no length (`0 days`): its clock would stand still for ever.
            guard let next = run.dueOn, next > held else { break }
        }
        return coming
    }

    /// Whether the child is an adult by the end of a day.
    public func hasComeOfAge(by day: CalendarDate) -> Bool {
        age(on: day).map { $0 >= Adulthood.age } ?? false
    }
}

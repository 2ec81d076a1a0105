// The record of a review: when it was completed and distributed, against the record clock.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// A review held, with the days on which its record was completed and distributed.
public struct ReviewRecord: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The review.
    public let review: Symbol
    /// The day that counts of the review.
    public let heldOn: CalendarDate
    /// The officer of the review, else the one allocated that day.
    public let iro: Symbol
    /// The full record completed.
    public let completed: Step
    /// The record distributed.
    public let distributed: Step

    /// One step of the record.
    public struct Step: Sendable {
        /// The last day on which it is in time.
        public let dueOn: CalendarDate
        /// The day it was done, nil where it was not.
        public let doneOn: CalendarDate?
        /// The working days from the review to it.
        public let workingDays: Int?
        /// How it stood.
        public let state: State
    }

    /// How a step stands at a day.
    public enum State: String, Sendable {
        case inTime = "in_time"
        case late, overdue, pending
    }
}

extension Journey {
    /// The first day, on or after the day of a review, on which something was done for it.
    func day(
        of type: EventType, for review: Review, in context: borrowing ReplayContext
    ) -> CalendarDate? {
        for fact in asides where fact.type == type && fact.day >= review.heldOn {
            if context.known.record.symbol(fact, .reviewID) == review.id { return fact.day }
        }
        return nil
    }

    /// The record of a review, as it stood at the end of a day.
    public func record(
        of review: Review, on end: CalendarDate, in context: borrowing ReplayContext
    ) -> ReviewRecord {
        let clock = context.setting.recordClock.inForce(on: review.heldOn)
        func step(_ type: EventType, within: Length) -> ReviewRecord.Step {
            let done = day(of: type, for: review, in: context).flatMap { $0 <= end ? $0 : nil }
            let due = context.setting.date(within, after: review.heldOn)
            let state: ReviewRecord.State
            if let done {
                state = done <= due ? .inTime : .late
            } else {
                state = due < end ? .overdue : .pending
            }
            return ReviewRecord.Step(
                dueOn: due, doneOn: done,
                workingDays: done.map {
                    context.setting.workingDays(on: review.heldOn)
                        .count(after: review.heldOn, through: $0)
                }, state: state)
        }
        return ReviewRecord(
            child: child, review: review.id, heldOn: review.heldOn, iro: officer(of: review),
            completed: step(.reviewRecordCompleted, within: clock.recordWithin),
            distributed: step(.reviewRecordDistributed, within: clock.distributedWithin))
    }

    /// The officer of a review: its own, else the one allocated that day (CNT-18).
    public func officer(of review: Review) -> Symbol {
        review.iro == .none ? officer(for: .cla, on: review.heldOn) : review.iro
    }
}

extension Question.Time {
    /// The days that a list is about: a period, or everything up to a day.
    public var listed: DateSpan {
        switch self {
        case .at(let day): DateSpan(min(.earliest, day), through: day)
        case .over(let span): span
        }
    }
}

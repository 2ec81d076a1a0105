// The reviews of a child's care plan as the clock sees them: held, due, and what became of each.

public import CareEvents
public import Dates
public import Policies

extension Journey {
    /// A review that was held.
    public struct Review: Sendable {
        /// The id, which is held once in a ledger as a rule.
        public let id: Symbol
        /// The line of its completion.
        public let seq: Int32
        /// The day that counts: of completion, or of opening where the clock says so.
        public let heldOn: CalendarDate
        /// The line of its first part where the opening counts, else of its completion.
        public let countedSeq: Int32
        /// The place of the period of care it belongs to, or -1: then it has no due date.
        public let period: Int32
        /// Which review of the period it is, from 1; 0 outside care.
        public let number: Int
        /// The day it was due, nil outside care.
        public let dueOn: CalendarDate?
        /// The rule by which it was due, nil outside care.
        public let rule: ReviewRule?
        /// Whether its due date had fallen away by the end of care, so that it is on time.
        public let fellAway: Bool
        /// Who chaired it, `.none` where that is not said.
        public let iro: Symbol
        /// The code of participation that stands, `.none` where none does.
        public internal(set) var participation: Symbol
        /// The line that said so last.
        public internal(set) var participationSeq: Int32
        /// Why it was late.
        public let lateBecause: Symbol

        /// Whether it was held on or before the day it was due; false where it had no due date.
        public var isOnTime: Bool { fellAway || dueOn.map { heldOn <= $0 } ?? false }

        /// The same where reviews were due only if reasonably practicable (REV-14).
        public var isOnTimeRelaxed: Bool {
            if isOnTime { return true }
            guard let dueOn, number > RelaxedReviews.afterNumber,
                RelaxedReviews.window.contains(dueOn)
            else { return false }
            return heldOn <= RelaxedReviews.window.to
        }
    }

    /// What the next review of a period of care waits for, from a day on.
    public struct ClockStep: Sendable {
        /// From when.
        public let from: CalendarDate
        /// The place of the period.
        public let period: Int32
        /// What is waited for.
        public let state: State
        /// Which review of the period it is, from 1.
        public let number: Int
        /// The rule by which it is due.
        public let rule: ReviewRule
        /// How many reviews the adoption clock has seen, -1 outside a placement for adoption.
        let adoptionReviews: Int32

        /// What a period waits for.
        public enum State: Sendable {
            /// A review by the day it is due.
            case due(CalendarDate)
            /// Nothing any more, and a review due on that day was not held when care ended.
            case missed(CalendarDate, ceasedOn: CalendarDate)
            /// Nothing any more: the due date was on or after the day care ended. Where the final
            /// review is held all the same, it is on time.
            case fellAway(CalendarDate)
            /// Nothing any more.
            case nothing
        }
    }

    /// What a period of care waits for at the end of a day, nil before the period.
    public func step(ofPeriod period: Int, on day: CalendarDate) -> ClockStep? {
        clock.last { $0.period == Int32(period) && $0.from <= day }
    }

    /// The officer allocated for a population at the end of a day, `.none` where nobody is.
    public func officer(for population: Population, on day: CalendarDate) -> Symbol {
        allocations.last { Population($0.population) == population && $0.isOpen(on: day) }?.iro
            ?? .none
    }
}

// Decisions as they were made and completed, and how each stands at a day.

public import CareEvents
public import Dates

extension Journey {
    /// A decision about one child, made at a review or between reviews.
    public struct Decision: Sendable {
        /// The id.
        public let id: Symbol
        /// The day it was made.
        public let madeOn: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The review it was made at, `.none` where it was at none.
        public let review: Symbol
        /// The day by which it is to be carried out, nil where none was said.
        public let dueOn: CalendarDate?
        /// Who is to carry it out, by the word.
        public let responsible: Symbol
        /// Who raised it, by the word.
        public let raisedBy: Symbol
        /// The escalation it goes back to, `.none` where it goes to none.
        public let escalation: Symbol
        /// The day it was completed, nil while it is not.
        public internal(set) var completedOn: CalendarDate?

        /// Whether it was made and is not completed at the end of a day.
        public func isOpen(on day: CalendarDate) -> Bool {
            madeOn <= day && (completedOn.map { $0 > day } ?? true)
        }

        /// Whether it is open at the end of a day, and its day is past.
        public func isOverdue(on day: CalendarDate) -> Bool {
            isOpen(on: day) && dueOn.map { $0 < day } == true
        }

        /// Whether it is open at the end of a day, and no day was said.
        public func isUndated(on day: CalendarDate) -> Bool { isOpen(on: day) && dueOn == nil }

        /// Whether it was completed after its day.
        public var isLate: Bool {
            guard let completedOn, let dueOn else { return false }
            return completedOn > dueOn
        }
    }
}

extension Journey {
    /// Takes a decision made. One told twice stands as it was told first.
    mutating func make(_ made: DecisionMade, of fact: Fact) {
        guard !decisions.contains(where: { $0.id == made.decisionID }) else { return }
        decisions.append(
            Decision(
                id: made.decisionID, madeOn: fact.day, seq: fact.seq, review: made.reviewID,
                dueOn: made.dueOn, responsible: made.responsible, raisedBy: made.raisedBy,
                escalation: made.escalationID))
    }

    /// Takes a completion, which completes what was made by its day and is not completed yet.
    mutating func complete(_ id: Symbol, on day: CalendarDate) {
        guard let place = decisions.firstIndex(where: { $0.id == id }),
            decisions[place].completedOn == nil, decisions[place].madeOn <= day
        else { return }
        decisions[place].completedOn = day
    }
}

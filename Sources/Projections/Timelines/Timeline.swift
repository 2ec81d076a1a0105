// A child's journey as rows: each fact with its words, who recorded it, how late, what it corrects.

public import CareEvents
public import Dates

/// The timeline of one child: the live facts that name the child and every event of its
/// escalations, in the order in which they take effect.
///
/// Source: the contract, `commands.md`, "What the rows are". Two ids of one child are read as one
/// once the merge is known.
public struct Timeline: Sendable {
    /// The id under which the child is read, which may not be the one that was asked for.
    public let childID: String
    /// The rows, by day, class of day and `seq`; corrections come last of their day.
    public let rows: [Row]
    /// The lines of the child that were lawfully erased, in `seq` order.
    public let erasures: [Erasure]
    /// Whether no fact of the child stands: all that was known is withdrawn or erased.
    public let isAllWithdrawnOrErased: Bool
    /// What was left out, in a copy to hand over; nil in any other.
    public let leftOut: LeftOut?

    /// One row.
    public struct Row: Sendable {
        /// The day it happened, as corrected.
        public let occurredOn: CalendarDate
        /// When the ledger learnt it: of a fact, when its original line was recorded.
        public let recordedAt: Instant
        /// The line; of a fact, its original.
        public let seq: Int
        /// The type.
        public let type: EventType
        /// What happened, in plain words.
        public let what: String
        /// Who recorded it.
        public let recordedBy: String
        /// Days from `occurredOn` to the London day on which it was recorded.
        public let lagDays: Int
        /// The line that it puts right, nil for what is no correction.
        public let corrects: Int?
        /// Whether it stands.
        public let standing: Standing
    }

    /// How a row stands in the story.
    public enum Standing: Hashable, Sendable {
        /// A fact that counts.
        case live
        /// A fact that was withdrawn.
        case withdrawn
        /// A correction.
        case correction
    }

    /// A line that was lawfully erased.
    public struct Erasure: Hashable, Sendable {
        /// The line that is gone.
        public let seq: Int
        /// The line of the `event_erased`.
        public let erasedBy: Int
        /// When that was recorded.
        public let recordedAt: Instant
        /// Who recorded it.
        public let recordedBy: String
        /// Who approved it.
        public let approvedBy: String
        /// On what authority, in the words of the record.
        public let authority: String
    }

    /// How many lines of the child were erased.
    public var erasedCount: Int { erasures.count }
}

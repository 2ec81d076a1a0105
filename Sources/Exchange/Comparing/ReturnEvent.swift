// What a return makes of the ledger: facts to record, to amend, to withdraw.

public import CareEvents
public import Dates

/// An event that a return brings.
public struct ReturnEvent: Sendable {
    /// The child's id.
    public let child: String
    /// What is to be done.
    public let deed: Deed
    /// The row that says it; nil where rows that are lacking do.
    public let place: RowPlace?

    /// What is to be done.
    public enum Deed: Sendable {
        /// A new fact.
        case record(EventType, CalendarDate, [ReturnFact.Field])
        /// A fact of the ledger, said right.
        case amend(Int, set: [ReturnFact.Field], unset: [FieldKey])
        /// A fact of the ledger that the return lacks.
        case withdraw(Int)
    }
}

/// What came of the rows of one child.
public struct ChildOutcome: Sendable {
    /// What is to be done, in the order in which it is to be recorded.
    public internal(set) var events: [ReturnEvent] = []
    /// What is wrong with its rows.
    public internal(set) var faults: [RowFault] = []
    /// The numbers of the rows that are not taken.
    public internal(set) var refused: Set<Int> = []
}

// A remedy: the line that, once recorded, puts a finding right.

public import CareEvents
public import Dates

/// What to record to put a finding right. How it is typed is no matter of the journeys.
public enum Remedy: Hashable, Sendable {
    /// A fact that is missing: of a child, or of none, on a day.
    case record(EventType, child: String?, on: CalendarDate, [Saying])
    /// A line, by its number in the log, that says some fields anew; a list says each member.
    case amend(Int, [Saying])
    /// A line without a field that it should not have.
    case unset(Int, FieldKey)
    /// A line that should not be there.
    case withdraw(Int, CorrectionReason)

    /// A field with what it says.
    public struct Saying: Hashable, Sendable {
        /// The field.
        public let key: FieldKey
        /// Its value as text: a code, an id, a day, a number.
        public let value: String
    }

    /// Why an amendment is made: somebody typed it wrongly.
    public static let amendmentReason = CorrectionReason.dataEntry
}

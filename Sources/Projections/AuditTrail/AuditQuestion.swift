// What is asked of the audit trail, and why it may have no answer.

public import CareEvents
public import Dates

/// A question about who recorded and changed what. Conditions that are nil are not asked.
public struct AuditQuestion: Sendable {
    /// Only lines that name this child, corrections of such lines, and what was erased of them.
    public var childID: String?
    /// Only lines recorded by this worker or account.
    public var recordedBy: String?
    /// Only lines of this type.
    public var type: EventType?
    /// Only the lineage of this line: the event and its corrections. The line of a correction
    /// stands for the event that it puts right.
    public var event: Int?
    /// Only lines recorded at least this long after the day they tell of.
    public var lateBy: Length?
    /// Only lines recorded outside these hours, or on a day that is no working day.
    public var outside: WorkingHours?

    /// A question about every line.
    public init(
        childID: String? = nil, recordedBy: String? = nil, type: EventType? = nil,
        event: Int? = nil, lateBy: Length? = nil, outside: WorkingHours? = nil
    ) {
        self.childID = childID
        self.recordedBy = recordedBy
        self.type = type
        self.event = event
        self.lateBy = lateBy
        self.outside = outside
    }
}

/// Why the audit trail has no answer.
public enum AuditRefusal: Error, Hashable, Sendable {
    /// No line known then names the child.
    case unknownChild(String)
    /// There is no such line among those known then.
    case unknownEvent(Int)
}

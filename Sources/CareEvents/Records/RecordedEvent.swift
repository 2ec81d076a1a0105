// One line of the log as a flat value: the envelope, and where its payload begins.

public import Dates

/// An event as it was recorded, before any correction. A few dozen bytes without a reference count;
/// its `seq` is its place among the recorded events.
@frozen
public struct RecordedEvent: Sendable {
    /// When the ledger learnt it.
    public var recordedAt: Instant
    /// The one child it is about, or `.none`.
    public var child: ChildNumber
    /// The day it happened in the world.
    public var day: CalendarDate
    /// Who recorded it.
    public var recordedBy: Symbol
    /// The first of its payload slots, of which there are as many as its type has fields; of an
    /// erased line, which has none, the `seq` of the erasure that it names.
    public var firstSlot: UInt32
    /// The type.
    public var type: EventType
    /// Whether it carries fields or codes that the vocabulary does not have.
    public var hasUnknowns: Bool

    /// An event of these parts.
    @inlinable
    public init(
        recordedAt: Instant, child: ChildNumber, day: CalendarDate, recordedBy: Symbol,
        firstSlot: UInt32, type: EventType, hasUnknowns: Bool
    ) {
        self.recordedAt = recordedAt
        self.child = child
        self.day = day
        self.recordedBy = recordedBy
        self.firstSlot = firstSlot
        self.type = type
        self.hasUnknowns = hasUnknowns
    }
}

/// Where the fields of each type lie among its slots.
public enum SlotLayout {
    /// The slot value of a field that the event does not have.
    public static let absent = Int32.min

    /// How many slots an event of each type has, by the number of the type.
    public static let counts: [UInt8] = EventType.allCases.map {
        UInt8($0.declaration.fields.count)
    }

    /// The place of every key in every type, type by type; -1 where the type has no such field.
    @usableFromInline static let places: [Int8] = EventType.allCases.flatMap { type in
        FieldKey.allCases.map { key in Int8(type.declaration.place(of: key) ?? -1) }
    }

    /// How many keys there are, which is the length of a type's row.
    @usableFromInline static let keyCount = FieldKey.allCases.count

    /// The place of a key among the slots of a type, or -1.
    @inlinable
    public static func place(of key: FieldKey, in type: EventType) -> Int {
        Int(places[Int(type.rawValue) * keyCount + Int(key.rawValue)])
    }
}

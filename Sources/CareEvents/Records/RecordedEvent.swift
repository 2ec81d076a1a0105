// One line of the log as a flat value: the envelope, and where its payload begins.

public import Dates

/// An event as it was recorded, before any correction: 24 bytes without a reference count; its
/// `seq` is its place among the recorded events.
@frozen
public struct RecordedEvent: Sendable {
    /// The seconds of `recordedAt` from `Packing.firstSecond` on in the low 40 bits, then one bit
    /// for `hasUnknowns`, then the days from `CalendarDate.earliest` to the day.
    @usableFromInline let word: UInt64
    /// The one child it is about, or `.none`.
    public var child: ChildNumber
    /// The first of its payload slots, of which there are as many as it has fields; of an erased
    /// line, which has none, the `seq` of the erasure that it names.
    public var firstSlot: UInt32
    /// Who recorded it.
    public var recordedBy: Symbol
    /// Which fields of its type it has.
    public let fields: FieldBits
    /// The type.
    public let type: EventType

    @usableFromInline
    enum Packing {
        /// 0000-01-01T00:00:00Z: four digits of a year spell none before.
        @usableFromInline static var firstSecond: Int64 { -62_167_219_200 }
        @usableFromInline static var instantMask: UInt64 { 1 << 40 - 1 }
        @usableFromInline static var unknownsBit: UInt64 { 1 << 40 }
        @usableFromInline static var dayShift: UInt64 { 41 }
    }

    /// An event of these parts; the day is within the ledger's range.
    @inlinable
    public init(
        recordedAt: Instant, child: ChildNumber, day: CalendarDate, recordedBy: Symbol,
        firstSlot: UInt32, type: EventType, fields: FieldBits, hasUnknowns: Bool
    ) {
        let seconds = UInt64(bitPattern: recordedAt.seconds &- Packing.firstSecond)
        let days = UInt32(bitPattern: day.dayNumber &- CalendarDate.earliest.dayNumber)
        word =
            seconds & Packing.instantMask | (hasUnknowns ? Packing.unknownsBit : 0)
            | UInt64(days) << Packing.dayShift
        self.child = child
        self.recordedBy = recordedBy
        self.firstSlot = firstSlot
        self.fields = fields
        self.type = type
    }

    /// The same event recorded at another instant.
    public func recorded(at instant: Instant) -> RecordedEvent {
        RecordedEvent(
            recordedAt: instant, child: child, day: day, recordedBy: recordedBy,
            firstSlot: firstSlot, type: type, fields: fields, hasUnknowns: hasUnknowns)
    }

    /// When the ledger learnt it.
    @inlinable public var recordedAt: Instant {
        Instant(seconds: Int64(word & Packing.instantMask) &+ Packing.firstSecond)
    }

    /// The day it happened in the world.
    @inlinable public var day: CalendarDate {
        let days = Int32(truncatingIfNeeded: word >> Packing.dayShift)
        return CalendarDate(dayNumber: days &+ CalendarDate.earliest.dayNumber)
    }

    /// Whether it carries fields or codes that the vocabulary does not have.
    @inlinable public var hasUnknowns: Bool { word & Packing.unknownsBit != 0 }
}

/// Which fields of its type an event has: a bit each, in the order of the type's declaration. Only
/// fields that are there have a slot.
@frozen
public struct FieldBits: Hashable, Sendable {
    /// The bits, the first field the lowest. No type has more than 16 fields; a test holds that.
    public var bits: UInt16

    /// Those bits.
    @inlinable
    public init(bits: UInt16 = 0) { self.bits = bits }

    /// How many slots there are.
    @inlinable public var count: Int { bits.nonzeroBitCount }

    /// Whether the field at a place of the declaration is there.
    @inlinable
    public func has(_ place: Int) -> Bool { bits >> UInt16(place) & 1 != 0 }

    /// How many slots come before that of the field at a place.
    @inlinable
    public func slots(before place: Int) -> Int {
        (bits & (1 << UInt16(place) &- 1)).nonzeroBitCount
    }

    /// Says that the field at a place is there.
    @inlinable
    public mutating func add(_ place: Int) { bits |= 1 << UInt16(place) }
}

/// Where the fields of each type lie among its slots.
public enum SlotLayout {
    /// The slot value of a field that an event does not have, where all its fields are laid out.
    public static let absent = Int32.min

    /// How many fields each type has, by the number of the type.
    public static let counts: [UInt8] = EventType.allCases.map {
        UInt8($0.declaration.fields.count)
    }

    /// The place of every key in every type, type by type; -1 where the type has no such field.
    @usableFromInline static let places: [Int8] = EventType.allCases.flatMap { type in
        FieldKey.allCases.map { key in Int8(type.declaration.place(of: key) ?? -1) }
    }

    /// How many keys there are, which is the length of a type's row.
    @usableFromInline static let keyCount = FieldKey.allCases.count

    /// The place of a key among the fields of a type, or -1.
    @inlinable
    public static func place(of key: FieldKey, in type: EventType) -> Int {
        Int(places[Int(type.rawValue) * keyCount + Int(key.rawValue)])
    }
}

// A fact of the corrected story, and how its fields are read.

public import Dates

/// What an event says once all its corrections are applied. Its `seq` and `recordedAt` are those of
/// the original.
@frozen
public struct Fact: Sendable {
    /// The line that first said it.
    public var seq: Int32
    /// Its first slot; from `RecordedEvents.slots.count` on, in the slots of the corrections.
    public var firstSlot: UInt32
    /// The day it happened, as corrected.
    public var day: CalendarDate
    /// The one child it is about, two ids of one child read as one, or `.none`.
    public var child: ChildNumber
    /// Which fields of its type it has.
    public var fields: FieldBits
    /// The type.
    public var type: EventType

    /// A fact of these parts.
    @inlinable
    public init(
        seq: Int32, firstSlot: UInt32, day: CalendarDate, child: ChildNumber, fields: FieldBits,
        type: EventType
    ) {
        self.seq = seq
        self.firstSlot = firstSlot
        self.day = day
        self.child = child
        self.fields = fields
        self.type = type
    }

    /// What a line says before any correction.
    @inlinable
    public init(_ event: RecordedEvent, seq: Int) {
        self.init(
            seq: Int32(truncatingIfNeeded: seq), firstSlot: event.firstSlot, day: event.day,
            child: event.child, fields: event.fields, type: event.type)
    }
}

/// A list among the lists of the record: where it is, or nowhere.
@frozen
public struct ListPlace: Hashable, Sendable {
    /// The place of the list's count, or -1 for no list.
    public let place: Int32

    /// The list at that place.
    @inlinable
    public init(place: Int32) { self.place = place }

    /// No list.
    public static let none = ListPlace(place: -1)
}

/// The record with the slots that corrections put beside those of the log.
///
/// A class, because every reader of a field holds on to it: handing it on costs one reference, not
/// one for each array within.
public final class CorrectedRecord: Sendable {
    /// What the log says.
    public let recorded: RecordedEvents
    /// Slots of the facts that were amended.
    public let amendedSlots: [Int32]
    @usableFromInline let base: Int

    /// The record, before any correction unless slots are given.
    public init(_ recorded: RecordedEvents, amendedSlots: [Int32] = []) {
        self.recorded = recorded
        self.amendedSlots = amendedSlots
        base = recorded.slots.count
    }

    /// What a line says before any correction.
    @inlinable
    public func fact(at seq: Int) -> Fact {
        Fact(recorded.events[seq], seq: seq)
    }

    /// The place of the line that a correction puts right, nil for a line that is none.
    public func target(of seq: Int) -> Int? {
        correctedLine(seq).map { recorded.place(ofLine: $0) }
    }

    /// The line that an `event_erased` erases, nil for a line that is none.
    public func erases(_ seq: Int) -> Int? {
        recorded.events[seq].type == .eventErased ? target(of: seq) : nil
    }

    /// The slot of a field, or `SlotLayout.absent`.
    @inlinable
    public func slot(_ fact: Fact, _ key: FieldKey) -> Int32 {
        let place = SlotLayout.place(of: key, in: fact.type)
        guard place >= 0 else { return SlotLayout.absent }
        return slot(fact, at: place)
    }

    /// The slot at a place among the fields of the fact's type, or `SlotLayout.absent`.
    @inlinable
    public func slot(_ fact: Fact, at place: Int) -> Int32 {
        guard fact.fields.has(place) else { return SlotLayout.absent }
        return slot(SlotPlace(index: fact.firstSlot + UInt32(fact.fields.slots(before: place))))
    }

    /// The first slot of a fact, or `SlotLayout.absent`: who reads it has the others near.
    @inlinable
    public func firstSlot(of fact: Fact) -> Int32 {
        fact.fields.bits == 0
            ? SlotLayout.absent : slot(SlotPlace(index: fact.firstSlot))
    }

    /// Where a field of a fact lies, nil where the fact does not have it.
    @inlinable
    public func place(_ fact: Fact, _ key: FieldKey) -> SlotPlace? {
        let place = SlotLayout.place(of: key, in: fact.type)
        guard place >= 0, fact.fields.has(place) else { return nil }
        return SlotPlace(index: fact.firstSlot + UInt32(fact.fields.slots(before: place)))
    }

    /// A text, `.none` where it is not said.
    @inlinable
    public func symbol(_ fact: Fact, _ key: FieldKey) -> Symbol {
        place(fact, key).map { symbol($0) } ?? .none
    }

    /// A day, nil where it is not said.
    @inlinable
    public func date(_ fact: Fact, _ key: FieldKey) -> CalendarDate? {
        place(fact, key).flatMap { date($0) }
    }

    /// A yes or no, nil where it is not said.
    @inlinable
    public func flag(_ fact: Fact, _ key: FieldKey) -> Bool? {
        place(fact, key).flatMap { flag($0) }
    }

    /// A number, whole or in thousandths as its field has it, nil where it is not said.
    @inlinable
    public func number(_ fact: Fact, _ key: FieldKey) -> Int64? {
        place(fact, key).flatMap { number($0) }
    }

    /// A child, `.none` where it is not said.
    @inlinable
    public func child(_ fact: Fact, _ key: FieldKey) -> ChildNumber {
        place(fact, key).map { child($0) } ?? .none
    }

    /// A list of texts, of children, of replacements, or an object, `.none` where it is not said.
    @inlinable
    public func list(_ fact: Fact, _ key: FieldKey) -> ListPlace {
        place(fact, key).map { list($0) } ?? .none
    }

    /// The line that says the free words of a field, nil where there are none.
    @inlinable
    public func wordsLine(_ fact: Fact, _ key: FieldKey) -> Int? {
        place(fact, key).flatMap { wordsLine($0) }
    }

    /// The members of a list, as raw numbers of symbols or of children.
    @inlinable
    public func members(_ list: ListPlace) -> ArraySlice<UInt32> {
        guard list.place >= 0 else { return [] }
        let place = Int(list.place)
        return recorded.lists[(place + 1)..<(place + 1 + Int(recorded.lists[place]))]
    }

    /// The symbols of a list of texts.
    public func texts(_ list: ListPlace) -> [Symbol] { members(list).map(Symbol.init(number:)) }

    /// The children of a list of children.
    public func children(_ list: ListPlace) -> [ChildNumber] {
        members(list).map { ChildNumber($0) }
    }

    /// The bytes of an object, as they stand in the line.
    public func object(_ list: ListPlace) -> [UInt8] {
        guard list.place >= 0 else { return [] }
        let offset = Int(recorded.lists[Int(list.place)])
        let length = Int(recorded.lists[Int(list.place) + 1])
        return Array(recorded.objects[offset..<(offset + length)])
    }
}

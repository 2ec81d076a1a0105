// The fields of a fact read one after the other, in the order in which its type declares them.

public import Dates

/// Where a field of one fact lies among the slots, or that the fact does not have it.
@frozen
public struct SlotPlace: Sendable {
    @usableFromInline let index: UInt32

    @inlinable init(index: UInt32) { self.index = index }

    /// The place of a field that is not there.
    @inlinable static var nowhere: SlotPlace { SlotPlace(index: .max) }
}

/// Goes through the fields of a fact in the order of its declaration, so that reading them all
/// looks nothing up. In a debug build each step checks that it is the field that is meant.
@frozen
public struct FieldOrder: Sendable {
    @usableFromInline var index: UInt32
    @usableFromInline var place = 0
    @usableFromInline let fields: FieldBits
    @usableFromInline let type: EventType

    /// The fields of a fact, from the first.
    @inlinable
    public init(_ fact: Fact) {
        index = fact.firstSlot
        fields = fact.fields
        type = fact.type
    }

    /// The next field, which is that of the key.
    @inlinable
    public mutating func next(_ key: FieldKey) -> SlotPlace {
        assert(type.declaration.fields[place].key == key, "fields out of order")
        defer { place += 1 }
        guard fields.has(place) else { return .nowhere }
        defer { index += 1 }
        return SlotPlace(index: index)
    }
}

extension CorrectedRecord {
    /// The slot at a place, or `SlotLayout.absent`.
    @inlinable
    public func slot(_ place: SlotPlace) -> Int32 {
        guard place.index != .max else { return SlotLayout.absent }
        let index = Int(place.index)
        return index < base ? recorded.slots[index] : amendedSlots[index - base]
    }

    /// A text, `.none` where it is not said.
    @inlinable
    public func symbol(_ place: SlotPlace) -> Symbol {
        let slot = slot(place)
        return slot == SlotLayout.absent ? .none : Symbol(number: UInt32(bitPattern: slot))
    }

    /// A day, nil where it is not said.
    @inlinable
    public func date(_ place: SlotPlace) -> CalendarDate? {
        let slot = slot(place)
        return slot == SlotLayout.absent ? nil : CalendarDate(dayNumber: slot)
    }

    /// A yes or no, nil where it is not said.
    @inlinable
    public func flag(_ place: SlotPlace) -> Bool? {
        let slot = slot(place)
        return slot == SlotLayout.absent ? nil : slot == 1
    }

    /// A number, whole or in thousandths as its field has it, nil where it is not said.
    @inlinable
    public func number(_ place: SlotPlace) -> Int64? {
        let slot = slot(place)
        return slot == SlotLayout.absent ? nil : recorded.number(slot)
    }

    /// A child, `.none` where it is not said.
    @inlinable
    public func child(_ place: SlotPlace) -> ChildNumber {
        let slot = slot(place)
        return slot == SlotLayout.absent ? .none : ChildNumber(UInt32(bitPattern: slot))
    }

    /// A list of texts, of children, of replacements, or an object, `.none` where it is not said.
    @inlinable
    public func list(_ place: SlotPlace) -> ListPlace {
        let slot = slot(place)
        return slot == SlotLayout.absent ? .none : ListPlace(place: slot)
    }

    /// The line that says the free words of a field, nil where there are none.
    @inlinable
    public func wordsLine(_ place: SlotPlace) -> Int? {
        let slot = slot(place)
        return slot == SlotLayout.absent ? nil : Int(slot)
    }
}

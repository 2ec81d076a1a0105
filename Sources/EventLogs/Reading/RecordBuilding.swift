// Lines into the flat record: the slots of an event, filled from values.

public import CareEvents
import Dates
import TextFormats

extension RecordedEvents {
    /// Adds a line that was read whole. The fast scanner adds the same, byte for byte, without the
    /// values in between; a test holds the two together. `bytes` are those of the line.
    public mutating func append(_ line: EventLine, from bytes: [UInt8]) {
        let declaration = line.type.declaration
        var laidOut = [Int32](repeating: SlotLayout.absent, count: declaration.fields.count)
        for field in line.payload {
            guard let place = declaration.place(of: field.key) else { continue }
            laidOut[place] = slot(
                field.value, of: field.key, range: field.range, seq: line.seq, in: bytes)
        }
        let first = slots.count
        var fields = FieldBits()
        for (place, slot) in laidOut.enumerated() where slot != SlotLayout.absent {
            fields.add(place)
            slots.append(slot)
        }
        append(
            RecordedEvent(
                recordedAt: line.recordedAt,
                child: line.childID.map { ChildNumber(children.intern($0)) } ?? .none,
                day: line.occurredOn,
                recordedBy: Symbol(number: symbols.intern(line.recordedBy)),
                firstSlot: UInt32(first), type: line.type, fields: fields,
                hasUnknowns: line.hasUnknowns))
    }

    /// Adds what is left of an erased line. It counts as recorded with the line before it.
    public mutating func append(_ stub: ErasedStub) {
        append(
            RecordedEvent(
                recordedAt: events.last?.recordedAt ?? Instant(seconds: 0), child: .none,
                day: .earliest, recordedBy: .none, firstSlot: UInt32(clamping: stub.erasedBy),
                type: .erased, fields: FieldBits(), hasUnknowns: false))
    }

    /// The slot that holds a value of a key.
    private mutating func slot(
        _ value: JSONValue, of key: FieldKey, range: Range<Int>, seq: Int, in bytes: [UInt8]
    ) -> Int32 {
        switch (key.shape, value) {
        case (.date, .string(let text)):
            return CalendarDate(iso: text)?.dayNumber ?? SlotLayout.absent
        case (.text, .string(let text)):
            return Int32(bitPattern: symbols.intern(text))
        case (.words, .string):
            return Int32(seq)
        case (.child, .string(let id)):
            return Int32(bitPattern: children.intern(id))
        case (.integer, .number(let number)):
            return slot(ofNumber: number.wholeNumber ?? 0)
        case (.number, .number(let number)):
            return slot(ofNumber: number.value)
        case (.flag, .bool(let yes)):
            return yes ? 1 : 0
        case (.list, .list(let values)):
            return addList(values.map { text($0).map { symbols.intern($0) } ?? 0 })
        case (.children, .list(let values)):
            return addList(values.map { text($0).map { children.intern($0) } ?? 0 })
        case (.object, .object):
            return addObject(bytes[range])
        case (.replacements, .object(let object)):
            return addReplacements(object, seq: seq, in: bytes)
        default:
            return SlotLayout.absent
        }
    }

    private func text(_ value: JSONValue) -> String? {
        if case .string(let text) = value { text } else { nil }
    }

    private mutating func addList(_ members: [UInt32]) -> Int32 {
        let place = lists.count
        lists.append(UInt32(members.count))
        lists += members
        return Int32(place)
    }

    private mutating func addObject(_ bytes: ArraySlice<UInt8>) -> Int32 {
        let place = lists.count
        lists += [UInt32(objects.count), UInt32(bytes.count)]
        objects += bytes
        return Int32(place)
    }

    /// Pairs of key and slot; a key that the vocabulary does not have is left to `check`.
    private mutating func addReplacements(
        _ object: JSONObject, seq: Int, in bytes: [UInt8]
    ) -> Int32 {
        var pairs: [UInt32] = []
        for member in object.members {
            guard let key = FieldKey(name: member.key) else { continue }
            let slot = slot(
                member.value, of: key, range: member.valueRange, seq: seq, in: bytes)
            pairs += [UInt32(key.rawValue), UInt32(bitPattern: slot)]
        }
        return addList(pairs)
    }
}

extension EventLine {
    /// Whether it carries a field that the vocabulary does not have, or replaces one.
    fileprivate var hasUnknowns: Bool {
        guard unknowns.isEmpty, case .object(let replaced)? = self[.set] else {
            return !unknowns.isEmpty
        }
        return replaced.members.contains { FieldKey(name: $0.key) == nil }
    }
}

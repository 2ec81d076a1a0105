// What a record holds of an event, spelt out, so that two records can be compared.

public import CareEvents
import Dates

/// An event of the record spelt out, whatever numbers its texts have.
public enum RecordedWords {
    /// The words of the event at a place: equal where two records say the same.
    public static func of(_ record: RecordedEvents, _ seq: Int) -> String {
        let event = record.events[seq]
        var words =
            "\(event.type) \(record.id(of: event.child)) \(event.day) \(event.recordedAt) "
            + "\(record.text(event.recordedBy)) \(event.hasUnknowns)"
        guard event.type != .erased else { return words + " \(event.firstSlot)" }
        var slots = record.slots[Int(event.firstSlot)...]
        for (place, field) in event.type.declaration.fields.enumerated()
        where event.fields.has(place) {
            let slot = slots.removeFirst()
            words += " \(field.key.name)=\(value(slot, field.key, record))"
        }
        return words
    }

    private static func value(
        _ slot: Int32, _ key: FieldKey, _ record: RecordedEvents
    ) -> String {
        switch key.shape {
        case .date: return CalendarDate(dayNumber: slot).description
        case .text: return record.text(Symbol(number: UInt32(bitPattern: slot)))
        case .words, .flag: return String(slot)
        case .child: return record.id(of: ChildNumber(UInt32(bitPattern: slot)))
        case .integer, .number: return String(record.number(slot))
        case .list: return members(slot, record).map { record.symbols[$0] }.description
        case .children: return members(slot, record).map { record.children[$0] }.description
        case .object:
            let place = Int(record.lists[Int(slot)])
            let count = Int(record.lists[Int(slot) + 1])
            return String(decoding: record.objects[place..<(place + count)], as: UTF8.self)
        case .replacements:
            let pairs = members(slot, record)
            return stride(from: 0, to: pairs.count, by: 2).map { index in
                guard let key = FieldKey(rawValue: UInt8(pairs[index])) else { return "?" }
                return key.name + ":" + value(Int32(bitPattern: pairs[index + 1]), key, record)
            }.description
        }
    }

    private static func members(_ slot: Int32, _ record: RecordedEvents) -> [UInt32] {
        let place = Int(slot)
        return Array(record.lists[(place + 1)..<(place + 1 + Int(record.lists[place]))])
    }
}

// The values of a line as they were written, in words.

import CareEvents
import Dates
import Journeys

/// Reads the values of lines back, before or after corrections.
struct WrittenValues {
    let known: KnownFacts
    let words: FreeWords
    /// How people are told, where that is otherwise than by their ids.
    var names: Naming?

    /// The value of a field of a fact as it would be written, nil where the fact does not have it.
    func value(_ key: FieldKey, of fact: Fact) -> String? {
        if key == .occurredOn { return fact.day.description }
        let slot = known.record.slot(fact, key)
        return slot == SlotLayout.absent ? nil : value(key, slot: slot)
    }

    /// The value that a slot holds for a key.
    func value(_ key: FieldKey, slot: Int32) -> String {
        let record = known.record
        let recorded = record.recorded
        if let told = names?.value(key, slot: slot) { return told }
        switch key.shape {
        case .date: return CalendarDate(dayNumber: slot).description
        case .text: return recorded.text(Symbol(number: UInt32(bitPattern: slot)))
        case .words: return words(Int(slot), key) ?? "(words of line \(slot))"
        case .child: return recorded.id(of: ChildNumber(UInt32(bitPattern: slot)))
        case .integer: return String(recorded.number(slot))
        case .number: return decimal(recorded.number(slot))
        case .flag: return slot == 1 ? "yes" : "no"
        case .list:
            let members = record.texts(ListPlace(place: slot)).map(recorded.text)
            return "[" + members.joined(separator: ", ") + "]"
        case .children:
            let members = record.children(ListPlace(place: slot)).map(recorded.id(of:))
            return "[" + members.joined(separator: ", ") + "]"
        case .object:
            return String(decoding: record.object(ListPlace(place: slot)), as: UTF8.self)
        case .replacements: return ""
        }
    }

    /// Every field of a line that it has, `key: value; key: value`, in the order of the vocabulary.
    func all(of fact: Fact) -> String {
        fact.type.declaration.fields.compactMap { field in
            value(field.key, of: fact).map { "\(field.key.name): \($0)" }
        }.joined(separator: "; ")
    }
}

// Whether a value has the one JSON shape that its key has for ever.

public import CareEvents
import Dates
public import TextFormats

/// Checks values against the shapes of their keys.
public enum FieldShapes {
    /// Refuses a value that does not have the shape of its key, at the bytes given.
    public static func check(
        _ value: JSONValue, of key: FieldKey, at range: Range<Int>
    ) throws(LineFault) {
        switch (key.shape, value) {
        case (.date, .string(let text)):
            guard let day = CalendarDate(iso: text), day.isWithinLedgerRange else {
                throw LineFault(.notADay(key: key.name, text: text), at: range)
            }
        case (.text, .string), (.words, .string), (.child, .string), (.flag, .bool),
            (.object, .object), (.number, .number):
            return
        case (.integer, .number(let number)) where number.wholeNumber != nil:
            return
        case (.list, .list(let values)), (.children, .list(let values)):
            guard values.allSatisfy({ if case .string = $0 { true } else { false } }) else {
                throw LineFault(.wrongShape(key: key.name, expected: "a list of texts"), at: range)
            }
        case (.replacements, .object(let object)):
            for member in object.members {
                guard let replaced = FieldKey(name: member.key) else { continue }
                try check(member.value, of: replaced, at: member.valueRange)
            }
        default:
            throw LineFault(.wrongShape(key: key.name, expected: words(key.shape)), at: range)
        }
    }

    private static func words(_ shape: FieldShape) -> String {
        switch shape {
        case .date: "a day, written as text"
        case .text, .words, .child: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .flag: "true or false"
        case .list, .children: "a list of texts"
        case .object, .replacements: "an object"
        }
    }
}

// Words of the command line as values of fields: codes, days, numbers, lists, objects.

import CareEvents
import CommandLines
import Dates
import EventLogs
import TextFormats

/// A field as it is written: its key and, where there is a list, its codes.
struct WrittenField {
    /// The key.
    let key: FieldKey
    /// The codes that are taken, nil where the text is open.
    let codes: [String]?

    /// A field of an event type.
    init(_ declaration: FieldDeclaration) {
        key = declaration.key
        codes = declaration.codes
    }

    /// The day of any event, which a correction may replace.
    static let occurredOn = WrittenField(key: .occurredOn, codes: nil)

    private init(key: FieldKey, codes: [String]?) {
        self.key = key
        self.codes = codes
    }
}

extension Call {
    /// The fields of a type that the options say, in the order of the vocabulary.
    func payload(of declaration: EventDeclaration) throws(Stop) -> [EventLine.Field] {
        var fields: [EventLine.Field] = []
        for field in declaration.fields {
            if let value = try value(of: field) { fields.append(EventLine.Field(field.key, value)) }
        }
        return fields
    }

    private func value(of field: FieldDeclaration) throws(Stop) -> JSONValue? {
        let option = field.key.option
        switch field.key.shape {
        case .flag: return arguments.flag(option).map { .bool($0) }
        case .list, .children:
            var words = arguments.values(option)
            if field.key == .childIDs { words = arguments.values("child") + words }
            guard !words.isEmpty else {
                if field.isRequired {
                    throw misuse(.missingOption("--" + option, valueName: "value"))
                }
                return nil
            }
            var values: [JSONValue] = []
            for word in words {
                values.append(.string(try code(word, of: WrittenField(field), "--" + option)))
            }
            return .list(values)
        default:
            guard let word = arguments.value(option) else { return nil }
            return try single(word, of: WrittenField(field), "--" + option)
        }
    }

    /// A word as a value of a field; `place` is how the user knows it. Of a list, its one member.
    func single(
        _ word: String, of field: WrittenField, _ place: String
    ) throws(Stop) -> JSONValue {
        switch field.key.shape {
        case .date: return .string(try day(word, of: place).description)
        case .integer, .number:
            guard let number = Thousandths(text: word),
                field.key.shape == .number || number.wholeNumber != nil
            else {
                let expected =
                    field.key.shape == .integer
                    ? "a whole number" : "a number of up to three decimals, such as 0.6"
                throw misuse(.badValue(of: place, value: word, expected: expected, nearest: nil))
            }
            return .number(number)
        case .flag:
            switch word {
            case "true", "yes": return .bool(true)
            case "false", "no": return .bool(false)
            default:
                throw misuse(
                    .badValue(of: place, value: word, expected: "yes or no", nearest: nil))
            }
        case .object, .replacements: return .object(try object(word, of: place))
        case .list, .children: return .list([.string(try code(word, of: field, place))])
        case .text, .words, .child: return .string(try code(word, of: field, place))
        }
    }

    /// A text, which is on the field's list where there is one.
    private func code(
        _ word: String, of field: WrittenField, _ place: String
    ) throws(Stop) -> String {
        guard let codes = field.codes, !codes.contains(word) else { return word }
        throw misuse(
            .badValue(
                of: place, value: word, expected: "one of " + codes.joined(separator: ", "),
                nearest: codes.first { $0.lowercased() == word.lowercased() }
                    ?? nearest(to: word, among: codes)))
    }

    /// A JSON object, written out or in a file that `@` names. A file may have lines.
    private func object(_ word: String, of place: String) throws(Stop) -> JSONObject {
        var bytes = Array(word.utf8)
        var source = place
        if word.hasPrefix("@") {
            source = String(word.dropFirst())
            // Lines and indents are for people; within texts JSON has no line feed.
            bytes = try Files.read(source).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        }
        do {
            return try JSONReader.readObject(bytes)
        } catch {
            throw Stop(
                .usage, "\(source): byte \(error.offset + 1): \(error.what)",
                remedy: error.remedy)
        }
    }
}

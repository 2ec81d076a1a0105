// A remedy as the line that it would append, so that it can be tried before it is told.

import CareEvents
import Dates
import EventLogs
import Journeys
import TextFormats

/// Makes of the words of a remedy the fact that the command would record.
enum RemedyLine {
    /// The fact; nil for words that are no `record`, `amend` or `withdraw`.
    ///
    /// - Parameter child: the child of the line that a correction names.
    static func draft(_ remedy: Remedy, about child: String?, on today: CalendarDate) -> FactDraft?
    {
        var words = remedy.words[...]
        guard let verb = words.popFirst(), let subject = words.popFirst() else { return nil }
        var said: [(option: String, value: String)] = []
        while let option = words.popFirst(), let value = words.popFirst() {
            said.append((option, value))
        }
        switch verb {
        case "record": return recorded(subject, said)
        case "amend", "withdraw":
            guard let number = Int(subject) else { return nil }
            return corrected(verb == "amend" ? .eventAmended : .eventWithdrawn, number, said)
                .map { FactDraft(type: $0, childID: child, occurredOn: today, payload: $1) }
        default: return nil
        }
    }

    private static func recorded(
        _ name: String, _ said: [(option: String, value: String)]
    ) -> FactDraft? {
        guard let declaration = Vocabulary.declaration(named: name),
            let on = said.first(where: { $0.option == "--on" }).flatMap({ day($0.value) })
        else { return nil }
        var payload: [EventLine.Field] = []
        for field in declaration.fields {
            let values = said.filter { $0.option == "--" + field.key.option }.map(\.value)
            guard let value = value(values, of: field.key) else { continue }
            payload.append(EventLine.Field(field.key, value))
        }
        return FactDraft(
            type: declaration.type, childID: said.first { $0.option == "--child" }?.value,
            occurredOn: on, payload: payload)
    }

    private static func corrected(
        _ type: EventType, _ number: Int, _ said: [(option: String, value: String)]
    ) -> (EventType, [EventLine.Field])? {
        let target: FieldKey = type == .eventAmended ? .amends : .withdraws
        var payload = [EventLine.Field(target, .number(Thousandths(number)))]
        var set: [(key: FieldKey, values: [String])] = []
        for (_, pair) in said.filter({ $0.option == "--set" }) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let key = FieldKey(name: String(parts[0])) else { return nil }
            if let place = set.firstIndex(where: { $0.key == key }) {
                set[place].values.append(String(parts[1]))
            } else {
                set.append((key, [String(parts[1])]))
            }
        }
        let members = set.compactMap { key, values in
            value(values, of: key).map { JSONObject.Member(key: key.name, value: $0) }
        }
        guard members.count == set.count else { return nil }
        if !members.isEmpty {
            payload.append(EventLine.Field(.set, .object(JSONObject(members))))
        }
        let unset = said.filter { $0.option == "--unset" }.map { JSONValue.string($0.value) }
        if !unset.isEmpty { payload.append(EventLine.Field(.unset, .list(unset))) }
        guard let reason = said.first(where: { $0.option == "--reason" })?.value else { return nil }
        payload.append(EventLine.Field(.reason, .string(reason)))
        return (type, payload)
    }

    private static func value(_ values: [String], of key: FieldKey) -> JSONValue? {
        guard let first = values.first else { return nil }
        switch key.shape {
        case .date, .text, .words, .child: return .string(first)
        case .flag: return .bool(first == "true")
        case .integer, .number: return Thousandths(text: first).map { .number($0) }
        case .list, .children: return .list(values.map { .string($0) })
        case .object, .replacements: return nil
        }
    }

    private static func day(_ text: String) -> CalendarDate? { try? DateSpelling.parse(text) }
}

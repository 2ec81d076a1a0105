// A remedy as the line that it would append, so that it can be tried before it is told.

import CareEvents
import Dates
import EventLogs
import Journeys
import TextFormats

extension Remedy {
    /// The line that it names, nil where it records a fact.
    var correctedLine: Int? {
        switch self {
        case .record: nil
        case .amend(let line, _), .unset(let line, _), .withdraw(let line, _): line
        }
    }

    /// The fact that its command would record; nil where a value is none of its field.
    ///
    /// - Parameter child: the child of the line that a correction names.
    func draft(about child: String?, on today: CalendarDate) -> FactDraft? {
        switch self {
        case .record(let type, let child, let day, let sayings):
            guard let payload = Self.payload(of: type, sayings) else { return nil }
            return FactDraft(type: type, childID: child, occurredOn: day, payload: payload)
        case .amend(let line, let sayings):
            guard let set = Self.replacements(sayings) else { return nil }
            return Self.correction(
                .eventAmended, of: line, about: child, on: today, Self.amendmentReason,
                [EventLine.Field(.set, .object(JSONObject(set)))])
        case .unset(let line, let key):
            return Self.correction(
                .eventAmended, of: line, about: child, on: today, Self.amendmentReason,
                [EventLine.Field(.unset, .list([.string(key.name)]))])
        case .withdraw(let line, let reason):
            return Self.correction(
                .eventWithdrawn, of: line, about: child, on: today, reason, [])
        }
    }

    private static func correction(
        _ type: EventType, of line: Int, about child: String?, on today: CalendarDate,
        _ reason: CorrectionReason, _ fields: [EventLine.Field]
    ) -> FactDraft {
        let target: FieldKey = type == .eventAmended ? .amends : .withdraws
        return FactDraft(
            type: type, childID: child, occurredOn: today,
            payload: [EventLine.Field(target, .number(Thousandths(line)))] + fields
                + [EventLine.Field(.reason, .string(reason.rawValue))])
    }

    /// The fields of a type that are said, in the order of the vocabulary.
    private static func payload(of type: EventType, _ sayings: [Saying]) -> [EventLine.Field]? {
        var payload: [EventLine.Field] = []
        for field in type.declaration.fields {
            let said = sayings.filter { $0.key == field.key }.map(\.value)
            guard !said.isEmpty else { continue }
            guard let value = value(said, of: field.key) else { return nil }
            payload.append(EventLine.Field(field.key, value))
        }
        return payload
    }

    /// What an amendment says anew, a list once with all its members.
    private static func replacements(_ sayings: [Saying]) -> [JSONObject.Member]? {
        var members: [JSONObject.Member] = []
        for (place, saying) in sayings.enumerated()
        where !sayings[..<place].contains(where: { $0.key == saying.key }) {
            let said = sayings.filter { $0.key == saying.key }.map(\.value)
            guard let value = value(said, of: saying.key) else { return nil }
            members.append(JSONObject.Member(key: saying.key.name, value: value))
        }
        return members
    }

    private static func value(_ said: [String], of key: FieldKey) -> JSONValue? {
        guard let first = said.first else { return nil }
        switch key.shape {
        case .date, .text, .words, .child: return .string(first)
        case .flag: return .bool(first == "true")
        case .integer, .number: return Thousandths(text: first).map { .number($0) }
        case .list, .children: return .list(said.map { .string($0) })
        case .object, .replacements: return nil
        }
    }
}

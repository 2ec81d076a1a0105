// An idempotency key that is there already: the same facts are a repeat, others a refusal.

import CareEvents
import Dates
import TextFormats

/// Compares a draft with the line that has its key.
///
/// The facts are the type, the child, the day and the fields, compared by value (`20.0` is `20`).
/// Who recorded them and where they came from are no part: a retry under another account, or from
/// a file that was moved, says the same thing again.
enum KeyComparison {
    /// The refusal that names each difference, or none where the facts are the same.
    static func refusals(of draft: FactDraft, key: String, first: EventLine) -> [Refusal] {
        let differences = differences(between: first, and: draft)
        guard !differences.isEmpty else { return [] }
        return [
            Refusal(
                line: draft.inputLine, rule: Refusal.key,
                what: "the key \"\(key)\" is that of event \(first.seq), which says other facts: "
                    + differences.joined(separator: "; "),
                remedy: "amend event \(first.seq), or send the new fact with a key of its own")
        ]
    }

    private static func differences(between line: EventLine, and draft: FactDraft) -> [String] {
        var found: [String] = []
        func compare(_ name: String, _ there: JSONValue?, _ here: JSONValue?) {
            if there != here {
                found.append("\"\(name)\" is \(words(there)) there and \(words(here)) here")
            }
        }
        compare("type", .string(line.type.name), .string(draft.type.name))
        compare(
            "child_id", line.childID.map { .string($0) }, draft.childID.map { .string($0) })
        compare(
            "occurred_on", .string(line.occurredOn.description),
            .string(draft.occurredOn.description))
        var keys = line.payload.map(\.key)
        for field in draft.payload where !keys.contains(field.key) { keys.append(field.key) }
        for key in keys { compare(key.name, line[key], draft[key]) }
        for member in line.unknowns { compare(member.key, member.value, nil) }
        return found
    }

    private static func words(_ value: JSONValue?) -> String {
        guard let value else { return "not said" }
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

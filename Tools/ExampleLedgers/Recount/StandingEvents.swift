// The log read back from its bytes, corrections applied: all that the recount knows.

import Dates
import Foundation
import TextFormats

/// An event as it stands in the end.
struct StandingEvent {
    let sequence: Int
    let type: String
    var on: Day
    var fields: [String: JSONValue]

    func text(_ key: String) -> String? {
        if case .string(let text)? = fields[key] { return text }
        return nil
    }

    func texts(_ key: String) -> [String] {
        guard case .list(let items)? = fields[key] else { return [] }
        return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    func isTrue(_ key: String) -> Bool { fields[key] == .bool(true) }

    /// In thousandths.
    func number(_ key: String) -> Int? {
        if case .number(let number)? = fields[key] { return Int(number.value) }
        return nil
    }

    func day(_ key: String) -> Day? { text(key).flatMap { Day(iso: $0) } }
}

/// The events of a ledger that stand, as known at an instant or in the end.
struct StandingEvents {
    let all: [StandingEvent]
    /// The events that name a child, in order of day and `seq`.
    let byChild: [String: [StandingEvent]]

    init(directory: String, knownAt: String? = nil) throws {
        var events: [StandingEvent] = []
        var isLive: [Bool] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        where name.hasSuffix(".jsonl") {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory + "/" + name)))
            for line in bytes.split(separator: 0x0a) {
                let object = try JSONReader.readObject(Array(line))
                let event = Self.event(object, sequence: events.count)
                isLive.append(knownAt.map { (event.text("recorded_at") ?? "") <= $0 } ?? true)
                events.append(event)
            }
        }
        for event in events where isLive[event.sequence] {
            if let target = event.number("amends") {
                guard case .object(let changes)? = event.fields["set"] else { continue }
                for member in changes.members {
                    events[target / 1000].fields[member.key] = member.value
                }
                events[target / 1000].on = events[target / 1000].day("occurred_on") ?? event.on
            }
            if let target = event.number("withdraws") { isLive[target / 1000] = false }
            if let target = event.number("reinstates") { isLive[target / 1000] = true }
        }
        var into: [String: String] = [:]
        for event in events where event.type == "children_merged" && isLive[event.sequence] {
            into[event.text("child_id") ?? ""] = event.text("into")
        }
        all = events.filter { isLive[$0.sequence] && !$0.type.hasPrefix("event_") }
        byChild = Self.group(all, into: into)
    }

    private static func event(_ object: JSONObject, sequence: Int) -> StandingEvent {
        var fields: [String: JSONValue] = [:]
        for member in object.members { fields[member.key] = member.value }
        var event = StandingEvent(
            sequence: sequence, type: "", on: Day(1970, 1, 1), fields: fields)
        event.on = event.day("occurred_on") ?? event.on
        return StandingEvent(
            sequence: sequence, type: event.text("type") ?? "", on: event.on, fields: fields)
    }

    private static func group(
        _ events: [StandingEvent], into: [String: String]
    ) -> [String: [StandingEvent]] {
        var groups: [String: [StandingEvent]] = [:]
        for event in events {
            let named = event.texts("child_ids") + (event.text("child_id").map { [$0] } ?? [])
            for child in named { groups[into[child] ?? child, default: []].append(event) }
        }
        return groups.mapValues { $0.sorted { ($0.on, $0.sequence) < ($1.on, $1.sequence) } }
    }

    func of(_ type: String) -> [StandingEvent] { all.filter { $0.type == type } }
}

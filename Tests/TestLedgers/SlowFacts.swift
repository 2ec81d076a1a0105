// The slow and obvious reading of a log: for each line, every correction of it is looked for.

import CareEvents
public import Dates
import EventLogs
public import TextFormats

/// A fact that stands, as it was last said.
public struct SlowFact: Sendable {
    /// The line.
    public let seq: Int
    /// The type, as it is written.
    public let type: String
    /// The day, as corrected.
    public var day: CalendarDate
    /// The child, two ids of one child read as one; nil where it is of no single child.
    public var child: String?
    /// The fields, as corrected.
    public var fields: [String: JSONValue]

    /// The text of a field, or nil.
    public func text(_ key: String) -> String? {
        if case .string(let text)? = fields[key] { text } else { nil }
    }

    /// The day of a field, or nil.
    public func date(_ key: String) -> CalendarDate? { text(key).flatMap(CalendarDate.init(iso:)) }

    /// A yes or no, or nil.
    public func flag(_ key: String) -> Bool? {
        if case .bool(let yes)? = fields[key] { yes } else { nil }
    }

    /// A number in thousandths, or nil.
    public func thousandths(_ key: String) -> Int? {
        if case .number(let number)? = fields[key] { Int(number.value) } else { nil }
    }

    /// The texts of a list, none where it is not said.
    public func texts(_ key: String) -> [String] {
        guard case .list(let values)? = fields[key] else { return [] }
        return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// The object of a field, or nil.
    public func object(_ key: String) -> JSONObject? {
        if case .object(let object)? = fields[key] { object } else { nil }
    }

    /// Where it comes among the facts of its day (journey rule 7).
    public var placeInDay: Int {
        switch type {
        case "child_registered": 0
        case "child_born": 1
        case "child_details_changed", "children_merged": 2
        case "became_looked_after": 3
        case "legal_status_changed": 4
        case "placement_moved": 5
        case "plan_started", "plan_updated", "plan_ended": 6
        case "iro_allocated", "iro_deallocated": 7
        case "ceased_to_be_looked_after": 9
        default: 8
        }
    }
}

/// What stands of a ledger as known at an instant, read straight from the contract's sentences.
public struct SlowFacts: Sendable {
    /// The facts that stand, in the order of lines.
    public private(set) var all: [SlowFact] = []
    private var readAs: [String: String] = [:]
    private var policies: [SlowFact] = []

    /// Only lines recorded by the instant exist; with none, everything does.
    public init(_ ledger: TestLedger, knownAt: Instant? = nil) {
        let lines = ledger.parsed
        var events = lines.map { line -> EventLine? in
            if case .event(let event) = line { event } else { nil }
        }
        // The fact is gone as known at every instant.
        for event in events.compactMap(\.self) where event.type == .eventErased {
            if let target = event.wholeNumber(.erases) { events[target] = nil }
        }
        let known = events.compactMap(\.self).filter { event in
            knownAt.map { event.recordedAt <= $0 } ?? true
        }
        let corrections = known.filter { Self.corrections.contains($0.type) }
        for event in known where !Self.corrections.contains(event.type) {
            if let fact = Self.standing(event, corrections) { all.append(fact) }
        }
        readMerged()
        policies = all.filter { $0.type == "policy_adopted" }
    }

    private static let corrections: [EventType] = [
        .eventAmended, .eventWithdrawn, .eventReinstated, .eventErased, .tailRecovered,
    ]

    /// An event with all its corrections in the order of lines; nil where it stands withdrawn.
    private static func standing(_ event: EventLine, _ corrections: [EventLine]) -> SlowFact? {
        var fact = SlowFact(
            seq: event.seq, type: event.type.declaration.name, day: event.occurredOn,
            child: event.childID, fields: [:])
        for field in event.payload { fact.fields[field.key.name] = field.value }
        var isWithdrawn = false
        for correction in corrections {
            if correction.wholeNumber(.withdraws) == event.seq { isWithdrawn = true }
            if correction.wholeNumber(.reinstates) == event.seq { isWithdrawn = false }
            // What is withdrawn cannot be amended.
            guard correction.wholeNumber(.amends) == event.seq, !isWithdrawn else { continue }
            let amended = amend(fact, by: correction)
            // What `unset` leaves must still be a whole event.
            let isWhole = event.type.declaration.fields.allSatisfy { field in
                !field.isRequired || amended.fields[field.key.name] != nil
            }
            if isWhole { fact = amended }
        }
        return isWithdrawn ? nil : fact
    }

    private static func amend(_ fact: SlowFact, by correction: EventLine) -> SlowFact {
        var amended = fact
        if case .object(let set)? = correction[.set] {
            for member in set.members {
                if member.key == "occurred_on", case .string(let day) = member.value {
                    amended.day = CalendarDate(iso: day) ?? fact.day
                } else {
                    amended.fields[member.key] = member.value
                }
            }
        }
        for key in correction.texts(.unset) { amended.fields[key] = nil }
        return amended
    }

    /// The history of both ids is read as the one they are merged into, on every day.
    private mutating func readMerged() {
        for merge in all where merge.type == "children_merged" {
            guard let from = merge.child, let into = merge.text("into") else { continue }
            let (old, new) = (canonical(from), canonical(into))
            for child in readAs.keys where readAs[child] == old { readAs[child] = new }
            if old != new { readAs[old] = new }
        }
        for place in all.indices { all[place].child = all[place].child.map(canonical) }
    }

    /// The id as which a child's is read.
    public func canonical(_ child: String) -> String { readAs[child] ?? child }

    /// The facts of one child, in the order in which they take effect.
    public func facts(of child: String) -> [SlowFact] {
        all.filter { $0.child == child }.sorted { a, b in
            (a.day, a.placeInDay, a.seq) < (b.day, b.placeInDay, b.seq)
        }
    }

    /// The children that any fact is about, in the order of ids.
    public var children: [String] { Set(all.compactMap(\.child)).sorted() }

    /// The object of a policy in force on a day: the last adopted by then.
    public func policy(_ name: String, on day: CalendarDate) -> JSONObject? {
        let adopted = policies.filter { $0.text("policy") == name && $0.day <= day }
        return adopted.max { ($0.day, $0.seq) < ($1.day, $1.seq) }?.object(name)
    }
}

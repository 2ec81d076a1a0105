// Disputes told from the beginning for every day that is asked.

public import Dates
import TextFormats

/// One stage, entered once, as it stood at the end of a day.
public struct SlowEntry: Sendable {
    /// The stage.
    public let stage: String
    /// Whether it is of the formal process.
    public let isFormal: Bool
    /// Whether it stands outside the order.
    public let isExternal: Bool
    /// Its place in the scheme, nil where it has none.
    public let level: Int?
    /// The day it was entered.
    public let enteredOn: CalendarDate
    /// The day an answer is due.
    public let respondByOn: CalendarDate?
    /// The day of the manager's answer.
    public var respondedOn: CalendarDate?
    /// The day of the resolution at this stage.
    public var resolvedOn: CalendarDate?
    /// The day it was left.
    public var leftOn: CalendarDate?
    /// How it was left.
    public var ended: String?
}

/// A dispute as it stood at the end of a day.
public struct SlowEscalation: Sendable {
    /// The id.
    public let id: String
    /// What raised it, nil where nothing did.
    public private(set) var raised: SlowFact?
    /// The stages entered, in order.
    public private(set) var entries: [SlowEntry] = []
    /// Whether it is resolved.
    public private(set) var isResolved = false

    /// The dispute of an id; every event of it up to the day, in the order of days and lines.
    public init(_ id: String, in facts: SlowFacts, on day: CalendarDate) {
        self.id = id
        let own = facts.all.filter {
            $0.type.hasPrefix("escalation_") && $0.text("escalation_id") == id && $0.day <= day
        }
        for fact in own.sorted(by: { ($0.day, $0.seq) < ($1.day, $1.seq) }) { take(fact, facts) }
    }

    /// All disputes that a ledger names.
    public static func ids(_ facts: SlowFacts) -> [String] {
        Set(
            facts.all.filter { $0.type.hasPrefix("escalation_") }
                .compactMap { $0.text("escalation_id") }
        ).sorted()
    }

    /// The children it names, each once, two ids of one child as one.
    public func children(_ facts: SlowFacts) -> [String] {
        Set((raised?.texts("child_ids") ?? []).map(facts.canonical)).sorted()
    }

    private mutating func take(_ fact: SlowFact, _ facts: SlowFacts) {
        let stage = fact.text("stage") ?? ""
        let latest = entries.lastIndex { $0.stage == stage }
        switch fact.type {
        case "escalation_raised":
            if raised == nil { raised = fact }
            enter(stage, fact, facts)
        case "escalation_stage_entered": enter(stage, fact, facts)
        case "escalation_reopened":
            isResolved = false
            enter(stage, fact, facts)
        case "escalation_responded":
            if let latest, entries[latest].respondedOn == nil {
                entries[latest].respondedOn = fact.day
            }
        case "escalation_resolved":
            if let latest, entries[latest].resolvedOn == nil {
                entries[latest].resolvedOn = fact.day
            }
            isResolved = true
            leaveAll(on: fact.day, "resolved")
        case "escalation_closed": leaveAll(on: fact.day, "closed")
        default: return
        }
    }

    private mutating func enter(_ stage: String, _ fact: SlowFact, _ facts: SlowFacts) {
        var stages: [JSONObject] = []
        if case .list(let values)? = facts.policy("escalation_scheme", on: fact.day)?["stages"] {
            stages = values.compactMap { if case .object(let stage) = $0 { stage } else { nil } }
        }
        let level = stages.firstIndex { $0["code"] == .string(stage) }
        let own = level.map { stages[$0] }
        let isExternal = own?["external"] == .bool(true)
        var due = fact.date("respond_by_on")
        if due == nil, case .string(let within)? = own?["respond_within"] {
            due = facts.end(within, after: fact.day)
        }
        // The local stage is left for the next; one outside the order leaves it open beside it.
        for place in entries.indices
        where entries[place].leftOn == nil && !entries[place].isExternal && !isExternal {
            entries[place].leftOn = fact.day
            entries[place].ended = "moved_on"
        }
        entries.append(
            SlowEntry(
                stage: stage, isFormal: own?["formal"] == .bool(true), isExternal: isExternal,
                level: level, enteredOn: fact.day, respondByOn: due))
    }

    private mutating func leaveAll(on day: CalendarDate, _ how: String) {
        for place in entries.indices where entries[place].leftOn == nil {
            entries[place].leftOn = day
            entries[place].ended = how
        }
    }
}

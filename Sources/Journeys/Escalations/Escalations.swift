// All escalations of a log, each with its events brought together.

public import CareEvents
public import Dates

/// The escalations in the order in which the log first names them.
public struct Escalations: Sendable {
    /// The histories.
    public let histories: [EscalationHistory]
    /// The places in `KnownFacts.facts` of the events of each, in the order in which they apply.
    public let places: [[UInt32]]
    /// The stages met anywhere, in order of first use.
    public let stagesMet: [Symbol]
    /// The stages in the order of lines.
    private let firstUse: [Symbol]

    /// The escalations of the known facts up to the end of a day, or all of them.
    public init(
        _ known: borrowing KnownFacts, against setting: borrowing Setting,
        upTo day: CalendarDate? = nil
    ) {
        var groups: [(id: Symbol, places: [UInt32])] = []
        var index: [Symbol: Int] = [:]
        for place in known.places(of: Self.types) {
            let id = known.record.symbol(known.fact(at: Int(place)), .escalationID)
            if let group = index[id] {
                groups[group].places.append(place)
            } else {
                index[id] = groups.count
                groups.append((id, [place]))
            }
        }
        let order = Self.stagesByFirstUse(known)
        var histories: [EscalationHistory] = []
        var stages: [Symbol] = []
        for group in groups.indices {
            Self.sort(&groups[group].places, in: known)
            let history = Self.history(
                groups[group].id, groups[group].places, upTo: day, known, setting, order)
            for entry in history.entries where !stages.contains(entry.stage) {
                stages.append(entry.stage)
            }
            histories.append(history)
        }
        self.histories = histories
        places = groups.map(\.places)
        stagesMet = stages
        firstUse = order
    }

    /// A history up to the end of a day, by its place among `histories`.
    public func history(
        at place: Int, upTo day: CalendarDate, in known: borrowing KnownFacts,
        against setting: borrowing Setting
    ) -> EscalationHistory {
        Self.history(histories[place].id, places[place], upTo: day, known, setting, firstUse)
    }

    private static func history(
        _ id: Symbol, _ places: [UInt32], upTo day: CalendarDate?, _ known: borrowing KnownFacts,
        _ setting: borrowing Setting, _ order: [Symbol]
    ) -> EscalationHistory {
        var history = EscalationHistory(id: id)
        for place in places {
            let fact = known.fact(at: Int(place))
            if let day, fact.day > day { break }
            guard case .escalations(let event) = Event(fact, in: known.record) else { continue }
            history.take(event, of: fact, in: known, against: setting, firstUse: order)
        }
        return history
    }

    private static let types = EventTypes { $0.isEscalation }

    /// By day, those of a day by line; most are in that order already.
    private static func sort(_ places: inout [UInt32], in known: borrowing KnownFacts) {
        func key(_ place: UInt32) -> (CalendarDate, Int32) {
            let fact = known.fact(at: Int(place))
            return (fact.day, fact.seq)
        }
        let isSorted = zip(places, places.dropFirst()).allSatisfy { key($0) < key($1) }
        if !isSorted { places.sort { key($0) < key($1) } }
    }

    /// The stages entered anywhere, in the order of lines: before the first scheme they stand so.
    private static func stagesByFirstUse(_ known: borrowing KnownFacts) -> [Symbol] {
        var stages: [Symbol] = []
        let entering: EventTypes = [
            .escalationRaised, .escalationStageEntered, .escalationReopened,
        ]
        for fact in known.facts(of: entering) {
            let stage = known.record.symbol(fact, .stage)
            if !stages.contains(stage) { stages.append(stage) }
        }
        return stages
    }
}

extension EventType {
    /// Whether the event belongs to the history of an escalation.
    public var isEscalation: Bool {
        switch self {
        case .escalationRaised, .escalationStageEntered, .escalationResponded,
            .escalationMeetingHeld, .escalationResolved, .escalationClosed, .escalationReopened:
            true
        default: false
        }
    }
}

// One dispute from its first concern to its end: every stage with its entry, answer and leaving.

public import CareEvents
public import Dates
import Policies

/// The history of an escalation, folded from its events in order of days, those of a day by `seq`.
public struct EscalationHistory: Sendable {
    /// The id.
    public let id: Symbol
    /// The line that raised it, or -1 where none did.
    public private(set) var raisedSeq: Int32 = -1
    /// The day it was raised, nil where it never was.
    public private(set) var raisedOn: CalendarDate?
    /// Looked after or child protection, by the code.
    public private(set) var population = Symbol.none
    /// The children it names, each once.
    public private(set) var children: [ChildNumber] = []
    /// The children as the event names them, joined or not.
    public private(set) var categories = ListPlace.none
    /// The team.
    public private(set) var team = Symbol.none
    /// Every entry into a stage, in order.
    public private(set) var entries: [Entry] = []
    /// The days of its meetings.
    public private(set) var meetings: [(day: CalendarDate, seq: Int32)] = []
    /// Its ends, resolved or closed, in order.
    public private(set) var ends: [End] = []

    /// One stage, entered once.
    public struct Entry: Sendable {
        /// The stage, by its code.
        public let stage: Symbol
        /// Whether it belongs to the formal process.
        public let isFormal: Bool
        /// Whether it stands outside the order.
        public let isExternal: Bool
        /// Its place in the scheme in force that day, nil where the scheme has none such. Before
        /// the first scheme the stages stand in the order of their first use in the ledger.
        public let level: Int?
        /// The day it was entered.
        public let enteredOn: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The day by which an answer is due, nil where none is.
        public let respondByOn: CalendarDate?
        /// The day of the manager's answer, with its line.
        public fileprivate(set) var respondedOn: CalendarDate?
        /// The day it was left, nil while it is open.
        public fileprivate(set) var leftOn: CalendarDate?
        /// How it was left.
        public fileprivate(set) var ended: Ending?
        /// Whether the escalation was resolved at this stage, which is an answer too.
        public fileprivate(set) var resolvedHereOn: CalendarDate?

        /// The day of the answer: the manager's, or the resolution at this stage.
        public var answeredOn: CalendarDate? {
            switch (respondedOn, resolvedHereOn) {
            case (let answer?, let resolution?): min(answer, resolution)
            case (let answer?, nil): answer
            case (nil, let resolution): resolution
            }
        }
    }

    /// How a stage was left.
    public enum Ending: String, Sendable {
        case movedOn = "moved_on"
        case resolved, closed
    }

    /// An end of the escalation, which a reopening may undo.
    public struct End: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line.
        public let seq: Int32
        /// Resolved or closed.
        public let ending: Ending
        /// The stage at which it was resolved, `.none` where it was closed.
        public let stage: Symbol
        /// What came of it, `.none` where that is not said.
        public let outcome: Symbol
        /// The day of the reopening that undid it, nil while it stands.
        public fileprivate(set) var reopenedOn: CalendarDate?
    }

    init(id: Symbol) { self.id = id }

    /// Takes the next event of the escalation. `order` has the stages in the order of first use.
    mutating func take(
        _ event: EscalationEvent, of fact: Fact, in known: borrowing KnownFacts,
        against setting: borrowing Setting, firstUse order: [Symbol]
    ) {
        switch event {
        case .escalationRaised(let raised):
            if raisedOn == nil {
                raisedOn = fact.day
                raisedSeq = fact.seq
                population = raised.population
                children = known.children(of: fact)
                categories = raised.categories
                team = raised.team
            }
            enter(raised.stage, by: raised.respondByOn, fact, known, setting, order)
        case .escalationStageEntered(let entered):
            enter(entered.stage, by: entered.respondByOn, fact, known, setting, order)
        case .escalationReopened(let reopened):
            for place in ends.indices where ends[place].reopenedOn == nil {
                ends[place].reopenedOn = fact.day
            }
            enter(reopened.stage, by: nil, fact, known, setting, order)
        case .escalationResponded(let responded):
            guard let place = entries.lastIndex(where: { $0.stage == responded.stage }) else {
                return
            }
            if entries[place].respondedOn == nil { entries[place].respondedOn = fact.day }
        case .escalationResolved(let resolved):
            if let place = entries.lastIndex(where: { $0.stage == resolved.stage }),
                entries[place].resolvedHereOn == nil
            {
                entries[place].resolvedHereOn = fact.day
            }
            end(.resolved, at: resolved.stage, outcome: resolved.outcome, fact)
        case .escalationClosed: end(.closed, at: .none, fact)
        case .escalationMeetingHeld: meetings.append((fact.day, fact.seq))
        case .legalAdviceSought, .practiceAcknowledged: return
        }
    }

    private mutating func enter(
        _ stage: Symbol, by respondBy: CalendarDate?, _ fact: Fact, _ known: borrowing KnownFacts,
        _ setting: borrowing Setting, _ order: [Symbol]
    ) {
        let scheme = setting.escalationScheme.inForce(on: fact.day)
        let place = scheme.place(of: known.text(stage))
        let level = scheme.stages.isEmpty ? order.firstIndex(of: stage) : place
        let found = place.map { scheme.stages[$0] }
        let isExternal = found?.isExternal ?? false
        let due = respondBy ?? found?.respondWithin.map { setting.date($0, after: fact.day) }
        if !isExternal {
            for place in entries.indices
            where entries[place].leftOn == nil && !entries[place].isExternal {
                entries[place].leftOn = fact.day
                entries[place].ended = .movedOn
            }
        }
        entries.append(
            Entry(
                stage: stage, isFormal: found?.isFormal ?? false, isExternal: isExternal,
                level: level, enteredOn: fact.day, seq: fact.seq, respondByOn: due))
    }

    private mutating func end(
        _ ending: Ending, at stage: Symbol, outcome: Symbol = .none, _ fact: Fact
    ) {
        for place in entries.indices where entries[place].leftOn == nil {
            entries[place].leftOn = fact.day
            entries[place].ended = ending
        }
        ends.append(
            End(day: fact.day, seq: fact.seq, ending: ending, stage: stage, outcome: outcome))
    }
}

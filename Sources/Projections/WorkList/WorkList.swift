// The work list of a day: everything due and overdue, in order, for one officer or team or all.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// What is to be done, as it stood at the end of a day.
public struct WorkList: Sendable {
    /// What is asked of the list.
    public struct Question: Sendable {
        /// The day at whose end it is asked.
        public let day: CalendarDate
        /// The last day on which something falls due that is listed. Whatever is overdue is.
        public let last: CalendarDate
        /// Only what is for this officer, by the id; nil for everybody.
        public var officer: String?
        /// Only what is of this team; nil for all.
        public var team: String?
        /// Only these kinds of things; nil for all.
        public var kinds: Set<WorkItem.What>?
        /// The day from whose end it is told what became of each, nil where that is not asked.
        public var later: CalendarDate?

        /// A question for everybody about everything.
        public init(at day: CalendarDate, through last: CalendarDate) {
            self.day = day
            self.last = last
        }
    }

    /// A row of the list.
    public struct Row: Sendable {
        /// What is to be done.
        public let item: WorkItem
        /// What became of it by the later day; nil where that was not asked.
        public let fate: WorkFate?
    }

    /// The question.
    public let question: Question
    /// The rows by the day they are due, what they are, the ids of the children and the others.
    public let rows: [Row]

    /// The list of a day.
    public init(_ question: Question, in context: ReplayContext) {
        let counted = context.answer([], alsoCounting: [Self.gathering(question)])
        self.init(question, gathered: counted.others[0], in: context)
    }

    /// What gathers the list of a day, for those who count other things in the same replay.
    public static func gathering(_ question: Question) -> any JourneyCounting {
        WorkGathering(on: question.day, lookedBackFrom: question.later)
    }

    /// The list of a day, out of what ``gathering(_:)`` of the same question gathered.
    public init(
        _ question: Question, gathered counted: any JourneyCounting, in context: ReplayContext
    ) {
        self.question = question
        let (day, later) = (question.day, question.later)
        guard let gathered = counted as? WorkGathering else {
            preconditionFailure("a work list is made of what was gathered for it")
        }
        let all =
            gathered.found
            + context.disputeWork(on: day, lookedBackFrom: later, gathered.desks)
            + context.enquiryWork(on: day, lookedBackFrom: later, gathered)
        let known = context.known
        let asked = all.filter { found in
            found.item.dueOn <= question.last
                && question.kinds?.contains(found.item.what) != false
                && question.officer.map { iro in
                    found.item.officers.contains { known.text($0) == iro }
                } != false
                && question.team.map { team in
                    found.item.teams.contains { known.text($0) == team }
                } != false
        }
        rows = asked.map { (Place(of: $0.item, in: known), $0) }
            .sorted { $0.0 < $1.0 }
            .map { Row(item: $0.1.item, fate: $0.1.fate) }
    }

    /// How many rows are overdue on the day.
    public var overdueCount: Int { rows.count { $0.item.dueOn < question.day } }
}

extension WorkItem {
    /// The ids of the children, in their order, with `;` between them.
    public func childIDs(in known: borrowing KnownFacts) -> String {
        let ids = children.map { known.id(of: $0) }
        guard ids.count > 1 else { return ids.first ?? "" }
        return ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            .joined(separator: ";")
    }

    /// The review it is about, `.none` where it is about none that has an id.
    public var review: Symbol {
        switch subject {
        case .held(let review, _), .decision(_, let review, _): review
        default: .none
        }
    }

    /// The escalation it is about or goes back to, `.none` where there is none.
    public var escalation: Symbol {
        switch subject {
        case .stage(let escalation, _, _), .decision(_, _, let escalation): escalation
        default: .none
        }
    }

    /// The decision it is about, `.none` where it is about none.
    public var decision: Symbol {
        if case .decision(let decision, _, _) = subject { decision } else { .none }
    }
}

/// Where an item stands in the list.
private struct Place: Comparable {
    private let dueOn: CalendarDate
    private let texts: [[UInt8]]
    private let seq: Int32

    init(of item: WorkItem, in known: borrowing KnownFacts) {
        dueOn = item.dueOn
        texts = [
            item.what.rawValue, item.childIDs(in: known), known.text(item.review),
            known.text(item.escalation), known.text(item.decision), item.rule.rawValue,
            item.distinction(in: known),
        ].map { Array($0.utf8) }
        if case .stage(_, _, let line) = item.subject { seq = line } else { seq = -1 }
    }

    static func < (a: Place, b: Place) -> Bool {
        if a.dueOn != b.dueOn { return a.dueOn < b.dueOn }
        for (one, other) in zip(a.texts, b.texts) where one != other {
            return one.lexicographicallyPrecedes(other)
        }
        return a.seq < b.seq
    }
}

extension WorkItem {
    /// What tells two items apart that are the same thing of the same child on the same day.
    public func distinction(in known: borrowing KnownFacts) -> String {
        switch subject {
        case .plan(let plan, _): plan.rawValue
        case .enquiry(let id), .protectionPlan(let id): known.text(id)
        case .stage(_, let stage, _): known.text(stage)
        case .change(let seq), .episode(_, let seq): String(seq)
        case .held(_, let seq): String(seq)
        case .nextReview, .decision, .care, .stay: ""
        }
    }
}

/// The officers and teams that the known lines name, to tell an empty list from a wrong name.
public struct WorkNames {
    /// The ids of officers.
    public private(set) var officers: Set<String> = []
    /// The teams.
    public private(set) var teams: Set<String> = []

    /// Those of the known facts.
    public init(_ known: KnownFacts) {
        for fact in known.facts {
            switch fact.type {
            case .iroAllocated, .reviewHeld: add(fact, .iroID, \.officers, known)
            case .workerJoined: add(fact, .workerID, \.officers, known)
            case .childRegistered, .childDetailsChanged, .escalationRaised:
                add(fact, .team, \.teams, known)
            default: continue
            }
        }
    }

    private mutating func add(
        _ fact: Fact, _ key: FieldKey, _ names: WritableKeyPath<WorkNames, Set<String>>,
        _ known: KnownFacts
    ) {
        let symbol = known.record.symbol(fact, key)
        if symbol != .none { self[keyPath: names].insert(known.text(symbol)) }
    }
}

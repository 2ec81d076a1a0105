// One thing to be done: what, by when, under which rule, for whom, by whom.

public import CareEvents
public import Dates
import Journeys
public import Policies

/// Something that is to be done and was not, as it stood at the end of a day.
public struct WorkItem: Sendable {
    /// What is to be done.
    public let what: What
    /// The last day on which it is in time.
    public let dueOn: CalendarDate
    /// The rule by which it is due.
    public let rule: WorkRule
    /// What exactly it is about.
    public let subject: Subject
    /// The day it is counted from: a start, a review, a stage entered.
    public let since: CalendarDate
    /// The children it is about, most often one.
    public let children: [ChildNumber]
    /// The officers whose work it is or who answer for it, each once; none where nobody is named.
    public let officers: [Symbol]
    /// The teams that hold the case, each once.
    public let teams: [Symbol]
    /// The day a review is planned for, where that was said.
    public internal(set) var plannedOn: CalendarDate?
    /// The day a plan was last made, updated or assessed, where there is one.
    public internal(set) var lastOn: CalendarDate?

    /// What is to be done, as the work list spells it.
    public enum What: String, CaseIterable, Sendable {
        case review, response, allocation, record, distribution, decision, plan, visit, health
        case contact, midway, notification, conference
    }

    /// What exactly a thing to be done is about: with what it is, the child and the day it is due,
    /// it is one thing on every day.
    public enum Subject: Hashable, Sendable {
        /// The next review of a period of care, by its number; the contact or the midway review
        /// before it.
        case nextReview(period: Int, number: Int)
        /// A review that was held.
        case held(review: Symbol, seq: Int32)
        /// A decision, with the review and the escalation it belongs to.
        case decision(Symbol, review: Symbol, escalation: Symbol)
        /// A stage of an escalation, with the line that entered it.
        case stage(escalation: Symbol, stage: Symbol, seq: Int32)
        /// A period of care.
        case care(period: Int)
        /// A change, by the line that tells of it.
        case change(seq: Int32)
        /// The placement that began on a day, temporary ones looked through.
        case stay(period: Int, from: CalendarDate)
        /// A plan that the child should have.
        case plan(WorkPlan, period: Int)
        /// A missing episode, by the line that tells of it.
        case episode(period: Int, seq: Int32)
        /// A section 47 enquiry.
        case enquiry(Symbol)
        /// A child protection plan.
        case protectionPlan(Symbol)
    }

    /// How many days are left on a day; below zero it is overdue.
    public func days(from day: CalendarDate) -> Int { dueOn - day }

    /// What is the same on every day on which the thing is waited for.
    var key: Key {
        let child: ChildNumber =
            switch subject {
            case .stage, .enquiry: .none
            default: children.first ?? .none
            }
        return Key(what: what, child: child, subject: subject, dueOn: dueOn)
    }

    /// What a thing to be done is known by.
    struct Key: Hashable {
        let what: What
        let child: ChildNumber
        let subject: Subject
        let dueOn: CalendarDate
    }
}

/// A plan that the work list looks after.
public enum WorkPlan: String, CaseIterable, Sendable {
    /// The personal education plan.
    case education = "pep"
    /// The health assessment, or a plan for health.
    case health
    /// The pathway plan of a young person.
    case pathway
    /// The plan for permanence, one for adoption included.
    case permanence

    /// What it is called.
    public var words: String {
        switch self {
        case .education: RequiredPlan.education.words
        case .health: RequiredPlan.health.words
        case .pathway: RequiredPlan.pathway.words
        case .permanence: "plan for permanence"
        }
    }

    var what: WorkItem.What { self == .health ? .health : .plan }

    var rule: WorkRule {
        switch self {
        case .education: .educationPlan
        case .health: .healthAssessment
        case .pathway: .pathwayPlan
        case .permanence: .permanencePlan
        }
    }

    /// The kinds of plan that will do.
    var kinds: [PlanKind] {
        switch self {
        case .education: [.pep]
        case .health: [.health]
        case .pathway: [.pathway]
        case .permanence: [.permanence, .adoption]
        }
    }
}

/// Who answers for a child on a day.
struct ChildDesk: Sendable {
    let lookedAfterOfficer: Symbol
    let protectionOfficer: Symbol
    let team: Symbol

    init(_ journey: Journey, on day: CalendarDate) {
        lookedAfterOfficer = journey.officer(for: .cla, on: day)
        protectionOfficer = journey.officer(for: .cpp, on: day)
        team = journey.team(on: day)
    }

    /// The officer for a population.
    func officer(for population: Population) -> Symbol {
        switch population {
        case .cla: lookedAfterOfficer
        case .cpp: protectionOfficer
        }
    }
}

extension WorkItem {
    /// Something about one child, for an officer, or nobody where that is `.none`.
    init(
        _ what: What, _ rule: WorkRule, by dueOn: CalendarDate, since: CalendarDate,
        _ subject: Subject, of child: ChildNumber, _ officer: Symbol, _ team: Symbol
    ) {
        self.init(
            what: what, dueOn: dueOn, rule: rule, subject: subject, since: since,
            children: [child], officers: officer == .none ? [] : [officer],
            teams: team == .none ? [] : [team])
    }
}

// A child's journey as people read it at the end of a day: what follows from the facts, and what
// they do not say.

import CareEvents
public import Dates
import Journeys

/// The story of one child as it stood at the end of a day.
///
/// What began after that day is not in it, and what ended after it goes on. Days are counted as
/// nights: the day on which something begins counts, the day on which it ends does not, and what
/// goes on is counted up to the day asked; so the days of placements sum to those of their period.
public struct ChildStory: Sendable {
    /// The id under which the child is read.
    public let childID: String
    /// The day.
    public let day: CalendarDate
    /// Who, where in care, what comes next: one sentence.
    public let sentence: String
    /// The periods of care.
    public let periods: [Stay]
    /// Where the child was placed, in care.
    public let placements: [PlacementStay]
    /// The legal statuses in care.
    public let statuses: [Stay]
    /// The reviewing officers, looked after and child protection.
    public let officers: [Stay]
    /// The reviews held, waited for and missed.
    public let clock: [ClockRow]
    /// The stages of the child's escalations.
    public let stages: [StageRow]
    /// Contacts, visits and what else shows that the child was thought of, by kind.
    public let contacts: [ContactRow]
    /// The same, each on its day.
    public let contactDays: [ContactDay]
    /// When the child was missing.
    public let absences: [Stay]
    /// The teams that held the case.
    public let teams: [Stay]
    /// The plans.
    public let plans: [Stay]
    /// The decisions about the child.
    public let decisions: [DecisionRow]
    /// What the record does not say, though it should.
    public let gaps: [Gap]

    /// The story of a child; nil where no line known then names the child.
    public init?(
        of id: String, on day: CalendarDate, in context: ReplayContext, isRedacted: Bool = false
    ) {
        let known = context.known
        guard let asked = known.record.recorded.child(withID: id) else { return nil }
        let child = known.canonical(asked)
        var roles: Roles?
        if isRedacted {
            let lines = ChildLines(of: child, in: known)
            roles = Roles(
                for: child, in: lines.inOrder(in: known), of: known, against: context.setting)
        }
        self.init(
            of: child, on: day, in: context, names: Naming(known: known, roles: roles))
    }

    init(of child: ChildNumber, on day: CalendarDate, in context: ReplayContext, names: Naming) {
        var journey = Journey()
        journey.fold(
            child, context.stories.places(of: child), in: context.known, against: context.setting)
        let scene = StoryScene(journey: journey, day: day, context: context, names: names)
        childID = context.known.id(of: child)
        self.day = day
        periods = scene.periods
        placements = scene.placements
        statuses = scene.statuses
        officers = scene.officers
        clock = scene.clock
        stages = scene.stages
        contacts = scene.contacts
        contactDays = scene.contactDays
        absences = scene.absences
        teams = scene.teams
        plans = scene.plans
        decisions = scene.decisions
        gaps = scene.gaps
        sentence = scene.sentence(stages: stages, clock: clock)
    }
}

/// What a story is made from.
struct StoryScene {
    let journey: Journey
    /// The day at whose end it is told.
    let day: CalendarDate
    let context: ReplayContext
    /// How names and texts are told.
    let names: Naming

    /// The line of a fact.
    func line(_ seq: Int32) -> Int { context.known.record.recorded.lineNumber(at: Int(seq)) }

    /// A code of a national list and what it means, or the word itself.
    func coded<List: CodeList>(_ symbol: Symbol, _ words: (List) -> String) -> String? {
        guard symbol != .none else { return nil }
        return List(symbol).map { "\(context.known.text(symbol)) (\(words($0)))" }
            ?? names.open(symbol)
    }

    /// A code of ours or an open word, nil where it is not said.
    func plain(_ symbol: Symbol) -> String? {
        symbol == .none ? nil : inWords(code: names.open(symbol))
    }

    /// An id, nil where it is not said.
    func id(_ symbol: Symbol) -> String? { symbol == .none ? nil : names.id(symbol) }

    /// From one day until another, as it stood at the end of the day asked.
    func stay(
        from: CalendarDate, to end: CalendarDate?, _ words: String, _ more: String? = nil,
        ended: String? = nil, seq: Int32
    ) -> Stay {
        let to = end.flatMap { $0 <= day ? $0 : nil }
        return Stay(
            from: from, to: to, days: (to ?? day) - from, words: words, more: more,
            ended: to == nil ? nil : ended, seq: line(seq))
    }
}

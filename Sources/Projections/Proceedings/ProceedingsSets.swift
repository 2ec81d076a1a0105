// Sets of proceedings: one or more children before the court under one id.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// One set of proceedings, however many children it concerns and however often it was told.
public struct ProceedingsSet: Sendable {
    /// The id.
    public let id: Symbol
    /// The line that names it first.
    public let firstSeq: Int32
    /// The children named at issue or conclusion, two ids of one child read as one, each once.
    public fileprivate(set) var children: [ChildNumber] = []
    /// What was applied for, by the codes, each once, in the order of issue.
    public fileprivate(set) var applications: [Symbol] = []
    /// The earliest issue, nil where none is told.
    public fileprivate(set) var issued: PermanenceStory.Moment?
    /// The latest conclusion: the set is over when the last of it is. Nil where none is told.
    public fileprivate(set) var concluded: PermanenceStory.Moment?
    /// Whether any issue says that it runs in a pilot of the court.
    public fileprivate(set) var isPilot = false

    /// Whether it is a set of care proceedings: applied for care, or nothing said of it.
    public var isCare: Bool {
        applications.isEmpty || applications.contains { ProceedingsApplication($0) == .care }
    }

    /// The last day on which it is concluded in time, nil where no issue is told.
    public func dueOn(_ setting: borrowing Setting) -> CalendarDate? {
        issued.map { setting.date(CourtTimetable.disposedWithin, after: $0.day) }
    }

    /// Whether it was concluded in time, nil where it is not over or no issue is told.
    public func isInTime(_ setting: borrowing Setting) -> Bool? {
        guard let concluded, let due = dueOn(setting) else { return nil }
        return concluded.day <= due
    }

    /// Whether it is before the court at the end of a day.
    public func isRunning(on day: CalendarDate) -> Bool {
        guard let issued, issued.day <= day else { return false }
        return concluded.map { $0.day > day } ?? true
    }
}

/// All sets of proceedings of a record.
public struct ProceedingsSets: Sendable {
    /// The sets in the order in which the log first names them.
    public private(set) var sets: [ProceedingsSet] = []
    private var places: [ChildNumber: [Int]] = [:]

    /// The sets of the known facts up to the end of a day, or of all.
    public init(_ known: borrowing KnownFacts, upTo last: CalendarDate = .latest) {
        var index: [Symbol: Int] = [:]
        let types: EventTypes = [.proceedingsIssued, .proceedingsConcluded]
        for fact in known.facts(of: types) where fact.day <= last {
            guard case .plans(let event) = Event(fact, in: known.record) else { continue }
            let id = known.record.symbol(fact, .proceedingsID)
            let place = index[id] ?? sets.count
            if place == sets.count {
                index[id] = place
                sets.append(ProceedingsSet(id: id, firstSeq: fact.seq))
            }
            take(event, of: fact, place)
            known.forEachChild(of: fact) { child in
                guard !sets[place].children.contains(child) else { return }
                sets[place].children.append(child)
                places[child, default: []].append(place)
            }
        }
    }

    private mutating func take(_ event: PlanEvent, of fact: Fact, _ place: Int) {
        let moment = PermanenceStory.Moment(day: fact.day, seq: fact.seq)
        if case .proceedingsIssued(let issue) = event {
            if sets[place].issued.map({ $0.day > fact.day }) ?? true {
                sets[place].issued = moment
            }
            if issue.application != .none, !sets[place].applications.contains(issue.application) {
                sets[place].applications.append(issue.application)
            }
            if issue.courtPilot == true { sets[place].isPilot = true }
        } else if sets[place].concluded.map({ $0.day <= fact.day }) ?? true {
            sets[place].concluded = moment
        }
    }

    /// The sets that name a child, in order.
    public func of(_ child: ChildNumber) -> [ProceedingsSet] {
        (places[child] ?? []).map { sets[$0] }
    }
}

// How a dispute stands at the end of a day: open or ended, formal or not, in time or not.

public import Dates
public import Journeys
import Policies

extension EscalationHistory {
    /// The stages that are open at the end of a day, in the order of entry.
    public func openEntries(on day: CalendarDate) -> [Entry] {
        entries.filter { entry in
            entry.enteredOn <= day && entry.leftOn.map { $0 > day } ?? true
        }
    }

    /// The end that stands at the end of a day, nil where it is open or was reopened.
    public func end(standingOn day: CalendarDate) -> End? {
        guard let last = ends.last(where: { $0.day <= day }) else { return nil }
        return last.reopenedOn.map { $0 <= day } ?? false ? nil : last
    }

    /// The first entry into a formal stage by the end of a day.
    public func formalStart(by day: CalendarDate) -> Entry? {
        entries.first { $0.isFormal && $0.enteredOn <= day }
    }

    /// Whether it began as an informal concern.
    public var beganInformally: Bool { entries.first.map { !$0.isFormal } ?? false }

    /// The highest stage reached by the end of a day, by its place in the scheme.
    public func highestEntry(by day: CalendarDate) -> Entry? {
        entries.filter { $0.enteredOn <= day }.max { ($0.level ?? -1) < ($1.level ?? -1) }
    }

    /// The day by which the whole formal process was to end (DRP-3), nil where there was none.
    public func formalProcessDue(by day: CalendarDate, in context: ReplayContext) -> CalendarDate? {
        guard let start = formalStart(by: day)?.enteredOn else { return nil }
        let scheme = context.setting.escalationScheme.inForce(on: start)
        return context.setting.date(scheme.wholeFormalProcess, after: start)
    }
}

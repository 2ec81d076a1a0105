// Children whose reviewing officer changed while they were looked after, and why.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// One officer following another in one period of care.
public struct OfficerChange: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The day.
    public let day: CalendarDate
    /// Who had the child before.
    public let from: Symbol
    /// Who has the child now.
    public let to: Symbol
    /// Why, as the new allocation says, else the end of the old one; `.none` where neither does.
    public let because: Symbol
}

extension Journey {
    /// The changes of officer for looked-after children in a period, in order of days.
    public func changesOfOfficer(during span: DateSpan) -> [OfficerChange] {
        guard allocations.count > 1 else { return [] }
        let own = allocations.filter { Population($0.population) == .cla }
        return zip(own, own.dropFirst()).compactMap { former, next in
            guard former.iro != next.iro, span.contains(next.from),
                periods.contains(where: { $0.from <= former.from && $0.isOpen(on: next.from) })
            else { return nil }
            return OfficerChange(
                child: child, day: next.from, from: former.iro, to: next.iro,
                because: next.because == .none ? former.endedBecause : next.because)
        }
    }

    /// The starts of care in a period, short breaks aside, each with the day by which an officer
    /// was to be named and whether one was.
    public func allocationsDue(
        during span: DateSpan, in setting: borrowing Setting
    ) -> [(start: CarePeriod, due: CalendarDate, isAllocated: Bool)] {
        periods.compactMap { care in
            guard span.contains(care.from) && !care.isShortBreak else { return nil }
            let within = setting.caseload.inForce(on: care.from).allocatedWithin
            let due = setting.date(within, after: care.from)
            let isAllocated = allocations.contains {
                Population($0.population) == .cla && $0.from <= due
                    && ($0.to.map { $0 > care.from } ?? true)
            }
            return (care, due, isAllocated)
        }
    }
}

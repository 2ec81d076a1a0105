// When the reviewing service was told: that care began, and that something changed.

public import CareEvents
public import Dates
public import Journeys

/// Something that the reviewing service had to be told of, and when it was.
public struct ServiceNotification: Sendable {
    /// The child.
    public let child: ChildNumber
    /// What it was.
    public let what: What
    /// The day it was so.
    public let occurredOn: CalendarDate
    /// The line that says that it was so, or of a change that it was notified.
    public let seq: Int32
    /// The day the service was told, nil where it was not or the day is not said.
    public let notifiedOn: CalendarDate?
    /// The role that was told.
    public let notified: Symbol

    /// What the service was told of.
    public enum What: String, CaseIterable, Sendable {
        /// That a child became looked after.
        case start
        /// That something changed for a looked-after child.
        case significantChange = "significant_change"
    }

    /// How many days the word came late: 0 on the day itself or before it, nil where it never came.
    public var daysLate: Int? { notifiedOn.map { max(0, $0 - occurredOn) } }

    /// The same in working days, of the calendar in force on the day.
    public func workingDaysLate(_ setting: borrowing Setting) -> Int? {
        notifiedOn.map { setting.workingDays(on: occurredOn).count(after: occurredOn, through: $0) }
    }
}

extension Journey {
    /// What the service had to be told of by the end of a day: each start of care with the first
    /// word of it, and each change notified, in the order of days.
    public func notifications(
        through end: CalendarDate, in context: borrowing ReplayContext
    ) -> [ServiceNotification] {
        var told: [Int: (day: CalendarDate, role: Symbol)] = [:]
        var found: [ServiceNotification] = []
        for fact in asides where fact.day <= end {
            if fact.type == .startNotified {
                // A word belongs to the period that began last, or to the one that is to begin.
                let place = periods.lastIndex { $0.from <= fact.day } ?? 0
                guard told[place] == nil else { continue }
                let role = context.known.record.symbol(fact, .notified)
                told[place] = (fact.day, role)
            } else if fact.type == .significantChangeNotified,
                case .reviews(.significantChangeNotified(let change))? = Event(
                    fact, in: context.known.record)
            {
                let notifiedOn = change.notifiedOn.flatMap { $0 <= end ? $0 : nil }
                found.append(
                    ServiceNotification(
                        child: child, what: .significantChange, occurredOn: fact.day,
                        seq: fact.seq, notifiedOn: notifiedOn, notified: change.notified))
            }
        }
        for (place, period) in periods.enumerated() where period.from <= end {
            found.append(
                ServiceNotification(
                    child: child, what: .start, occurredOn: period.from, seq: period.seq,
                    notifiedOn: told[place]?.day, notified: told[place]?.role ?? .none))
        }
        return found.sorted { ($0.occurredOn, $0.seq) < ($1.occurredOn, $1.seq) }
    }
}

// Over which days a report of each kind is made where no period is asked.

import CareEvents
public import Dates
import Journeys
import Policies
public import Projections
import Tables

/// The days that a report is about where nobody says: up to the last day that the log tells of.
public enum UsualPeriod: Sendable {
    /// The last reporting year that had ended.
    case lastYear
    /// The month of the day and the eleven before it, up to the day.
    case twelveMonths
    /// The last twelve months that had ended.
    case twelveWholeMonths
    /// The last quarter that had ended.
    case lastQuarter
    /// The seven days up to the day.
    case sevenDays
    /// From the day after an officer's last supervision, else eight weeks.
    case sinceSupervision

    /// The days of a report, the last day that the log tells of being this.
    public func span(
        until day: CalendarDate, officer: String? = nil, in context: ReplayContext
    ) -> DateSpan {
        switch self {
        case .lastYear: return ReportingYear.lastEnded(by: day).span
        case .twelveMonths: return DateSpan(day.firstOfMonth.adding(months: -11), through: day)
        case .twelveWholeMonths:
            let last = day == day.lastOfMonth ? day : day.firstOfMonth.adding(days: -1)
            return DateSpan(last.firstOfMonth.adding(months: -11), through: last)
        case .lastQuarter:
            let own = Bucketing.quarter.whole(containing: day)
            return own.to <= day
                ? own : Bucketing.quarter.whole(containing: own.from.adding(days: -1))
        case .sevenDays: return DateSpan(day.adding(days: -6), through: day)
        case .sinceSupervision:
            let symbol = officer.flatMap { context.known.record.recorded.symbols.find($0) }
                .map(Symbol.init(number:))
            let days = symbol.flatMap { context.setting.workforce.worker($0) }?.supervised ?? []
            let eightWeeks = DateSpan(day.adding(days: -55), through: day)
            // A supervision long ago is no use to the next one.
            guard let last = days.last(where: { $0 < day }), day - last <= 183 else {
                return eightWeeks
            }
            return DateSpan(last.adding(days: 1), through: day)
        }
    }
}

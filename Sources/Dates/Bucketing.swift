// How a period is cut into the columns of a series: weeks, months, quarters, years.

/// A way of cutting a period into buckets, each a period of its own. The raw value is what the
/// command line calls it (`--by week`).
public enum Bucketing: String, CaseIterable, Hashable, Sendable {
    /// Weeks from Monday to Sunday.
    case week
    /// Calendar months.
    case month
    /// Calendar quarters, which are the quarters of the reporting year: April to June is the first.
    case quarter
    /// Reporting years, 1 April to 31 March (CAL-6).
    case year

    /// The buckets of a period in order. The first and the last keep only the part inside it.
    public func buckets(of span: DateSpan) -> [DateSpan] {
        var buckets: [DateSpan] = []
        var day = span.from
        while day <= span.to {
            let last = min(whole(containing: day).to, span.to)
            buckets.append(DateSpan(day, through: last))
            day = last.adding(days: 1)
        }
        return buckets
    }

    /// The whole bucket that a day is in.
    public func whole(containing day: CalendarDate) -> DateSpan {
        switch self {
        case .week:
            let monday = day.adding(days: 1 - day.weekday.rawValue)
            return DateSpan(monday, through: monday.adding(days: 6))
        case .month:
            return DateSpan(day.firstOfMonth, through: day.lastOfMonth)
        case .quarter:
            let first = day.firstOfMonth.adding(months: -((day.month - 1) % 3))
            return DateSpan(first, through: first.adding(months: 2).lastOfMonth)
        case .year:
            return ReportingYear(containing: day).span
        }
    }

    /// What the bucket with this span's first day is called: `week from 4 April 2016` (its Monday,
    /// also where the period cuts it), `April 2016`, `2016-17 Q1`, `2016-17`.
    public func name(of span: DateSpan) -> String {
        switch self {
        case .week:
            return "week from " + DateSpelling.words(whole(containing: span.from).from)
        case .month:
            let (year, month, _) = span.from.components
            return "\(DateSpelling.monthNames[month - 1]) \(year)"
        case .quarter:
            let quarter = (span.from.month + 8) % 12 / 3 + 1
            return "\(ReportingYear(containing: span.from).name) Q\(quarter)"
        case .year:
            return ReportingYear(containing: span.from).name
        }
    }
}

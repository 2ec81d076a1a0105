// The calendar in the short words the builders use; the arithmetic is that of `Dates`.

import Dates

typealias Day = CalendarDate

extension CalendarDate {
    /// A day that is known to exist: 1 July 2016 is `Day(2016, 7, 1)`.
    init(_ year: Int, _ month: Int, _ day: Int) {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("no such day: \(year)-\(month)-\(day)")
        }
        self = date
    }

    static func + (day: CalendarDate, days: Int) -> CalendarDate { day.adding(days: days) }

    var iso: String { description }

    func months(_ count: Int) -> CalendarDate { adding(months: count) }

    func workingDays(_ count: Int) -> CalendarDate {
        WorkingDays.england.date(count, after: self)
    }

    var isWorking: Bool { WorkingDays.england.isWorkingDay(self) }

    /// This day, or the last working day before it.
    var workingOnOrBefore: CalendarDate { isWorking ? self : workingDays(0) }

    /// This day, or the next working day.
    var workingOnOrAfter: CalendarDate { isWorking ? self : workingDays(1) }

    /// The first day of the reporting year (1 April) that this day is in, by its year number.
    var reportingYear: Int { month >= 4 ? year : year - 1 }
}

/// A run of days, both ends included.
struct Days {
    let first: Day
    let last: Day

    init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    /// The reporting year that begins on 1 April of `year`.
    init(reportingYear year: Int) {
        self.init(Day(year, 4, 1), Day(year + 1, 3, 31))
    }

    var count: Int { max(0, last - first + 1) }

    func contains(_ day: Day) -> Bool { first <= day && day <= last }

    func overlap(_ other: Days) -> Days { Days(max(first, other.first), min(last, other.last)) }

    /// The calendar months that begin in this run, in order.
    var months: [Days] {
        var result: [Days] = []
        var day = first.firstOfMonth
        while day <= last {
            result.append(Days(day, day.lastOfMonth))
            day = day.months(1)
        }
        return result
    }
}

extension SeededGenerator {
    /// Any day of the run.
    mutating func day(in days: Days) -> Day { days.first + below(days.count) }
}

// Counting forward and back from a day: by days, by calendar months, to the ends of its month.

extension CalendarDate {
    /// The day that many days on, or back when negative. Traps beyond the days an `Int32` counts.
    @inlinable
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: Int32(Int(dayNumber) + days))
    }

    /// The same day number that many calendar months on (back when negative), or the last day of
    /// that month where it has no such day (CAL-3: the corresponding date rule, Interpretation Act
    /// 1978).
    ///
    /// Clamping is from this day, the anchor: `31 January` plus 2 months is `31 March`. Adding one
    /// month twice would clamp twice and give `28 March`, so a later date is always counted from
    /// the anchor. Traps beyond the days an `Int32` counts.
    @inlinable
    public func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let monthsFromYearZero = year * 12 + (month - 1) + months
        // Rounded down also below zero: the months of the year -1 are -12 to -1.
        let isNegative = monthsFromYearZero < 0
        let newYear = (isNegative ? monthsFromYearZero - 11 : monthsFromYearZero) / 12
        let newMonth = monthsFromYearZero - 12 * newYear + 1
        let lastDay = CalendarDate.daysInMonth(year: newYear, month: newMonth)
        return CalendarDate(
            validYear: newYear, month: newMonth, day: day < lastDay ? day : lastDay)
    }

    /// The days from `b` to `a`; negative when `a` is before `b`.
    @inlinable
    public static func - (a: CalendarDate, b: CalendarDate) -> Int {
        Int(a.dayNumber) - Int(b.dayNumber)
    }

    /// The days from this day until `other`; negative when `other` is before it.
    @inlinable
    public func days(until other: CalendarDate) -> Int { other - self }

    /// The first day of this day's month.
    @inlinable public var firstOfMonth: CalendarDate { adding(days: 1 - day) }

    /// The last day of this day's month.
    @inlinable public var lastOfMonth: CalendarDate {
        let (year, month, day) = components
        return adding(days: CalendarDate.daysInMonth(year: year, month: month) - day)
    }
}

/// The completed calendar months from one day to another (CAL-3): the largest `n`, 0 or more, for
/// which `from.adding(months: n)` is on or before `to`. 0 when `to` is before `from`.
///
/// From 31 January to 28 February 2017 is one month: the month is over, there is no later day.
@inlinable
public func wholeMonths(from: CalendarDate, to: CalendarDate) -> Int {
    guard to > from else { return 0 }
    let start = from.components
    let end = to.components
    let months = (end.year - start.year) * 12 + end.month - start.month
    if end.day >= start.day { return months }
    let isLastDay = end.day == CalendarDate.daysInMonth(year: end.year, month: end.month)
    return isLastDay ? months : months - 1
}

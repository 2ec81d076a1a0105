// The bank holidays of England and Wales, made from their rules and the proclaimed exceptions.

/// A set of bank holidays: those of England and Wales, or those as a policy has changed them.
///
/// CAL-1: Care Planning, Placement and Case Review (England) Regulations 2010, reg 2. Christmas Day
/// and Good Friday are counted with the bank holidays. A holiday that falls at a weekend is in the
/// set only as its substitute day: the day itself is no working day anyway.
///
/// What is missing: the rules are those of 1978 on (Banking and Financial Dealings Act 1971 and the
/// May Day holiday of 1978) and are applied to every year from 1900 to 2199. Older years had other
/// holidays, and one-off holidays before 2004 are not in it.
public struct BankHolidays: Hashable, Sendable {
    /// The holidays in order, each once.
    public let days: [CalendarDate]

    /// The bank holidays of England and Wales, 1900 to 2199.
    public static let england = BankHolidays(ordering: (1900...2199).flatMap(byRule(in:)))
        .adopting(add: proclaimed.added, remove: proclaimed.removed)

    /// Days that are nearly in order, which is when sorting them costs little.
    private init(ordering days: [CalendarDate]) {
        var ordered: [CalendarDate] = []
        ordered.reserveCapacity(days.count)
        for day in days.sorted() where day != ordered.last { ordered.append(day) }
        self.days = ordered
    }

    /// These holidays with some added and some taken away, as a `bank_holidays` policy does. A day
    /// in both lists is a holiday; adding a holiday there is, or removing one there is not, changes
    /// nothing.
    public func adopting(add: [CalendarDate], remove: [CalendarDate]) -> BankHolidays {
        BankHolidays(ordering: days.filter { !remove.contains($0) } + add)
    }

    /// Whether a day is one of the holidays. A binary search of some 2,400 days; to count working
    /// days use ``WorkingDays``, which looks each day up in a table.
    public func contains(_ day: CalendarDate) -> Bool {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low < days.count && days[low] == day
    }
}

// MARK: The rules

extension BankHolidays {
    /// The eight holidays of a year by rule, substitute days taken, one-off exceptions aside.
    static func byRule(in year: Int) -> [CalendarDate] {
        func day(_ month: Int, _ day: Int) -> CalendarDate {
            CalendarDate(validYear: year, month: month, day: day)
        }
        let easter = easterSunday(year)
        return [
            newYearsDay(observedFrom: day(1, 1)),
            easter.adding(days: -2),
            easter.adding(days: 1),
            monday(onOrAfter: day(5, 1)),  // Early May bank holiday
            monday(onOrAfter: day(5, 25)),  // Spring bank holiday, the last Monday of May
            monday(onOrAfter: day(8, 25)),  // Summer bank holiday, the last Monday of August
            observed(day(12, 25)),
            observed(day(12, 26)),
        ]
    }

    /// The one-off holidays proclaimed since 2004, and the holidays they moved (CAL-1; royal
    /// proclamations under the Banking and Financial Dealings Act 1971).
    static let proclaimed: (added: [CalendarDate], removed: [CalendarDate]) = (
        added: [
            CalendarDate(validYear: 2011, month: 4, day: 29),  // royal wedding
            CalendarDate(validYear: 2012, month: 6, day: 4),  // Spring bank holiday, moved
            CalendarDate(validYear: 2012, month: 6, day: 5),  // Diamond Jubilee
            CalendarDate(validYear: 2020, month: 5, day: 8),  // Early May, moved to VE Day
            CalendarDate(validYear: 2022, month: 6, day: 2),  // Spring bank holiday, moved
            CalendarDate(validYear: 2022, month: 6, day: 3),  // Platinum Jubilee
            CalendarDate(validYear: 2022, month: 9, day: 19),  // funeral of Elizabeth II
            CalendarDate(validYear: 2023, month: 5, day: 8),  // coronation of Charles III
        ],
        removed: [
            CalendarDate(validYear: 2012, month: 5, day: 28),
            CalendarDate(validYear: 2020, month: 5, day: 4),
            CalendarDate(validYear: 2022, month: 5, day: 30),
        ]
    )

    /// The Sunday after the paschal full moon, from the golden number and the century's two
    /// corrections (the Gregorian computus, 1582; Calendar (New Style) Act 1750).
    static func easterSunday(_ year: Int) -> CalendarDate {
        let golden = year % 19
        let century = year / 100
        let solarLessLunar = century - century / 4 - (8 * century + 13) / 25
        var moon = (19 * golden + 15 + solarLessLunar) % 30
        if moon == 29 || (moon == 28 && golden > 10) { moon -= 1 }
        let fullMoon = CalendarDate(validYear: year, month: 3, day: 21).adding(days: moon)
        return fullMoon.adding(days: 7 - fullMoon.weekday.rawValue % 7)
    }

    /// 1 January, or the Monday after it when it falls at a weekend.
    private static func newYearsDay(observedFrom day: CalendarDate) -> CalendarDate {
        day.weekday.isWeekend ? monday(onOrAfter: day) : day
    }

    /// 25 or 26 December, or two days on when it falls at a weekend: the two are always two days.
    private static func observed(_ day: CalendarDate) -> CalendarDate {
        day.weekday.isWeekend ? day.adding(days: 2) : day
    }

    /// The first Monday on or after a day.
    private static func monday(onOrAfter day: CalendarDate) -> CalendarDate {
        day.adding(days: (8 - day.weekday.rawValue) % 7)
    }
}

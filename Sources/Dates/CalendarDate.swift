// A day of the calendar, without a time or a time zone: what the ledger calls `occurred_on`.

/// A day of the proleptic Gregorian calendar, held as one number so that comparing and counting
/// days is integer arithmetic.
///
/// A date has no time zone (CAL-4). Every `Int32` is a day, some 5.8 million years each way; the
/// ledger takes only those for which ``isWithinLedgerRange`` is true. Nothing here allocates except
/// ``description``.
@frozen
public struct CalendarDate: Comparable, Hashable, Sendable {
    /// Days since 1970-01-01, which is 0.
    public let dayNumber: Int32

    /// The day that many days after 1970-01-01 (before it, when negative).
    @inlinable
    public init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day of that year, month (1 to 12) and day of the month, or `nil` if there is no such
    /// day. The year may lie outside the ledger's range, up to five million each way.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard (-5_000_000...5_000_000).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// Whether `a` comes before `b`.
    @inlinable
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.dayNumber < b.dayNumber }
}

// MARK: The ledger's range

extension CalendarDate {
    /// The first day the ledger takes, 1900-01-01 (ledger.md section 2).
    @inlinable public static var earliest: CalendarDate { CalendarDate(dayNumber: -25_567) }

    /// The last day the ledger takes, 2199-12-31 (ledger.md section 2).
    @inlinable public static var latest: CalendarDate { CalendarDate(dayNumber: 84_005) }

    /// Whether the ledger takes this day: ``earliest`` to ``latest``, both included.
    @inlinable public var isWithinLedgerRange: Bool {
        self >= CalendarDate.earliest && self <= CalendarDate.latest
    }
}

// MARK: Year, month, day

extension CalendarDate {
    /// The year, the month (1 to 12) and the day of the month (1 to 31).
    ///
    /// The years are taken to begin on 1 March, so that a leap day is the last day of its year and
    /// the lengths of the months follow 153 days to five months; 400 such years are 146,097 days.
    /// One division by a constant for each step: the reckoning of days used in astronomy.
    @inlinable public var components: (year: Int, month: Int, day: Int) {
        let quarterDays = UInt64(bitPattern: Int64(dayNumber) &+ CalendarDate.shift) &* 4 &+ 3
        let century = quarterDays / 146_097
        // From here on the numbers are small, and dividing 32 bits is cheaper.
        let quarterDaysOfCentury = UInt32(truncatingIfNeeded: quarterDays % 146_097) | 3
        let yearOfCentury = quarterDaysOfCentury / 1461
        let dayOfYear = quarterDaysOfCentury % 1461 / 4
        let monthFromMarch = (5 &* dayOfYear &+ 2) / 153
        let day = dayOfYear &- (153 &* monthFromMarch &+ 2) / 5 &+ 1
        let isNextYear = monthFromMarch >= 10
        let month = isNextYear ? monthFromMarch &- 9 : monthFromMarch &+ 3
        let year =
            Int(truncatingIfNeeded: century) &* 100 &+ Int(yearOfCentury)
            &- CalendarDate.shiftYears &+ (isNextYear ? 1 : 0)
        return (year, Int(month), Int(day))
    }

    /// The year.
    @inlinable public var year: Int { components.year }

    /// The month, 1 to 12.
    @inlinable public var month: Int { components.month }

    /// The day of the month, 1 to 31.
    @inlinable public var day: Int { components.day }

    /// The day of the week.
    @inlinable public var weekday: Weekday {
        // 1970-01-01 was a Thursday, ISO day 4; the shift below is a whole number of weeks.
        let sinceMonday = (Int64(dayNumber) + 3 + CalendarDate.wholeWeeks) % 7
        return Weekday(rawValue: Int(sinceMonday) + 1)!
    }

    /// Whether `year` has a 29 February.
    @inlinable
    public static func isLeapYear(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The days in a month, 28 to 31. `month` must be 1 to 12.
    @inlinable
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeapYear(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The inverse of ``components``, for a year, month and day known to exist.
    @inlinable
    init(validYear year: Int, month: Int, day: Int) {
        let isBeforeMarch = month <= 2
        let marchYear = UInt32(year + CalendarDate.shiftYears - (isBeforeMarch ? 1 : 0))
        let century = marchYear / 100
        let monthFromMarch = UInt32(isBeforeMarch ? month + 9 : month - 3)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + UInt32(day) - 1
        let shifted = 365 * Int64(marchYear) + Int64(marchYear / 4 + century / 4 + dayOfYear)
        self.init(dayNumber: Int32(shifted - Int64(century) - CalendarDate.shift))
    }

    /// Years added so that every `Int32` day falls in a year above zero: 14,700 times 400.
    @inlinable static var shiftYears: Int { 5_880_000 }

    /// Days from 1 March of year 0, less the years of ``shiftYears``, to 1970-01-01.
    @inlinable static var shift: Int64 { 719_468 + 14_700 * 146_097 }

    /// A multiple of seven above every `Int32`.
    @inlinable static var wholeWeeks: Int64 { 7 << 29 }
}

// Counting working days: the unit of most statutory times in children's services.

/// The working days that a set of bank holidays leaves, and counting in them.
///
/// CAL-1: a working day is not a Saturday, a Sunday or one of the ``bankHolidays``. CAL-2: the day
/// counted from is day 0 and is not counted.
///
/// Each question is two look-ups in a table of the ledger's range, 1900 to 2199, made once for a
/// set of holidays (some 0.7 MB; keep the value rather than make it again). A count that leaves the
/// range is made day by day, and has the holidays the set names.
public struct WorkingDays: Sendable {
    /// The holidays that are no working days.
    public let bankHolidays: BankHolidays

    /// For each day of the ledger's range, and the day after its end, the working days before it.
    @usableFromInline let countBefore: [Int32]

    /// Every working day of the ledger's range, in order, as day numbers.
    @usableFromInline let days: [Int32]

    /// The working days by the bank holidays of England and Wales.
    public static let england = WorkingDays(.england)

    /// The working days that these holidays leave.
    public init(_ bankHolidays: BankHolidays) {
        let first = CalendarDate.earliest
        let length = CalendarDate.latest - first + 1
        var countBefore = [Int32](repeating: 0, count: length + 1)
        var days: [Int32] = []
        days.reserveCapacity(length * 5 / 7 + 1)
        var holidays = bankHolidays.days.drop { $0 < first }
        var nextHoliday = holidays.popFirst().map { $0 - first }
        // Every start of the program comes by here: the day of the week is counted on, not asked.
        var weekday = first.weekday.rawValue
        for offset in 0..<length {
            if offset == nextHoliday {
                nextHoliday = holidays.popFirst().map { $0 - first }
            } else if weekday < Weekday.saturday.rawValue {
                days.append(first.dayNumber + Int32(offset))
            }
            countBefore[offset + 1] = Int32(days.count)
            weekday = weekday == Weekday.sunday.rawValue ? Weekday.monday.rawValue : weekday + 1
        }
        self.bankHolidays = bankHolidays
        self.countBefore = countBefore
        self.days = days
    }

    /// Whether a day is a working day (CAL-1).
    @inlinable
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        guard day.isWithinLedgerRange else { return isWorkingDayByRule(day) }
        let index = day - CalendarDate.earliest
        return countBefore[index + 1] > countBefore[index]
    }

    /// The `n`th working day after a day, `n` being 0 or more (CAL-2).
    ///
    /// The day itself is day 0, even if it is a working day. From a day that is none, the result is
    /// that of the working day before it, so `date(0, after:)` a Saturday is the Friday.
    @inlinable
    public func date(_ n: Int, after day: CalendarDate) -> CalendarDate {
        precondition(n >= 0, "working days are counted forward")
        if day.isWithinLedgerRange {
            let position = Int(countBefore[day - CalendarDate.earliest + 1]) - 1 + n
            if days.indices.contains(position) {
                return CalendarDate(dayNumber: days[position])
            }
        }
        return dateByWalking(n, after: day)
    }

    /// The working days `d` with `a < d <= b`; 0 when `b` is not after `a`.
    ///
    /// From a day that is no working day this is the same as from the working day before it, so
    /// `count(after: a, through: date(n, after: a))` is `n`.
    @inlinable
    public func count(after a: CalendarDate, through b: CalendarDate) -> Int {
        guard b > a else { return 0 }
        guard a.isWithinLedgerRange, b.isWithinLedgerRange else {
            return countByWalking(after: a, through: b)
        }
        return Int(
            countBefore[b - CalendarDate.earliest + 1] - countBefore[a - CalendarDate.earliest + 1])
    }
}

// MARK: Day by day, where the table ends

extension WorkingDays {
    @usableFromInline
    func isWorkingDayByRule(_ day: CalendarDate) -> Bool {
        !day.weekday.isWeekend && !bankHolidays.contains(day)
    }

    @usableFromInline
    func dateByWalking(_ n: Int, after day: CalendarDate) -> CalendarDate {
        var date = day
        while !isWorkingDayByRule(date) { date = date.adding(days: -1) }
        for _ in 0..<n {
            repeat { date = date.adding(days: 1) } while !isWorkingDayByRule(date)
        }
        return date
    }

    @usableFromInline
    func countByWalking(after a: CalendarDate, through b: CalendarDate) -> Int {
        var count = 0
        var day = a
        while day < b {
            day = day.adding(days: 1)
            if isWorkingDayByRule(day) { count += 1 }
        }
        return count
    }
}

// Counting working days: the unit of most statutory times in children's services.

/// The working days that a set of bank holidays leaves, and counting in them.
///
/// CAL-1: a working day is not a Saturday, a Sunday or one of the ``bankHolidays``. CAL-2: the day
/// counted from is day 0 and is not counted.
///
/// Each question is two look-ups in a table of the ledger's range, 1900 to 2199, made once for a
/// set of holidays: a bit for each day, 27 KB. A count that leaves the range is made day by day,
/// and has the holidays the set names.
public struct WorkingDays: Sendable {
    /// The holidays that are no working days.
    public let bankHolidays: BankHolidays

    /// The ledger's range, 64 days each, and one more.
    @usableFromInline let blocks: [Block]

    /// Sixty-four days that follow one another.
    @frozen @usableFromInline
    struct Block: Sendable {
        /// A bit for each that is a working day, the first the lowest.
        @usableFromInline var days: UInt64
        /// How many working days there are before the first of them.
        @usableFromInline var before: Int32
    }

    /// The working days by the bank holidays of England and Wales.
    public static let england = WorkingDays(.england)

    /// The working days that these holidays leave.
    public init(_ bankHolidays: BankHolidays) {
        let first = CalendarDate.earliest
        let length = CalendarDate.latest - first + 1
        // The days of a week, again and again: a block begins one day of the week after the last.
        var weekday = first.weekday.rawValue - Weekday.monday.rawValue
        var blocks = (0...length / 64).map { _ in
            defer { weekday = (weekday + 64) % 7 }
            var days: UInt64 = 0
            for day in 0..<64 where (weekday + day) % 7 < 5 { days |= 1 << UInt64(day) }
            return Block(days: days, before: 0)
        }
        // What is behind the range is not asked for, and is none.
        blocks[length / 64].days &= 1 << UInt64(length % 64) - 1
        for holiday in bankHolidays.days where holiday >= first && holiday - first < length {
            blocks[(holiday - first) / 64].days &= ~(1 << UInt64((holiday - first) % 64))
        }
        for place in blocks.indices.dropFirst() {
            blocks[place].before =
                blocks[place - 1].before + Int32(blocks[place - 1].days.nonzeroBitCount)
        }
        self.bankHolidays = bankHolidays
        self.blocks = blocks
    }

    /// How many working days there are before a day of the range, or the day after its end.
    @inlinable
    func count(before day: CalendarDate) -> Int {
        let offset = day - CalendarDate.earliest
        let block = blocks[offset >> 6]
        let earlier = block.days & (1 << UInt64(offset & 63) &- 1)
        return Int(block.before) + earlier.nonzeroBitCount
    }

    /// The working day before which there are so many, looked for from a day on or just before it;
    /// nil where the range has no such day.
    @inlinable
    func day(at position: Int, near day: CalendarDate) -> CalendarDate? {
        guard position >= 0 else { return nil }
        var place = min(max(day - CalendarDate.earliest, 0) >> 6, blocks.count - 1)
        while place > 0, blocks[place].before > position { place -= 1 }
        while place + 1 < blocks.count, blocks[place + 1].before <= position { place += 1 }
        var days = blocks[place].days
        var left = position - Int(blocks[place].before)
        guard left < days.nonzeroBitCount else { return nil }
        // The half that it is in, and of that the half.
        var offset = place << 6
        var width: UInt64 = 32
        while width > 0 {
            let low = days & (1 << width - 1)
            let count = low.nonzeroBitCount
            if left < count {
                days = low
            } else {
                left -= count
                days >>= width
                offset += Int(width)
            }
            width >>= 1
        }
        return CalendarDate.earliest.adding(days: offset)
    }

    /// Whether a day is a working day (CAL-1).
    @inlinable
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        guard day.isWithinLedgerRange else { return isWorkingDayByRule(day) }
        let offset = day - CalendarDate.earliest
        return blocks[offset >> 6].days >> UInt64(offset & 63) & 1 == 1
    }

    /// The `n`th working day after a day, `n` being 0 or more (CAL-2).
    ///
    /// The day itself is day 0, even if it is a working day. From a day that is none, the result is
    /// that of the working day before it, so `date(0, after:)` a Saturday is the Friday.
    @inlinable
    public func date(_ n: Int, after day: CalendarDate) -> CalendarDate {
        precondition(n >= 0, "working days are counted forward")
        if day.isWithinLedgerRange {
            let position = count(before: day.adding(days: 1)) - 1 + n
            let near = day.adding(days: min(n, blocks.count * 64))
            if let found = self.day(at: position, near: near) { return found }
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
        return count(before: b.adding(days: 1)) - count(before: a.adding(days: 1))
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

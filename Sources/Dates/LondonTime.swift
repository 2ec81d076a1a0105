// The London day and hour of an instant, by the rule of British Summer Time and no time zone files.

// The rule: one hour ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
// Sunday of October (Summer Time Act 1972 as amended by the Summer Time Order 2002, S.I. 2002/262;
// the same instants since 1996). It is applied to every year. Before 1996 summer time ended on
// other days, and between 1968 and 1971 not at all: a ledger records no instants so old, and their
// London day may differ from history in the hour before midnight.

extension Instant {
    /// The calendar day in London at this instant (CAL-4).
    ///
    /// The same as the UTC day but in the last hour of a UTC day of summer time. Years before 1996
    /// follow today's rule.
    public var londonDay: CalendarDate {
        let day = utcDate
        let lastHour = secondOfUTCDay >= 23 * 3600
        return lastHour && isBritishSummerTime ? day.adding(days: 1) : day
    }

    /// The hour of the day in London at this instant, 0 to 23. Years before 1996 follow today's
    /// rule.
    public var londonHour: Int {
        (secondOfUTCDay / 3600 + (isBritishSummerTime ? 1 : 0)) % 24
    }

    /// The last second of a London day: `2016-06-30` ends at `2016-06-30T22:59:59Z`, `2016-12-31`
    /// at `2016-12-31T23:59:59Z`. Years before 1996 follow today's rule.
    public init(endOfLondonDay day: CalendarDate) {
        // The clocks change at 01:00 UTC, so midnight in London is never a skipped or repeated
        // hour: it is 23:00 UTC of the day where that instant is in summer time, else 24:00.
        let midnight = (Int64(day.dayNumber) + 1) * Instant.secondsPerDay
        let summerMidnight = Instant(seconds: midnight - 3600)
        self.init(
            seconds: (summerMidnight.isBritishSummerTime ? summerMidnight.seconds : midnight) - 1)
    }

    /// Whether clocks in London are an hour ahead of UTC.
    var isBritishSummerTime: Bool {
        let day = utcDate
        let (_, month, dayOfMonth) = day.components
        switch month {
        case 4...9: return true
        case 3, 10: break
        default: return false
        }
        // March and October have 31 days: the Sunday on or before this day is the last of the month
        // if another week would leave the month.
        let sinceSunday = day.weekday.rawValue % 7
        let isLastSundayOrLater = dayOfMonth - sinceSunday > 31 - 7
        let isSwitchDay = isLastSundayOrLater && sinceSunday == 0
        let hasSwitched = isSwitchDay ? secondOfUTCDay >= 3600 : isLastSundayOrLater
        return month == 3 ? hasSwitched : !hasSwitched
    }
}

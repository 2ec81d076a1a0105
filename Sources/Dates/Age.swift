// A child's age in completed years.

/// Ages (CAL-5).
public enum Age {
    /// The completed years from a day of birth to a day: a year is gained at the start of the
    /// birthday (Family Law Reform Act 1969, s9), and a birthday of 29 February falls on 1 March in
    /// common years.
    ///
    /// Negative before birth: -1 in the year up to the day before it, -2 in the year before that.
    @inlinable
    public static func years(bornOn birth: CalendarDate, on day: CalendarDate) -> Int {
        let born = birth.components
        let now = day.components
        // On 28 February the 29th has not come; on 1 March it has: no case of its own is needed.
        let beforeBirthday = (now.month, now.day) < (born.month, born.day)
        return now.year - born.year - (beforeBirthday ? 1 : 0)
    }
}

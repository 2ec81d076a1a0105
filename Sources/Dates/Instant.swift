// A second of UTC: what the ledger calls `recorded_at`.

/// A whole second of UTC, as POSIX counts them (no leap seconds).
@frozen
public struct Instant: Comparable, Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, which is 0.
    public let seconds: Int64

    /// The instant that many seconds after 1970-01-01T00:00:00Z (before it, when negative). Asking
    /// for the day of an instant more than five million years away traps.
    @inlinable
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Whether `a` comes before `b`.
    @inlinable
    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

    /// The UTC day.
    @inlinable public var utcDate: CalendarDate {
        let before = seconds < 0 && seconds % Instant.secondsPerDay != 0
        return CalendarDate(
            dayNumber: Int32(seconds / Instant.secondsPerDay - (before ? 1 : 0)))
    }

    /// The UTC year, which names the year file of a recorded line.
    @inlinable public var utcYear: Int { utcDate.year }

    /// Seconds since the start of the UTC day, 0 to 86,399.
    @inlinable var secondOfUTCDay: Int {
        let rest = Int(seconds % Instant.secondsPerDay)
        return rest < 0 ? rest + Int(Instant.secondsPerDay) : rest
    }

    /// The seconds of a day.
    @inlinable static var secondsPerDay: Int64 { 86_400 }
}

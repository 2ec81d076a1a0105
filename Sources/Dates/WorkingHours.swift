// The hours of a working day in London, and what lies outside them.

/// From when to when people of a service are at work on working days.
public struct WorkingHours: Hashable, Sendable {
    /// The first minute of the London day that is within.
    public let from: Int
    /// The first minute after them; 1,440 is midnight.
    public let to: Int

    /// Eight in the morning to six in the evening: no law says it; it leaves out nobody who works
    /// flexibly around an office day.
    public static let usual = WorkingHours(from: 8 * 60, to: 18 * 60)

    private init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// The hours that a text spells: `08:00-18:00`, `8-18`, `7:30-24:00`; nil for what is none, or
    /// does not end after it begins.
    public init?(_ text: String) {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2, let from = Self.minute(halves[0]), let to = Self.minute(halves[1]),
            from < to
        else { return nil }
        self.init(from: from, to: to)
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let hour = number(parts[0], 1...2) else { return nil }
        let minute = parts.count == 2 ? number(parts[1], 2...2) : 0
        guard let minute, minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return hour * 60 + minute
    }

    private static func number(_ digits: Substring, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(digits)
    }

    /// Why an instant lies outside them.
    public enum Outside: String, Hashable, Sendable, CaseIterable {
        /// A Saturday or Sunday.
        case weekend
        /// A weekday on which nobody works.
        case bankHoliday = "bank_holiday"
        /// A working day, before they begin.
        case early
        /// A working day, after they end.
        case late
    }

    /// Why an instant lies outside these hours, by the working days of its London day; nil where it
    /// lies within.
    public func outside(_ instant: Instant, _ workingDays: borrowing WorkingDays) -> Outside? {
        let day = instant.londonDay
        if day.weekday.isWeekend { return .weekend }
        if !workingDays.isWorkingDay(day) { return .bankHoliday }
        let minute = instant.londonMinute
        if minute < from { return .early }
        return minute < to ? nil : .late
    }
}

extension Instant {
    /// The minute of the day in London, 0 to 1,439.
    public var londonMinute: Int { londonHour * 60 + secondOfUTCDay / 60 % 60 }
}

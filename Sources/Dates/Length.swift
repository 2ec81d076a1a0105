// A length of time as policies write it: `20 working days`, `3 months`.

/// A length of time in whole units, as a policy or an option writes it.
public struct Length: Hashable, Sendable {
    /// What a length is counted in.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// Days that are no weekend and no bank holiday (CAL-1).
        case workingDays = "working day"
        /// Calendar days.
        case days = "day"
        /// Seven calendar days.
        case weeks = "week"
        /// Calendar months, by the corresponding date (CAL-3).
        case months = "month"
        /// Twelve calendar months.
        case years = "year"
    }

    /// How many, 0 to 9,999.
    public let amount: Int

    /// Of what.
    public let unit: Unit

    /// A length of `amount` units; traps unless `amount` is 0 to 9,999.
    public init(_ amount: Int, _ unit: Unit) {
        precondition((0...9999).contains(amount), "a length is 0 to 9,999 units")
        self.amount = amount
        self.unit = unit
    }

    /// The length that a text spells, `N working days`, `days`, `weeks`, `months` or `years`, or
    /// `nil`.
    ///
    /// `N` is 0 to 9,999 without a sign or leading zeros, then one blank, then the unit in small
    /// letters. One of a unit may be spelt `1 month` or `1 months`; any other number takes the
    /// plural.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let amount = Int(parts[0]), (0...9999).contains(amount),
            String(amount) == parts[0],
            let unit = Unit.allCases.first(where: {
                parts[1] == $0.rawValue + "s" || (amount == 1 && parts[1] == $0.rawValue)
            })
        else { return nil }
        self.init(amount, unit)
    }

    /// The day this length after a day: the last day on which something due within it is in time.
    ///
    /// - Parameters:
    ///   - day: the day counted from, which is day 0.
    ///   - workingDays: the working days to count in, where the unit is working days (CAL-2).
    public func date(after day: CalendarDate, workingDays: WorkingDays) -> CalendarDate {
        switch unit {
        case .workingDays: workingDays.date(amount, after: day)
        case .days: day.adding(days: amount)
        case .weeks: day.adding(days: 7 * amount)
        case .months: day.adding(months: amount)
        case .years: day.adding(months: 12 * amount)
        }
    }
}

extension Length: CustomStringConvertible {
    /// The length in words, `20 working days`, `1 month`. The inverse of ``init(_:)-(String)``.
    public var description: String {
        "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")"
    }
}

// The year of the national returns: 1 April to 31 March, called by both its years (CAL-6).

/// A reporting year: 1 April of ``startYear`` to 31 March of the next, `2016-17` (CAL-6).
public struct ReportingYear: Comparable, Hashable, Sendable {
    /// The calendar year of its 1 April.
    public let startYear: Int

    /// The reporting year that begins on 1 April of that calendar year.
    public init(startYear: Int) {
        self.startYear = startYear
    }

    /// The reporting year called by `text`: `2016-17` and no other spelling, ASCII, the two parts
    /// following each other (`1999-00` does). `nil` for anything else, and for years that do not
    /// start in 1900 to 2199.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let start = ReportingYear.number(bytes[0..<4]),
            let end = ReportingYear.number(bytes[5..<7]),
            (1900...2199).contains(start), (start + 1) % 100 == end
        else { return nil }
        self.init(startYear: start)
    }

    /// The reporting year that a day is in.
    public init(containing day: CalendarDate) {
        let (year, month, _) = day.components
        self.init(startYear: month >= 4 ? year : year - 1)
    }

    /// The last reporting year to have ended by a day: the latest whose 31 March is that day or
    /// before it.
    public static func lastEnded(by day: CalendarDate) -> ReportingYear {
        let current = ReportingYear(containing: day)
        return current.span.to <= day ? current : ReportingYear(startYear: current.startYear - 1)
    }

    /// Its days, 1 April to 31 March.
    public var span: DateSpan {
        DateSpan(
            CalendarDate(validYear: startYear, month: 4, day: 1),
            through: CalendarDate(validYear: startYear + 1, month: 3, day: 31))
    }

    /// Its name, `2016-17`. The inverse of ``init(_:)``.
    public var name: String {
        let end = (startYear + 1) % 100
        return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
    }

    /// Whether `a` comes before `b`.
    public static func < (a: ReportingYear, b: ReportingYear) -> Bool {
        a.startYear < b.startYear
    }

    /// The number that a run of ASCII digits spells.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }
}

// Days as spreadsheets write them.

import Dates

/// How a column writes its days.
enum SheetDay: String, CaseIterable, Sendable {
    /// `31/03/2022`, `2022-03-31` or `31 March 2022`, told apart by their looks.
    case any
    /// Only `31/03/2022`.
    case british = "dd/mm/yyyy"
    /// Only `2022-03-31`.
    case iso = "yyyy-mm-dd"
    /// Only `03/31/2022`.
    case american = "mm/dd/yyyy"
    /// A number of days, as Excel keeps them: 44651 is 31 March 2022.
    case serial = "excel"

    /// The day that a cell says; nil where it does not. A time of day behind it is passed over.
    func day(_ text: String) -> CalendarDate? {
        let text = Self.withoutTime(text)
        let day: CalendarDate? =
            switch self {
            case .any: try? DateSpelling.parse(text)
            case .british: text.contains("/") ? try? DateSpelling.parse(text) : nil
            case .iso: CalendarDate(iso: text)
            case .american: Self.american(text)
            case .serial: Self.serial(text)
            }
        return day.flatMap { $0.isWithinLedgerRange ? $0 : nil }
    }

    /// What is right, for a remedy.
    var example: String {
        switch self {
        case .any: "as 31/03/2022, 2022-03-31 or 31 March 2022, the year with four digits"
        case .british: "as 31/03/2022"
        case .iso: "as 2022-03-31"
        case .american: "as 03/31/2022"
        case .serial: "as Excel counts days: 44651 is 31 March 2022"
        }
    }

    /// `31/03/2022 00:00:00` and `2022-03-31T00:00` are the days.
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":"),
            let gap = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" }),
            text[text.index(after: gap)...].allSatisfy({ $0.isNumber || ":.Z".contains($0) })
        else { return text }
        return String(text[..<gap])
    }

    private static func american(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return try? DateSpelling.parse("\(parts[1])/\(parts[0])/\(parts[2])")
    }

    /// Excel's first of March 1900 is day 61: it has a day of February that never was.
    private static func serial(_ text: String) -> CalendarDate? {
        guard let number = Int(text), 61...109_574 ~= number else { return nil }
        return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
    }
}

// Why a text is not taken as a date, and the words for it.

/// Why a text is not taken as a date. Each case carries the text as it was given.
public enum DateSpellingError: Error, Hashable, Sendable {
    /// Not in one of the three spellings.
    case notADate(String)
    /// A date but for its year, which has two digits: the century would be a guess.
    case twoDigitYear(String)
    /// The calendar has no such day: `2017-02-29`, `31/04/2016`, a month 13.
    case noSuchDay(String, year: Int, month: Int, day: Int)
    /// A day that the ledger does not take: before 1900-01-01 or after 2199-12-31.
    case outsideLedgerRange(String, CalendarDate)
}

extension DateSpellingError: CustomStringConvertible {
    /// What is wrong and what to write instead, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .notADate(let text):
            "'\(text)' is not a date; write 2022-03-31, 31/03/2022 or 31 March 2022"
        case .twoDigitYear(let text):
            "'\(text)' has a year of two digits; write all four"
        case .noSuchDay(let text, let year, let month, let day):
            "there is no day '\(text)'; "
                + DateSpellingError.missingDay(year: year, month: month, day: day)
        case .outsideLedgerRange(let text, _):
            "'\(text)' is outside the ledger's range, "
                + "\(CalendarDate.earliest) to \(CalendarDate.latest)"
        }
    }

    private static func missingDay(year: Int, month: Int, day: Int) -> String {
        guard (1...12).contains(month) else { return "months are 1 to 12" }
        guard day > 0 else { return "days are counted from 1" }
        let last = CalendarDate.daysInMonth(year: year, month: month)
        return "\(DateSpelling.monthNames[month - 1]) \(year) has \(last) days"
    }
}

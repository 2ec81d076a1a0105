// Words of the command line read as days, instants, whole numbers: each refusal says what is taken.

import CommandLines
import Dates

extension Call {
    /// The day that an option's value spells.
    func day(_ text: String, of option: String) throws(Stop) -> CalendarDate {
        do throws(DateSpellingError) {
            return try DateSpelling.parse(text)
        } catch {
            throw misuse(
                .badValue(of: option, value: text, expected: error.expected, nearest: nil))
        }
    }

    /// The instant that an option's value spells: `2017-03-31T09:30:00Z`, or a day, which means
    /// the end of that day in London. Offsets other than `Z` are refused.
    func instant(_ text: String, of option: String) throws(Stop) -> Instant {
        if let instant = Instant(iso: text) { return instant }
        guard text.contains("T"), text.first?.isNumber == true else {
            return Instant(endOfLondonDay: try day(text, of: option))
        }
        throw misuse(
            .badValue(
                of: option, value: text,
                expected: "an instant in UTC such as 2017-03-31T09:30:00Z, or a day", nearest: nil))
    }

    /// The whole number that an option's value spells, from 0.
    func wholeNumber(_ text: String, of option: String) throws(Stop) -> Int {
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text)
        {
            return number
        }
        throw misuse(
            .badValue(of: option, value: text, expected: "a whole number from 0", nearest: nil))
    }
}

extension DateSpellingError {
    /// What would have been taken, said so that it is clear what was wrong.
    var expected: String {
        switch self {
        case .notADate: "a day such as 2022-03-31, 31/03/2022 or 31 March 2022"
        case .twoDigitYear: "a day whose year has four digits, such as 31/03/2022"
        case .noSuchDay(_, let year, let month, _) where (1...12).contains(month):
            "a day of the calendar: \(DateSpelling.monthNames[month - 1]) \(year) has "
                + "\(CalendarDate.daysInMonth(year: year, month: month)) days"
        case .noSuchDay: "a day of the calendar: months are 1 to 12"
        case .outsideLedgerRange:
            "a day from \(CalendarDate.earliest) to \(CalendarDate.latest)"
        }
    }
}

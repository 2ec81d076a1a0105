// Days as people type and read them: `2022-03-31`, `31/03/2022`, `31 March 2022`.

/// The spellings of a day that the command line takes, and the one in words that it prints.
public enum DateSpelling {
    /// The day that a text spells: `2022-03-31`, `31/03/2022` or `31 March 2022`.
    ///
    /// The day and month may have one digit but in the first; names of months are whole and may be
    /// in any case; blanks around it, and more than one between words, are allowed. A year always
    /// has four digits.
    ///
    /// - Throws: ``DateSpellingError``: no such spelling, a two-digit year, a day that does not
    ///   exist (`2017-02-29`), or one outside the ledger's range.
    public static func parse(_ text: String) throws(DateSpellingError) -> CalendarDate {
        guard let parts = parts(of: text) else { throw .notADate(text) }
        guard parts.yearDigits == 4 else { throw .twoDigitYear(text) }
        guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
            throw .noSuchDay(text, year: parts.year, month: parts.month, day: parts.day)
        }
        guard date.isWithinLedgerRange else { throw .outsideLedgerRange(text, date) }
        return date
    }

    /// A day in words, `31 March 2017`.
    public static func words(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(monthNames[month - 1]) \(year)"
    }

    /// The names of the months, January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

// MARK: Taking a text apart

extension DateSpelling {
    /// The numbers of a text that has the form of a date, whether or not there is such a day.
    private struct Parts {
        var year: Int
        /// 2 or 4.
        var yearDigits: Int
        var month: Int
        var day: Int

        init?(year: Substring, month: Int?, day: Int?) {
            guard let month, let day, year.utf8.count == 2 || year.utf8.count == 4,
                let number = DateSpelling.number(year)
            else { return nil }
            self.year = number
            self.yearDigits = year.utf8.count
            self.month = month
            self.day = day
        }
    }

    private static func parts(of text: String) -> Parts? {
        let words = text.split(separator: " ")
        if words.count == 3 {
            return Parts(year: words[2], month: month(named: words[1]), day: shortNumber(words[0]))
        }
        guard words.count == 1 else { return nil }
        let slashed = words[0].split(separator: "/", omittingEmptySubsequences: false)
        if slashed.count == 3 {
            return Parts(
                year: slashed[2], month: shortNumber(slashed[1]), day: shortNumber(slashed[0]))
        }
        let dashed = words[0].split(separator: "-", omittingEmptySubsequences: false)
        guard dashed.count == 3, dashed[1].utf8.count == 2, dashed[2].utf8.count == 2 else {
            return nil
        }
        return Parts(year: dashed[0], month: number(dashed[1]), day: number(dashed[2]))
    }

    /// The month of that name, 1 to 12, whatever its case.
    private static func month(named name: Substring) -> Int? {
        let lowered = name.lowercased()
        return monthNames.firstIndex { $0.lowercased() == lowered }.map { $0 + 1 }
    }

    /// A number of one or two digits.
    private static func shortNumber(_ text: Substring) -> Int? {
        text.utf8.count <= 2 ? number(text) : nil
    }

    /// A number of ASCII digits alone.
    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            ? Int(text) : nil
    }
}

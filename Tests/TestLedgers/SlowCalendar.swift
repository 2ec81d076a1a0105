// Ends of lengths by walking from day to day, and ages by comparing birthdays.

public import Dates
import TextFormats

extension SlowFacts {
    /// Whether a day is worked, with the bank holidays in force on another.
    public func isWorkingDay(_ day: CalendarDate, asOf anchor: CalendarDate) -> Bool {
        if day.weekday == .saturday || day.weekday == .sunday { return false }
        let policy = policy("bank_holidays", on: anchor)
        func names(_ key: String) -> Bool {
            guard case .list(let days)? = policy?[key] else { return false }
            return days.contains(.string(day.description))
        }
        let isHoliday = BankHolidays.england.contains(day) || names("add")
        return !isHoliday || names("remove")
    }

    /// The end of a length such as `20 working days` that begins on a day, which is day 0.
    public func end(_ length: String, after anchor: CalendarDate) -> CalendarDate {
        let words = length.split(separator: " ")
        let amount = Int(words[0]) ?? 0
        switch words.dropFirst().joined(separator: " ") {
        case "working days":
            var day = anchor
            var passed = 0
            while passed < amount {
                day = day.adding(days: 1)
                if isWorkingDay(day, asOf: anchor) { passed += 1 }
            }
            return day
        case "days": return anchor.adding(days: amount)
        case "weeks": return anchor.adding(days: 7 * amount)
        default: return Self.months(amount, after: anchor)
        }
    }

    /// The same day of the month so many months on, or the last day of that month.
    static func months(_ amount: Int, after anchor: CalendarDate) -> CalendarDate {
        var (year, month) = (anchor.year, anchor.month)
        for _ in 0..<amount { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        for day in stride(from: anchor.day, through: 28, by: -1) {
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return CalendarDate(year: year, month: month, day: anchor.day) ?? anchor
    }

    /// Birthdays had by a day; that of 29 February falls on 1 March in common years.
    public static func age(bornOn: CalendarDate, on day: CalendarDate) -> Int {
        var age = 0
        while true {
            let year = bornOn.year + age + 1
            let birthday =
                CalendarDate(year: year, month: bornOn.month, day: bornOn.day)
                ?? CalendarDate(year: year, month: 3, day: 1)
            guard let birthday, birthday <= day else { return age }
            age += 1
        }
    }
}

// Days and their numbers, against a calendar that is turned one day at a time.

import Dates
import Testing

struct CalendarDateTests {
    @Test func `every day of the ledger's range round trips through its parts and its text`() {
        var (year, month, day) = (1900, 1, 1)
        var weekday = 1  // 1900-01-01 was a Monday
        var wrong: [String] = []
        for number in CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber {
            let date = CalendarDate(dayNumber: number)
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            if date.components != (year, month, day)
                || (date.year, date.month, date.day) != (year, month, day)
                || CalendarDate(year: year, month: month, day: day) != date
                || date.description != text || CalendarDate(iso: text) != date
                || date.weekday.rawValue != weekday || !date.isWithinLedgerRange
            {
                wrong.append(text)
            }
            weekday = weekday % 7 + 1
            day += 1
            if day > lengthOfMonth(year, month) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong.isEmpty)
        #expect((year, month, day) == (2200, 1, 1))
    }

    /// The rhyme of the months, with the leap years of the Gregorian reform.
    private func lengthOfMonth(_ year: Int, _ month: Int) -> Int {
        let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test func `known days have their numbers`() {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
        #expect(CalendarDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
        #expect(CalendarDate.earliest.components == (1900, 1, 1))
        #expect(CalendarDate.latest.components == (2199, 12, 31))
        #expect(!CalendarDate.earliest.adding(days: -1).isWithinLedgerRange)
        #expect(!CalendarDate.latest.adding(days: 1).isWithinLedgerRange)
    }

    @Test func `the first and last days an Int32 counts have parts that lead back to them`() {
        for number in [Int32.min, .min + 1, -719_468, -719_469, .max - 1, .max] {
            let date = CalendarDate(dayNumber: number)
            let (year, month, day) = date.components
            if abs(year) <= 5_000_000 {
                #expect(CalendarDate(year: year, month: month, day: day) == date)
            }
            let next = CalendarDate(dayNumber: number == .max ? number - 1 : number + 1)
            #expect(abs(next.weekday.rawValue - date.weekday.rawValue) % 5 == 1)
        }
    }

    @Test(arguments: [
        (2017, 2, 29), (2100, 2, 29), (2016, 2, 30), (2016, 4, 31), (2016, 13, 1), (2016, 0, 1),
        (2016, 1, 0), (2016, 1, 32), (2016, 1, -1), (Int.max, 1, 1), (Int.min, 1, 1),
    ])
    func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func `days are in order of time`() throws {
        let a = try #require(CalendarDate(iso: "2016-12-31"))
        let b = try #require(CalendarDate(iso: "2017-01-01"))
        #expect(a < b)
        #expect(!(b < a))
        #expect(Set([a, b, a]).count == 2)
    }

    @Test func `weekdays have names and a weekend`() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
        #expect(Weekday.allCases.map(\.name).first == "Monday")
        #expect(Set(Weekday.allCases.map(\.name)).count == 7)
    }
}

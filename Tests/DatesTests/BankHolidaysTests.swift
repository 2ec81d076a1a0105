// The generated bank holidays against the published list, and Easter against another reckoning.

import Testing

@testable import Dates

struct BankHolidaysTests {
    let england = BankHolidays.england

    @Test func `the holidays of 2004 to 2030 are those of the published list`() throws {
        let published = try fixture("bank_holidays").map { row in
            try #require(CalendarDate(iso: row[0]))
        }
        #expect(published.count == 221)
        #expect(england.days.filter { (2004...2030).contains($0.year) } == published)
        #expect(published.allSatisfy { england.contains($0) })
    }

    @Test func `a day is a holiday exactly when it is in the list`() {
        let listed = Set(england.days)
        var wrong: [CalendarDate] = []
        for number in CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber {
            let day = CalendarDate(dayNumber: number)
            if england.contains(day) != listed.contains(day) { wrong.append(day) }
        }
        #expect(wrong.isEmpty)
        #expect(england.days == listed.sorted())
    }

    @Test func `an ordinary year has eight holidays, none of them at a weekend`() {
        let extra = [2011: 1, 2012: 1, 2022: 2, 2023: 1]
        for year in 1900...2199 {
            let count = england.days.count { $0.year == year }
            #expect(count == 8 + extra[year, default: 0], "\(year)")
        }
        #expect(england.days.allSatisfy { !$0.weekday.isWeekend })
    }

    /// Easter by the table of Meeus, Jones and Butcher: another reckoning than the module's.
    private func easter(_ year: Int) -> CalendarDate? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
    }

    @Test func `Easter agrees with the other reckoning through a whole cycle of moons`() throws {
        for year in 1583...9999 {
            #expect(BankHolidays.easterSunday(year) == easter(year), "\(year)")
        }
    }

    @Test func `Good Friday and Easter Monday stand either side of Easter in every year`() throws {
        for year in 1900...2199 {
            let sunday = try #require(easter(year))
            #expect(sunday.weekday == .sunday)
            #expect(england.contains(sunday.adding(days: -2)), "\(year)")
            #expect(england.contains(sunday.adding(days: 1)), "\(year)")
        }
    }

    @Test(arguments: ["1913-03-24", "1943-04-26", "1954-04-19", "2008-03-24", "2038-04-26"])
    func `Easter Monday is where almanacs have it, in the earliest and latest years`(
        monday: String
    ) throws {
        #expect(england.contains(try #require(CalendarDate(iso: monday))))
    }

    @Test func `a policy adds and removes days`() throws {
        let added = try #require(CalendarDate(iso: "2024-06-11"))
        let christmas = try #require(CalendarDate(iso: "2024-12-25"))
        let changed = england.adopting(add: [added], remove: [christmas])
        #expect(changed.contains(added) && !england.contains(added))
        #expect(!changed.contains(christmas) && england.contains(christmas))
        #expect(changed.adopting(add: [christmas], remove: [added]) == england)
        #expect(england.adopting(add: [christmas], remove: [added]) == england)
        #expect(england.adopting(add: [added], remove: [added]).contains(added))
        #expect(changed != england)
    }
}

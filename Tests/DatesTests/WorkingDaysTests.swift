// Working days against the published vectors and against counting day by day.

import Dates
import Testing

/// Counts the slow way: one day at a time, by the definition (CAL-1, CAL-2).
private struct DayByDay {
    var holidays: BankHolidays

    func isWorkingDay(_ day: CalendarDate) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday && !holidays.contains(day)
    }

    func date(_ n: Int, after start: CalendarDate) -> CalendarDate {
        var day = start
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        var counted = 0
        while counted < n {
            day = day.adding(days: 1)
            if isWorkingDay(day) { counted += 1 }
        }
        return day
    }
}

struct WorkingDaysTests {
    let england = WorkingDays.england

    @Test func `the vectors of reviews come out as published`() throws {
        for row in try fixture("working_days") {
            let dates = row.map { CalendarDate(iso: $0) }
            let start = try #require(dates[0])
            let first = england.date(20, after: start)
            let second = first.adding(months: 3)
            #expect(first == dates[1], "\(start)")
            #expect(first - start == Int(row[2]), "\(start)")
            #expect(england.date(5, after: start) == dates[3], "\(start)")
            #expect(england.date(10, after: start) == dates[4], "\(start)")
            #expect(england.date(15, after: start) == dates[5], "\(start)")
            #expect(second == dates[6], "\(start)")
            #expect(second.adding(months: 6) == dates[7], "\(start)")
            #expect(start.adding(days: 28) == dates[8], "\(start)")
        }
    }

    @Test func `every start from 2004 to 2030 agrees with counting day by day`() throws {
        let slow = DayByDay(holidays: .england)
        var start = try #require(CalendarDate(iso: "2004-01-01"))
        let end = try #require(CalendarDate(iso: "2030-12-31"))
        var wrong: [String] = []
        while start <= end {
            for n in 0...25 {
                let date = england.date(n, after: start)
                if date != slow.date(n, after: start) { wrong.append("\(n) after \(start)") }
                if date > start, england.count(after: start, through: date) != n {
                    wrong.append("count \(start) to \(date)")
                }
            }
            if england.isWorkingDay(start) != slow.isWorkingDay(start) { wrong.append("\(start)") }
            start = start.adding(days: 1)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `far counts, and those at the ends of the range, agree with counting day by day`() {
        let slow = DayByDay(holidays: .england)
        let last = CalendarDate.latest
        let starts =
            (0..<10).map { CalendarDate.earliest.adding(days: $0) }
            + (0..<40).map { last.adding(days: -$0) }
            + (0..<10).map { last.adding(days: -60_000 + $0) }
        for start in starts {
            for n in [0, 1, 5, 64, 300, 3_000, 40_000] {
                let date = england.date(n, after: start)
                #expect(date == slow.date(n, after: start))
                if date > start { #expect(england.count(after: start, through: date) == n) }
            }
            #expect(england.isWorkingDay(start) == slow.isWorkingDay(start))
        }
    }

    @Test func `a count agrees with adding up the working days between`() throws {
        let first = try #require(CalendarDate(iso: "2021-12-20"))
        for a in 0..<60 {
            var added = 0
            let start = first.adding(days: a)
            for b in 1..<60 {
                let end = start.adding(days: b)
                if england.isWorkingDay(end) { added += 1 }
                #expect(england.count(after: start, through: end) == added)
                #expect(england.count(after: end, through: start) == 0)
            }
            #expect(england.count(after: start, through: start) == 0)
        }
    }

    @Test func `from a non-working day the count is that of the working day before`() throws {
        let friday = try #require(CalendarDate(iso: "2023-09-01"))
        for n in [0, 1, 5, 20] {
            let fromFriday = england.date(n, after: friday)
            #expect(england.date(n, after: friday.adding(days: 1)) == fromFriday)
            #expect(england.date(n, after: friday.adding(days: 2)) == fromFriday)
        }
        #expect(england.date(0, after: friday.adding(days: 1)) == friday)
    }

    @Test func `a policy that adds and removes holidays moves the count`() throws {
        let start = try #require(CalendarDate(iso: "2022-09-15"))
        let funeral = try #require(CalendarDate(iso: "2022-09-19"))
        let tuesday = funeral.adding(days: 1)
        let without = WorkingDays(BankHolidays.england.adopting(add: [], remove: [funeral]))
        let both = WorkingDays(BankHolidays.england.adopting(add: [tuesday], remove: []))
        #expect(england.date(2, after: start) == tuesday)
        #expect(without.date(2, after: start) == funeral)
        #expect(both.date(2, after: start) == tuesday.adding(days: 1))
        #expect(without.isWorkingDay(funeral) && !england.isWorkingDay(funeral))
    }

    @Test func `a holiday outside the ledger's range does not disturb those inside`() throws {
        let before = CalendarDate.earliest.adding(days: -4)
        let added = WorkingDays(BankHolidays.england.adopting(add: [before], remove: []))
        let christmas = try #require(CalendarDate(iso: "2024-12-25"))
        #expect(!added.isWorkingDay(christmas))
        #expect(!added.isWorkingDay(before))
    }

    @Test func `counts go on past both ends of the ledger's range`() {
        let slow = DayByDay(holidays: .england)
        for back in -30...30 {
            for edge in [CalendarDate.earliest, CalendarDate.latest] {
                let start = edge.adding(days: back)
                #expect(england.isWorkingDay(start) == slow.isWorkingDay(start))
                let date = england.date(20, after: start)
                #expect(date == slow.date(20, after: start))
                #expect(england.count(after: start, through: date) == 20)
            }
        }
    }
}

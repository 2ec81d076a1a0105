// Adding days and months, and counting whole months, against the vectors and slow counting.

import Dates
import Testing

struct CalendarArithmeticTests {
    @Test func `the vectors of months come out as published`() throws {
        for row in try fixture("months") {
            let from = try #require(CalendarDate(iso: row[0]))
            let months = try #require(Int(row[1]))
            let to = try #require(CalendarDate(iso: row[2]))
            #expect(from.adding(months: months) == to, "\(from) + \(months)")
            #expect(to - from == Int(row[3]), "\(from) + \(months)")
            #expect(from.days(until: to) == Int(row[3]))
            #expect(wholeMonths(from: from, to: to) == months)
            #expect(wholeMonths(from: from, to: to.adding(days: -1)) == months - 1)
        }
    }

    @Test func `a day is added across a leap day`() throws {
        let day = try #require(CalendarDate(iso: "2016-02-28"))
        #expect(day.adding(days: 1).description == "2016-02-29")
        #expect(day.adding(days: 2).description == "2016-03-01")
        #expect(day.adding(days: -59).description == "2015-12-31")
    }

    @Test func `months are clamped from the anchor and never from a clamped date`() throws {
        let anchor = try #require(CalendarDate(iso: "2017-01-31"))
        #expect(anchor.adding(months: 1).description == "2017-02-28")
        #expect(anchor.adding(months: 2).description == "2017-03-31")
        #expect(anchor.adding(months: 3).description == "2017-04-30")
        #expect(anchor.adding(months: -2).description == "2016-11-30")
        #expect(anchor.adding(months: -11).description == "2016-02-29")
        #expect(anchor.adding(months: -1).description == "2016-12-31")
    }

    @Test func `months added agree with turning the months one at a time`() throws {
        for start in [-25_567, -1, 0, 11_016, 16_860, 17_226, 84_005] as [Int32] {
            let from = CalendarDate(dayNumber: start)
            var (year, month) = (from.year, from.month)
            for n in 0...600 {
                let last = CalendarDate.daysInMonth(year: year, month: month)
                let day = min(from.day, last)
                #expect(
                    from.adding(months: n) == CalendarDate(year: year, month: month, day: day))
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            }
        }
    }

    @Test func `months taken away before the year nought keep their day`() throws {
        let day = try #require(CalendarDate(year: 1, month: 2, day: 15))
        #expect(day.adding(months: -14).components == (-1, 12, 15))
        #expect(day.adding(months: -13).components == (0, 1, 15))
        #expect(day.adding(months: -25).components == (-1, 1, 15))
        #expect(day.adding(months: -26).components == (-2, 12, 15))
    }

    @Test func `whole months are the most that fit, for every pair in three years`() throws {
        let first = try #require(CalendarDate(iso: "2015-01-01"))
        var wrong: [String] = []
        for a in stride(from: 0, to: 1096, by: 3) {
            let from = first.adding(days: a)
            var fitting = 0
            for length in -2...400 {
                let to = from.adding(days: length)
                while from.adding(months: fitting + 1) <= to { fitting += 1 }
                if wholeMonths(from: from, to: to) != fitting { wrong.append("\(from) \(to)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a month has its first and last day`() throws {
        let day = try #require(CalendarDate(iso: "2016-02-10"))
        #expect(day.firstOfMonth.description == "2016-02-01")
        #expect(day.lastOfMonth.description == "2016-02-29")
        #expect(day.firstOfMonth.firstOfMonth == day.firstOfMonth)
        #expect(day.lastOfMonth.lastOfMonth == day.lastOfMonth)
    }

    @Test func `days between are signed`() throws {
        let a = try #require(CalendarDate(iso: "2016-04-01"))
        let b = try #require(CalendarDate(iso: "2017-04-01"))
        #expect(b - a == 365)
        #expect(a - b == -365)
        #expect(CalendarDate(dayNumber: .max) - CalendarDate(dayNumber: .min) == 4_294_967_295)
    }
}

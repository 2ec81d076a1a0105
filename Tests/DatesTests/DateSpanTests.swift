// Runs of days with both ends included.

import Dates
import Testing

struct DateSpanTests {
    private func span(_ from: Int32, _ to: Int32) -> DateSpan {
        DateSpan(CalendarDate(dayNumber: from), through: CalendarDate(dayNumber: to))
    }

    @Test func `a span that ends before it starts is none`() {
        let day = CalendarDate(dayNumber: 17_000)
        #expect(DateSpan(from: day, to: day.adding(days: -1)) == nil)
        #expect(DateSpan(from: day, to: day)?.count == 1)
        #expect(DateSpan(from: day, to: day.adding(days: 6)) == span(17_000, 17_006))
    }

    @Test func `spans of a few days agree with lists of their days`() {
        for a in Int32(0)..<6 {
            for b in a..<6 {
                let one = span(a, b)
                let days = Set(a...b)
                #expect(one.count == days.count)
                for day in Int32(-1)...6 {
                    #expect(
                        one.contains(CalendarDate(dayNumber: day)) == days.contains(day))
                }
                for c in Int32(0)..<6 {
                    for d in c..<6 {
                        let shared = days.intersection(Set(c...d))
                        #expect(one.overlaps(span(c, d)) == !shared.isEmpty)
                        let clamped = one.clamped(to: span(c, d))
                        #expect(clamped?.from.dayNumber == shared.min())
                        #expect(clamped?.to.dayNumber == shared.max())
                    }
                }
            }
        }
    }

    @Test func `spans are in order of their first day and then their last`() {
        #expect(
            [span(2, 3), span(1, 9), span(1, 2)].sorted() == [span(1, 2), span(1, 9), span(2, 3)])
    }
}

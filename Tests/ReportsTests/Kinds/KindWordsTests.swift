// Plain words about cells.

import Dates
import Tables
import Testing

@testable import Reports

@Suite struct KindWordsTests {
    @Test func `a number is told with what it counts`() {
        func told(_ cell: Cell) -> String { KindWords.counted(cell, "dispute", "disputes") }
        #expect(told(.count(0)) == "no disputes")
        #expect(told(.count(1)) == "1 dispute")
        #expect(told(.count(1931)) == "1,931 disputes")
        #expect(told(.suppressed) == "disputes (too few to say)")
        #expect(told(.empty) == "no disputes")
    }

    @Test func `a share has both of its counts`() {
        let percent = Cell(FixedDecimal.percent(numerator: 1858, denominator: 1931, decimals: 1))
        #expect(
            KindWords.share(percent, .count(1858), .count(1931), "reviews")
                == "96.2% (1,858 of 1,931 reviews)")
        #expect(
            KindWords.share(.empty, .count(0), .count(0), "reviews")
                == "none: there were no reviews")
        #expect(KindWords.share(percent, .suppressed, .count(9), "reviews") == "too few to say")
    }

    @Test func `a difference is told in things, and not at all where one is not told`() {
        #expect(KindWords.difference(.count(12), .count(9)) == "3 more than")
        #expect(KindWords.difference(.count(9), .count(12)) == "3 fewer than")
        #expect(KindWords.difference(.count(9), .count(9)) == "as many as")
        #expect(KindWords.difference(.count(9), .suppressed) == nil)
    }

    @Test func `periods have the names that people give them`() {
        func name(_ from: String, _ to: String) -> String {
            KindWords.period(
                DateSpan(
                    CalendarDate(iso: from) ?? .earliest, through: CalendarDate(iso: to) ?? .latest)
            )
        }
        #expect(name("2016-04-01", "2017-03-31") == "2016-17")
        #expect(name("2017-03-01", "2017-03-31") == "March 2017")
        #expect(name("2017-01-01", "2017-03-31") == "January to March 2017")
        #expect(name("2016-12-01", "2017-01-31") == "December 2016 to January 2017")
        #expect(name("2017-01-02", "2017-01-02") == "2 January 2017")
        #expect(name("2017-01-02", "2017-03-31") == "2 January 2017 to 31 March 2017")
    }
}

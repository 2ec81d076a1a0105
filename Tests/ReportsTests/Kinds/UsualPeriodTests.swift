// The days of a report where no period is asked.

import Dates
import Testing

@testable import Reports

@Suite struct UsualPeriodTests {
    private let telling = ListTelling(
        """
        2013-05-07 - supervision_held worker_id=iro-1
        2013-07-01 - supervision_held worker_id=iro-1
        """)

    private func span(_ usual: UsualPeriod, _ day: String, _ officer: String? = nil) -> String {
        let span = usual.span(
            until: CalendarDate(iso: day) ?? .earliest, officer: officer, in: telling.context)
        return "\(span.from) \(span.to)"
    }

    @Test func `a quarter is the last that had ended`() {
        #expect(span(.lastQuarter, "2017-03-30") == "2016-10-01 2016-12-31")
        #expect(span(.lastQuarter, "2017-03-31") == "2017-01-01 2017-03-31")
        #expect(span(.lastQuarter, "2017-04-01") == "2017-01-01 2017-03-31")
    }

    @Test func `twelve months end with the day, or with the last month that had ended`() {
        #expect(span(.twelveMonths, "2017-03-30") == "2016-04-01 2017-03-30")
        #expect(span(.twelveWholeMonths, "2017-03-30") == "2016-03-01 2017-02-28")
        #expect(span(.twelveWholeMonths, "2017-03-31") == "2016-04-01 2017-03-31")
    }

    @Test func `a week is seven days up to the day, and looks to the Sunday after it`() {
        #expect(span(.sevenDays, "2017-03-31") == "2017-03-25 2017-03-31")
        func last(_ day: String) -> String {
            KindDraft.lastDayOfUpdate(asAt: CalendarDate(iso: day) ?? .earliest).description
        }
        #expect(last("2017-03-31") == "2017-04-02")
        #expect(last("2017-04-01") == "2017-04-02")
        // A Sunday evening is before the week.
        #expect(last("2017-04-02") == "2017-04-09")
        #expect(last("2017-04-03") == "2017-04-09")
    }

    @Test func `a sheet begins the day after the last supervision, else eight weeks before`() {
        #expect(span(.sinceSupervision, "2013-07-20", "iro-1") == "2013-07-02 2013-07-20")
        // One on the day itself is the one that the sheet is for.
        #expect(span(.sinceSupervision, "2013-07-01", "iro-1") == "2013-05-08 2013-07-01")
        #expect(span(.sinceSupervision, "2014-07-01", "iro-1") == "2014-05-07 2014-07-01")
        #expect(span(.sinceSupervision, "2013-07-20", "iro-2") == "2013-05-26 2013-07-20")
        #expect(span(.sinceSupervision, "2013-07-20", "nobody") == "2013-05-26 2013-07-20")
    }

    @Test func `the quarter before is three months before, and other days are as many before`() {
        func before(_ from: String, _ to: String) -> String {
            let span = QuarterSides.before(
                DateSpan(
                    CalendarDate(iso: from) ?? .earliest, through: CalendarDate(iso: to) ?? .latest)
            )
            return "\(span.from) \(span.to)"
        }
        #expect(before("2017-01-01", "2017-03-31") == "2016-10-01 2016-12-31")
        #expect(before("2016-04-01", "2017-03-31") == "2015-04-01 2016-03-31")
        #expect(before("2017-01-05", "2017-01-11") == "2016-12-29 2017-01-04")
    }
}

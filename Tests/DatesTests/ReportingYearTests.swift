// The year from April to March and its name.

import Dates
import Testing

struct ReportingYearTests {
    @Test func `a name is a year and back again`() throws {
        for start in 1900...2199 {
            let year = ReportingYear(startYear: start)
            #expect(ReportingYear(year.name) == year)
        }
        #expect(ReportingYear(startYear: 2016).name == "2016-17")
        #expect(ReportingYear(startYear: 1999).name == "1999-00")
        #expect(ReportingYear(startYear: 2008).name == "2008-09")
    }

    @Test(arguments: [
        "2016-18", "2016-16", "2016", "2016-2017", "2016/17", "16-17", "2016-7", " 2016-17",
        "2016-17 ", "2016-1x", "x016-17", "1899-00", "2200-01", "", "2016–17", "+016-17",
    ])
    func `anything but two years that follow each other is refused`(text: String) {
        #expect(ReportingYear(text) == nil)
    }

    @Test func `the year runs from April to March`() throws {
        let span = try #require(ReportingYear("2015-16")).span
        #expect(span.from.description == "2015-04-01")
        #expect(span.to.description == "2016-03-31")
        #expect(span.count == 366)
    }

    @Test(arguments: [
        ("2016-03-31", "2015-16", "2015-16"), ("2016-04-01", "2016-17", "2015-16"),
        ("2016-12-31", "2016-17", "2015-16"), ("2017-01-01", "2016-17", "2015-16"),
        ("2017-03-30", "2016-17", "2015-16"), ("2017-03-31", "2016-17", "2016-17"),
    ])
    func `a day is in one year and has seen another end`(
        day: String, containing: String, ended: String
    ) throws {
        let date = try #require(CalendarDate(iso: day))
        #expect(ReportingYear(containing: date).name == containing)
        #expect(ReportingYear.lastEnded(by: date).name == ended)
    }

    @Test func `years are in order`() {
        #expect(ReportingYear(startYear: 2015) < ReportingYear(startYear: 2016))
    }
}

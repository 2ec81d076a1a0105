// Days and instants in the order of a British spreadsheet.

import Dates
import Testing

@testable import Renderers

struct SpreadsheetDatesTests {
    @Test(arguments: [
        ("2022-03-31", "31/03/2022"), ("1999-12-01", "01/12/1999"), ("2199-12-31", "31/12/2199"),
    ])
    func `a day is day, month, year`(iso: String, written: String) throws {
        #expect(try #require(CalendarDate(iso: iso)).inSpreadsheets == written)
    }

    @Test func `an instant is a day and a time of it, in UTC`() throws {
        let instant = try #require(Instant(iso: "2016-06-30T22:59:09Z"))
        #expect(instant.inSpreadsheets == "30/06/2016 22:59:09")
    }
}

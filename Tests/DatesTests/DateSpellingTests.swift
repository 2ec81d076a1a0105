// Dates as people type them, and why some are not taken.

import Dates
import Testing

struct DateSpellingTests {
    @Test(arguments: [
        "2022-03-01", "01/03/2022", "1/3/2022", "1 March 2022", "01 March 2022", "1 march 2022",
        "1 MARCH 2022", " 1  March 2022 ", "1/03/2022", " 2022-03-01",
    ])
    func `the three spellings of a day are taken`(text: String) throws {
        #expect(try DateSpelling.parse(text) == CalendarDate(iso: "2022-03-01"))
    }

    @Test func `every month is read and written by its name`() throws {
        for month in 1...12 {
            let date = try #require(CalendarDate(year: 2017, month: month, day: 28))
            #expect(try DateSpelling.parse(DateSpelling.words(date)) == date)
        }
        let date = try #require(CalendarDate(iso: "2017-03-31"))
        #expect(DateSpelling.words(date) == "31 March 2017")
    }

    @Test(arguments: [
        "", " ", "today", "2022", "31 Mar 2022", "March 2022", "31st March 2022", "31/March/2022",
        "31-03-2022", "2022/03/31", "2022-3-31", "2022-03-1", "31 03 2022", "31/03/202",
        "31/03/20222", "31/03/", "/03/2022", "031/03/2022", "+1/03/2022", "1/-3/2022",
        "31.03.2022", "２022-03-31", "31/03/2022/1", "2022-03-31T00:00:00Z", "31 March 2 022",
        "31 Marchx 2022", "31 / 03 / 2022", "2022 -03-31", "-022-03-31", "+022-03-31",
    ])
    func `what is no date is refused with its text`(text: String) {
        #expect(throws: DateSpellingError.notADate(text)) { try DateSpelling.parse(text) }
    }

    @Test(arguments: ["31/03/22", "31 March 22", "22-03-31", "99/99/99"])
    func `a year of two digits is refused`(text: String) {
        #expect(throws: DateSpellingError.twoDigitYear(text)) { try DateSpelling.parse(text) }
    }

    @Test(arguments: [
        ("2017-02-29", 2017, 2, 29), ("29/02/2017", 2017, 2, 29), ("31 April 2016", 2016, 4, 31),
        ("2016-13-01", 2016, 13, 1), ("00/04/2016", 2016, 4, 0), ("32/01/2016", 2016, 1, 32),
    ])
    func `a day that does not exist is refused as that`(
        text: String, year: Int, month: Int, day: Int
    ) {
        let error = DateSpellingError.noSuchDay(text, year: year, month: month, day: day)
        #expect(throws: error) { try DateSpelling.parse(text) }
    }

    @Test(arguments: ["1899-12-31", "31/12/1899", "1 January 2200", "0000-01-01", "9999-12-31"])
    func `a day that the ledger does not take is refused as that`(text: String) {
        #expect {
            try DateSpelling.parse(text)
        } throws: { error in
            guard case .outsideLedgerRange(text, let date) = error as? DateSpellingError else {
                return false
            }
            return !date.isWithinLedgerRange
        }
    }

    @Test(arguments: ["1900-01-01", "31/12/2199"])
    func `the first and last days of the ledger's range are taken`(text: String) throws {
        #expect(try DateSpelling.parse(text).isWithinLedgerRange)
    }
}

// Hours of a working day in London: how they are spelt, and what lies outside them.

import Dates
import Testing

@Suite struct WorkingHoursTests {
    @Test(arguments: [
        ("08:00-18:00", 480, 1080), ("8-18", 480, 1080), ("7:30-24:00", 450, 1440),
        ("0-24", 0, 1440),
    ])
    func `hours are spelt with or without minutes`(text: String, from: Int, to: Int) {
        #expect(WorkingHours(text)?.from == from)
        #expect(WorkingHours(text)?.to == to)
    }

    @Test(arguments: [
        "", "8", "18-8", "8-8", "8:5-18", "8-25", "24:01-25", "8-18-20", "08.00-18.00", "-1-8",
        "8:60-18", "+8-18", " 8-18",
    ])
    func `what spells no hours is refused`(text: String) {
        #expect(WorkingHours(text) == nil)
    }

    @Test(arguments: [
        // A Friday in winter and in summer, when London is an hour ahead.
        ("2017-01-13T08:00:00Z", nil), ("2017-01-13T07:59:59Z", "early"),
        ("2017-01-13T17:59:59Z", nil), ("2017-01-13T18:00:00Z", "late"),
        ("2017-06-16T07:00:00Z", nil), ("2017-06-16T06:59:59Z", "early"),
        ("2017-06-16T17:00:00Z", "late"), ("2017-06-16T16:59:00Z", nil),
        // A Saturday, which in London began an hour before; Christmas; Good Friday.
        ("2017-06-17T12:00:00Z", "weekend"), ("2017-06-16T23:30:00Z", "weekend"),
        ("2017-12-25T12:00:00Z", "bank_holiday"), ("2017-04-14T12:00:00Z", "bank_holiday"),
    ])
    func `an instant lies outside by the time in London`(text: String, why: String?) throws {
        let instant = try #require(Instant(iso: text))
        #expect(WorkingHours.usual.outside(instant, .england)?.rawValue == why)
    }
}

// Lengths of time as policies write them, and the day each leads to.

import Dates
import Testing

struct LengthTests {
    @Test func `every unit is read and written the same`() {
        for unit in Length.Unit.allCases {
            for amount in [0, 1, 2, 20, 9999] {
                let length = Length(amount, unit)
                #expect(Length(length.description) == length)
            }
        }
    }

    @Test(arguments: [
        ("20 working days", 20, Length.Unit.workingDays), ("28 days", 28, .days),
        ("12 weeks", 12, .weeks), ("3 months", 3, .months), ("75 years", 75, .years),
        ("1 month", 1, .months), ("1 months", 1, .months), ("1 working day", 1, .workingDays),
    ])
    func `a length is a number of a unit`(text: String, amount: Int, unit: Length.Unit) throws {
        let length = try #require(Length(text))
        #expect(length.amount == amount)
        #expect(length.unit == unit)
        #expect(length == Length(amount, unit))
    }

    @Test func `words are singular for one alone`() {
        #expect(Length(1, .workingDays).description == "1 working day")
        #expect(Length(20, .workingDays).description == "20 working days")
        #expect(Length(0, .months).description == "0 months")
    }

    @Test(arguments: [
        "", "20", "days", "20days", "20  days", " 20 days", "20 days ", "-1 days", "+1 days",
        "020 days", "2 month", "20 Days", "20 workingdays", "20 working  days", "10000 days",
        "3.5 months", "three months", "75 years after birth", "1 fortnight",
        "99999999999999999999 days",
    ])
    func `anything else is no length`(text: String) {
        #expect(Length(text) == nil)
    }

    @Test(arguments: [
        ("20 working days", "2024-12-20", "2025-01-22"), ("28 days", "2024-12-20", "2025-01-17"),
        ("4 weeks", "2024-12-20", "2025-01-17"), ("3 months", "2023-11-30", "2024-02-29"),
        ("1 year", "2024-02-29", "2025-02-28"), ("75 years", "2024-02-29", "2099-02-28"),
        ("0 days", "2024-02-29", "2024-02-29"), ("20 working days", "2023-09-03", "2023-09-29"),
    ])
    func `a length leads from one day to another`(text: String, from: String, to: String) throws {
        let day = try #require(CalendarDate(iso: from))
        let length = try #require(Length(text))
        #expect(length.date(after: day, workingDays: .england).description == to)
    }
}

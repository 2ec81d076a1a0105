// The day that ten bytes spell is the day that the calendar knows, and nothing else is one.

import Dates
import Testing

@testable import EventLogs

@Suite struct ScannedCalendarTests {
    private let calendar = ScannedCalendar()

    @Test func `every day of the ledger's range is read as the calendar reads it`() {
        for number in CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber {
            let day = CalendarDate(dayNumber: number)
            if scanned(day.description) != day { Issue.record("\(day)") }
        }
    }

    @Test(arguments: [
        "1899-12-31", "2200-01-01", "2019-02-29", "2020-02-30", "2020-00-10", "2020-13-01",
        "2020-04-31", "2020-04-00", "2020-4-011", "2020/04/01", "202O-04-01", "2020-04-0a",
        "2020-04-:1", "+020-04-01", "2020-1 -01", "2020-0:-01", "9999-99-99", "2020-15-01",
    ])
    func `what is no day is none`(text: String) {
        #expect(scanned(text) == nil)
    }

    @Test func `times of day are read to the second`() {
        for hour in 0..<26 {
            for minute in stride(from: 0, to: 62, by: 7) {
                let isRight = hour < 24 && minute < 60
                let text = "T\(two(hour)):\(two(minute)):4"
                #expect(
                    ScannedCalendar.second(word(Array(text.utf8)))
                        == (isRight ? hour * 3600 + minute * 60 + 40 : nil))
            }
        }
        for text in ["T10:02:6", "T1a:02:1", " 10:02:1", "T10-02:1", "T10:02 1", "T10:0/:1"] {
            #expect(ScannedCalendar.second(word(Array(text.utf8))) == nil)
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func word(_ bytes: [UInt8]) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func scanned(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        return calendar.day(
            ScannedCalendar.Spelling(word(Array(bytes.prefix(8))), bytes[8], bytes[9]))
    }
}

// The London day and hour, against a table of the instants at which the clocks changed.

import Dates
import Testing

struct LondonTimeTests {
    /// The instants at which clocks go forward and back, 2000 to 2030, out of the IANA time zone
    /// database (`Europe/London`).
    private func switches() throws -> [(forward: Instant, back: Instant)] {
        try fixture("london_switches").map { row in
            (try #require(Instant(iso: row[0])), try #require(Instant(iso: row[1])))
        }
    }

    @Test func `every hour from 2000 to 2030 has the London day and hour of the table`() throws {
        let switches = try switches()
        #expect(switches.count == 31)
        var wrong: [Instant] = []
        for (year, clocks) in zip(2000..., switches) {
            let start = try #require(Instant(iso: "\(year)-01-01T00:00:00Z")).seconds
            let end = try #require(Instant(iso: "\(year + 1)-01-01T00:00:00Z")).seconds
            for hour in stride(from: start, to: end, by: 3600) {
                // The first and the last second of each hour.
                for seconds in [hour, hour + 3599] {
                    let instant = Instant(seconds: seconds)
                    let summer = clocks.forward <= instant && instant < clocks.back
                    let shown = Instant(seconds: seconds + (summer ? 3600 : 0))
                    let hourShown = Int(shown.seconds % 86_400 / 3600)
                    if instant.londonDay != shown.utcDate || instant.londonHour != hourShown {
                        wrong.append(instant)
                    }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `every London day from 2000 to 2030 ends at its last second`() throws {
        var day = try #require(CalendarDate(iso: "2000-01-01"))
        var wrong: [CalendarDate] = []
        while day.year < 2031 {
            let end = Instant(endOfLondonDay: day)
            let next = Instant(seconds: end.seconds + 1)
            if end.londonDay != day || next.londonDay != day.adding(days: 1)
                || end.londonHour != 23 || next.londonHour != 0
            {
                wrong.append(day)
            }
            day = day.adding(days: 1)
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        ("2016-06-30", "2016-06-30T22:59:59Z"), ("2016-12-31", "2016-12-31T23:59:59Z"),
        ("2016-03-26", "2016-03-26T23:59:59Z"), ("2016-03-27", "2016-03-27T22:59:59Z"),
        ("2016-10-29", "2016-10-29T22:59:59Z"), ("2016-10-30", "2016-10-30T23:59:59Z"),
        ("1969-12-31", "1969-12-31T23:59:59Z"),
    ])
    func `a London day ends an hour early by UTC in summer`(day: String, end: String) throws {
        let date = try #require(CalendarDate(iso: day))
        #expect(Instant(endOfLondonDay: date).description == end)
    }
}

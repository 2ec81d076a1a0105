// Calendar files: RFC 5545, exact bytes.

import Dates
import Renderers
import Tables
import Testing

struct ICalendarTests {
    private func diary(_ entries: [Diary.Entry]) -> Diary {
        Diary(name: "K: work due", madeFrom: Instant(seconds: 1_490_997_599), entries: entries)
    }

    private func entry(title: String = "t", details: String = "") -> Diary.Entry {
        Diary.Entry(
            id: "a/b@careledger/K", day: CalendarDate(dayNumber: 17_257), title: title,
            details: details, kind: "review")
    }

    @Test func `an entry is a whole day, from the day to the one after it`() {
        let file = diary([entry(title: "review due: K-1 (REV-3)")]).iCalendar(program: "0.1.0")
        #expect(
            file.text
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//careledger//0.1.0//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:K: work due
                BEGIN:VEVENT
                UID:a/b@careledger/K
                DTSTAMP:20170331T215959Z
                DTSTART;VALUE=DATE:20170401
                DTEND;VALUE=DATE:20170402
                SUMMARY:review due: K-1 (REV-3)
                CATEGORIES:review
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n"))
    }

    @Test func `no line is longer than 75 octets, and no fold comes within a character`() throws {
        let details = String(repeating: "Zoë 👩‍👧 — ", count: 40)
        let file = diary([entry(details: details)]).iCalendar(program: "0")
        var lines: [[UInt8]] = []
        for line in file.split(separator: 0x0A) {
            #expect(line.last == 0x0D)
            #expect(line.count <= 76, "\(line.count) octets with the carriage return")
            let text = Array(line.dropLast())
            #expect(String(validating: text, as: UTF8.self) != nil)
            if text.first == 0x20 {
                lines[lines.count - 1] += text.dropFirst()
            } else {
                lines.append(text)
            }
        }
        let told = lines.map { String(decoding: $0, as: UTF8.self) }
        #expect(told.contains("DESCRIPTION:" + details))
    }

    @Test func `separators and line breaks are escaped, other controls are not let through`() {
        let file = diary([entry(details: "a;b,c\\d\ne\rf\u{1B}g\th")]).iCalendar(program: "0")
        #expect(file.text.contains(#"DESCRIPTION:a\;b\,c\\d\ne\#u{FFFD}f\#u{FFFD}g"# + "\th\r\n"))
    }

    @Test func `what it was made from is told where it is asked for`() {
        var diary = diary([])
        diary.stamp = Stamp(
            ledger: "K", size: 12, root: "ab", asAt: CalendarDate(dayNumber: 17_257),
            version: "0")
        let text = diary.iCalendar(program: "0").text
        #expect(text.contains("X-CARELEDGER-SIZE:12\r\n"))
        #expect(text.contains("X-CARELEDGER-AS-AT:2017-04-01\r\n"))
        #expect(!text.contains("X-CARELEDGER-POLICIES"))
    }
}

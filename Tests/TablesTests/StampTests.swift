// The stamp: what is told, in which order, under which names.

import Dates
import Tables
import Testing

struct StampTests {
    @Test func `a stamp is told in one order under fixed keys`() {
        let day = CalendarDate(dayNumber: 6000)
        let known = Instant(seconds: 1_000_000_000)
        let stamp = Stamp(
            ledger: "kirklees", size: 812, root: "ab12", asAt: day, asKnownAt: known,
            policies: "national", version: "1.0")
        #expect(
            stamp.entries.map(\.key) == [
                "ledger", "size", "root", "as_at", "as_known_at", "policies", "version",
            ])
        #expect(
            stamp.entries.map(\.value) == [
                .text("kirklees"), .count(812), .text("ab12"), .date(day), .instant(known),
                .text("national"), .text("1.0"),
            ])
    }

    @Test func `what was not asked is empty, not made up`() {
        let stamp = Stamp(ledger: "x", size: 0, root: "", version: "1")
        let empty = stamp.entries.filter { $0.value == .empty }.map(\.key)
        #expect(empty == ["as_at", "as_known_at", "policies"])
    }

    @Test func `people read a key in words`() {
        #expect(Stamp.Entry("as_known_at", .empty).title == "As known at")
    }
}

// The clock goes back, ahead, over New Year and over both changes of summer time: order is kept.

import CareEvents
import Dates
import Testing

@testable import EventLogs

@Suite struct ClockTests {
    /// Instants of a faked clock, in the order in which facts are recorded.
    static let clocks: [(name: String, instants: [String])] = [
        (
            "back by an hour",
            ["2021-05-01T12:00:00Z", "2021-05-01T11:00:00Z", "2021-05-01T12:00:01Z"]
        ),
        (
            "back by years",
            ["2021-05-01T12:00:00Z", "1970-01-01T00:00:00Z", "2021-05-01T12:00:01Z"]
        ),
        ("ahead and right again", ["2031-05-01T12:00:00Z", "2021-05-01T12:00:00Z"]),
        (
            "over New Year and back",
            [
                "2021-12-31T23:59:59Z", "2022-01-01T00:00:00Z", "2021-12-31T23:59:59Z",
                "2022-01-01T00:00:01Z",
            ]
        ),
        ("over a year without events", ["2021-12-31T23:59:59Z", "2023-01-01T00:00:00Z"]),
        // In London 00:59:59 is followed by 02:00:00, which is 01:00:00 of the log's UTC.
        (
            "into summer time",
            ["2021-03-28T00:59:59Z", "2021-03-28T01:00:00Z", "2021-03-28T01:00:01Z"]
        ),
        // In London 01:59:59 is followed by 01:00:00: the log's UTC goes on.
        (
            "out of summer time",
            ["2021-10-31T00:59:59Z", "2021-10-31T01:00:00Z", "2021-10-31T01:59:59Z"]
        ),
        (
            "out of summer time by a clock of London",
            ["2021-10-31T01:59:59Z", "2021-10-31T01:00:00Z", "2021-10-31T01:30:00Z"]
        ),
    ]

    @Test(arguments: clocks.indices)
    func `whatever the clock does the lines are in order and in their year's file`(
        _ place: Int
    ) throws {
        let (name, instants) = Self.clocks[place]
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        var latest = try #require(Instant(iso: "2021-03-01T09:00:00Z"))
        var keys = 0
        // Once by a writer that stays, once by one that comes anew each time.
        for isNew in [false, true] {
            for text in instants {
                ledger.world.set(text)
                let clock = try #require(Instant(iso: text))
                keys += 1
                let one = isNew ? ledger.writer() : writer
                let receipts = try one.append(
                    [supervision("w-1", key: "k-\(keys)")], validating: anything)
                latest = max(latest, clock)
                #expect(receipts.map(\.recordedAt) == [latest], "\(name): \(text)")
                let isBehind = latest.seconds > clock.seconds + 60
                #expect(one.takeWarnings().isEmpty == !isBehind, "\(name): \(text)")
                try one.release()
            }
        }
        try expectOrder(ledger, name)
        #expect(try ledger.verify().size == keys + 1)
    }

    /// That every file has the lines of its year, none earlier than the one before.
    private func expectOrder(_ ledger: ScratchLedger, _ name: String) throws {
        var last = ""
        for file in try LogDirectory(path: ledger.path).yearFiles {
            for line in ledger.lines(file.name) {
                let marker = #""recorded_at":""#
                let at = try #require(line.firstRange(of: marker))
                let instant = String(line[at.upperBound...].prefix(20))
                #expect(instant.hasPrefix("\(file.year)"), "\(name): \(line)")
                #expect(instant >= last, "\(name): \(line)")
                last = instant
            }
        }
    }

    @Test func `a day of recording is the London day at both changes of summer time`() throws {
        let ledger = try ScratchLedger()
        // Half past midnight of the first of July in London is still June in UTC; not so in winter.
        for (instant, day) in [
            ("2021-03-27T23:59:59Z", "2021-03-27"), ("2021-03-28T23:00:00Z", "2021-03-29"),
            ("2021-06-30T23:30:00Z", "2021-07-01"), ("2021-10-30T23:00:00Z", "2021-10-31"),
            ("2021-10-31T23:59:59Z", "2021-10-31"), ("2021-12-31T23:59:59Z", "2021-12-31"),
        ] {
            ledger.world.set(instant)
            ledger.directory.add("torn", to: "bromley/2021.jsonl")
            try ledger.writer().open()
            let told = try #require(ledger.lines("2021.jsonl").last)
            #expect(told.contains(#""occurred_on":"\#(day)","recorded_at":"\#(instant)""#))
        }
    }
}

// The strict spellings of days and instants: what is taken, what is refused, and back again.

import Dates
import Testing

struct ISODatesTests {
    @Test(arguments: [
        "", "2016-04-1", "2016-4-01", "16-04-01", "2016-04-011", "2016/04/01", "2016-04-01 ",
        " 2016-04-01", "+016-04-01", "-016-04-01", "2016-04-0a", "2016-13-01", "2016-00-01",
        "2016-02-30", "2017-02-29", "2016-04-00", "2016-04-31", "２016-04-01", "2016-04--1",
        "20160401", "2016-W14-5", "2016-04:01", "2016:04-01", "2016-04-01T00:00:00Z",
    ])
    func `anything but a day as the ledger writes it is refused`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: ["0000-01-01", "0001-01-01", "1900-01-01", "2016-02-29", "9999-12-31"])
    func `a day of four digits is taken and written the same`(text: String) {
        #expect(CalendarDate(iso: text)?.description == text)
    }

    @Test func `a year that four digits cannot spell is still written`() {
        #expect(CalendarDate(year: 12_345, month: 1, day: 2)?.description == "12345-01-02")
        #expect(CalendarDate(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
    }

    @Test func `bytes are taken as text is`() {
        let bytes: [UInt8] = Array("2016-04-01".utf8)
        #expect(CalendarDate(isoBytes: bytes.span)?.description == "2016-04-01")
        #expect(CalendarDate(isoBytes: bytes.span.extracting(0..<9)) == nil)
        let instant: [UInt8] = Array("2016-04-01T09:08:07Z".utf8)
        #expect(Instant(isoBytes: instant.span)?.description == "2016-04-01T09:08:07Z")
        #expect(CalendarDate(isoBytes: instant.span.extracting(0..<10))?.month == 4)
        #expect(Instant(isoBytes: instant.span.extracting(0..<19)) == nil)
    }

    @Test func `writing appends to what is there`() throws {
        var bytes = Array("on ".utf8)
        try #require(CalendarDate(iso: "2016-04-01")).appendISO(to: &bytes)
        bytes.append(UInt8(ascii: " "))
        try #require(Instant(iso: "2016-04-01T23:59:59Z")).appendISO(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "on 2016-04-01 2016-04-01T23:59:59Z")
    }

    @Test(arguments: [
        "2016-04-01T09:08:07", "2016-04-01T09:08:07z", "2016-04-01t09:08:07Z",
        "2016-04-01 09:08:07Z", "2016-04-01T09:08:60Z", "2016-04-01T09:60:07Z",
        "2016-04-01T24:00:00Z", "2016-04-01T09:08Z", "2016-04-01T09:08:07.5Z",
        "2016-04-01T09:08:07+00:00", "2016-04-01T09-08-07Z", "2017-02-29T09:08:07Z",
        "2016-04-01T0x:08:07Z", "2016-04-01T09:08:0xZ", "2016-06-30T23:59:60Z", "2016-04-01", "",
        "2016-04-01T09:-8:07Z", "2016-04-01T09:08;07Z",
    ])
    func `anything but a UTC second as the ledger writes it is refused`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
        ("2016-06-30T12:34:56Z", 1_467_290_096), ("1900-01-01T00:00:00Z", -2_208_988_800),
        ("2038-01-19T03:14:08Z", 2_147_483_648), ("2199-12-31T23:59:59Z", 7_258_118_399),
    ])
    func `an instant is its seconds and is written the same`(text: String, seconds: Int64) {
        #expect(Instant(iso: text) == Instant(seconds: seconds))
        #expect(Instant(seconds: seconds).description == text)
    }

    @Test func `every second of a day round trips`() {
        var wrong: [Int64] = []
        for seconds in Int64(-86_400)..<86_400 {
            let instant = Instant(seconds: seconds)
            if Instant(iso: instant.description) != instant { wrong.append(seconds) }
        }
        #expect(wrong.isEmpty)
    }
}

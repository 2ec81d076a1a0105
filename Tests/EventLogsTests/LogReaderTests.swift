// What is wrong between lines and with files: a log that has it, and the words with their place.

import CareEvents
import Dates
import Evidence
import Testing

@testable import EventLogs

@Suite struct LogReaderTests {
    private static let opened =
        #"{"seq":0,"id":"0190a5b0-0000-7000-8000-000000000000","type":"ledger_opened","#
        + #""occurred_on":"2020-01-01","recorded_at":"2020-01-01T09:00:00Z","#
        + #""recorded_by":"admin","ledger":"odd","authority":"Odd","authority_code":"E1","#
        + #""format":1}"# + "\n"

    /// A supervision with this `seq`, recorded then.
    private static func line(_ seq: Int, _ at: String = "2020-01-02T09:00:00Z") -> String {
        let digits = String(seq)
        let id = "0190a5b0-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count)
        return #"{"seq":\#(seq),"id":"\#(id)\#(digits)","type":"supervision_held","#
            + #""occurred_on":"2020-01-02","recorded_at":"\#(at)","recorded_by":"admin","#
            + #""worker_id":"w-1"}"# + "\n"
    }

    private static let stub =
        #"{"seq":1,"erased_by":2,"leaf":"\#(String(repeating: "0", count: 64))"}"# + "\n"

    private static let restore = "put the file back from a copy that `careledger verify` accepts"

    /// The faults of a log of these files, without the directory: place, what, remedy.
    private func faults(_ files: [String: String], scanning: Bool) throws -> [String] {
        let directory = ScratchDirectory()
        for (name, text) in files { directory.write(text, to: name) }
        let contents = try LogReader(
            try LogDirectory(path: directory.path), scanning: scanning
        ).read()
        return contents.faults.map { fault in
            let lines = fault.description.split(separator: "\n")
            let first = lines[0].replacing(directory.path + "/", with: "")
            return first + " |" + (lines.last ?? "").dropFirst()
        }
    }

    private func expect(
        _ files: [String: String], _ words: [String],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let fast = try faults(files, scanning: true)
        let slow = try faults(files, scanning: false)
        #expect(fast == words, sourceLocation: location)
        #expect(slow == words, sourceLocation: location)
    }

    @Test func `a whole log has no fault`() throws {
        try expect(["2020.jsonl": Self.opened + Self.line(1) + Self.line(2)], [])
        try expect(
            [
                "2020.jsonl": Self.opened, "2022.jsonl": Self.line(1, "2022-01-01T00:00:00Z"),
                "notes.txt": "x", "20222.jsonl": "x",
            ], [])
    }

    @Test func `a gap and a repeat in seq`() throws {
        try expect(
            ["2020.jsonl": Self.opened + Self.line(2) + Self.line(2)],
            [
                "2020.jsonl:2:8: \"seq\" is 2, and the line's place is 1 | lines were dropped, "
                    + "repeated or moved: put the file back from a verified copy",
                "2020.jsonl:3:8: \"seq\" is 2, and the line's place is 3 | lines were dropped, "
                    + "repeated or moved: put the file back from a verified copy",
            ])
    }

    @Test func `a line recorded before the one above it`() throws {
        try expect(
            ["2020.jsonl": Self.opened + Self.line(1, "2020-01-01T08:00:00Z")],
            [
                "2020.jsonl:2:121: recorded at 2020-01-01T08:00:00Z, before the line above it "
                    + "(2020-01-01T09:00:00Z) | \(Self.restore)"
            ])
    }

    @Test func `a line in the file of another year`() throws {
        try expect(
            ["2020.jsonl": Self.opened + Self.line(1, "2021-01-01T00:00:00Z")],
            ["2020.jsonl:2:121: recorded in 2021, in the file of 2020 | \(Self.restore)"])
    }

    @Test func `a log that does not begin with ledger_opened, or has two`() throws {
        try expect(
            ["2020.jsonl": Self.line(0)],
            [
                "2020.jsonl:1:61: the log begins with supervision_held, not with ledger_opened "
                    + "| \(Self.restore)"
            ])
        try expect(
            ["2020.jsonl": Self.opened + Self.opened.replacing("\"seq\":0", with: "\"seq\":1")],
            ["2020.jsonl:2:61: a second ledger_opened | \(Self.restore)"])
    }

    @Test func `a torn line before the last file is damage`() throws {
        try expect(
            [
                "2020.jsonl": Self.opened + "{\"seq",
                "2021.jsonl": Self.line(1, "2021-01-01T00:00:00Z"),
            ],
            [
                "2020.jsonl:2:1: the last 5 bytes have no line feed, and a later file follows "
                    + "| only the last file may end in a torn line: put the file back from a "
                    + "verified copy"
            ])
    }

    @Test func `a torn last line is reported and ignored`() throws {
        let directory = ScratchDirectory()
        directory.write(Self.opened + "{\"seq", to: "2020.jsonl")
        let contents = try LogReader(try LogDirectory(path: directory.path)).read()
        #expect(contents.faultCount == 0 && contents.record.count == 1)
        #expect(contents.tornTail == LogContents.TornTail(file: "2020.jsonl", count: 5))
    }

    @Test func `a file without a line is damage unless it is the last`() throws {
        try expect(
            [
                "2020.jsonl": Self.opened, "2021.jsonl": "",
                "2022.jsonl": Self.line(1, "2022-01-01T00:00:00Z"),
            ],
            ["2021.jsonl: the file has no line | \(Self.restore)"])
        try expect(["2020.jsonl": Self.opened, "2021.jsonl": ""], [])
        try expect(["2020.jsonl": ""], ["2020.jsonl: the file has no line | \(Self.restore)"])
    }

    @Test func `an erased line that no event_erased authorises`() throws {
        try expect(
            ["2020.jsonl": Self.opened + Self.stub + Self.line(2)],
            [
                "2020.jsonl:2:1: line 1 is erased, and event 2 does not authorise that | put the "
                    + "line back from a copy, or find the event_erased that was lost"
            ])
    }

    @Test func `what an editor does to a file is told line by line`() throws {
        let crlf = (Self.opened + Self.line(1)).replacing("\n", with: "\r\n")
        let words = try faults(["2020.jsonl": "\u{FEFF}" + crlf], scanning: true)
        #expect(
            words == [
                "2020.jsonl:1:1: the line begins with a byte order mark | "
                    + "save the file as UTF-8 without a byte order mark",
                "2020.jsonl:2:184: there is a carriage return (CR) here | "
                    + "end lines with one line feed (LF); in text write \\r",
            ])
    }

    @Test func `a line that is too long is told, and reading goes on`() throws {
        let long = Self.line(1).replacing("w-1", with: String(repeating: "w", count: 70_000))
        let count = long.utf8.count - 1
        let longer = String(repeating: "x", count: 800_000) + "\n"
        try expect(
            ["2020.jsonl": Self.opened + long + longer + Self.line(3) + "{}\n"],
            [
                "2020.jsonl:2:65536: the line has \(count) bytes, more than the 65535 allowed | "
                    + "shorten the text, or keep it elsewhere and refer to it",
                "2020.jsonl:3:1: the line has 800000 bytes, more than the 65535 allowed | "
                    + "shorten the text, or keep it elsewhere and refer to it",
                "2020.jsonl:5:2: the key \"seq\", which every event has, is missing | "
                    + "put the line back from a copy that `careledger verify` accepts",
            ])
    }

    @Test func `a fault shows the bytes with a caret below`() throws {
        let directory = ScratchDirectory()
        directory.write(
            Self.opened + Self.line(1).replacing("supervision_held", with: "su\u{1B}pervision"),
            to: "2020.jsonl")
        let contents = try LogReader(try LogDirectory(path: directory.path)).read()
        #expect(
            contents.faults.map(\.description) == [
                """
                \(directory.path)/2020.jsonl:2:64: the control character U+001B is written as itself
                  …-8000-000000000001","type":"su\\u{1b}pervision","occurred_on":"2020-01-02","re…
                                                 ^^^^^^
                  write it as \\u001b
                """
            ])
    }

    @Test func `a hundred faults are told and the rest is counted`() throws {
        let directory = ScratchDirectory()
        directory.write(
            Self.opened + String(repeating: "{}\n", count: 150), to: "2020.jsonl")
        let contents = try LogReader(try LogDirectory(path: directory.path)).read()
        #expect(contents.faults.count == 100 && contents.faultCount == 150)
    }
}

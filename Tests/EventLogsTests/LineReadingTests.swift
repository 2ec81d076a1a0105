// Every fault of a line: a line that has it, its place, and its words.

import CareEvents
import Dates
import Evidence
import Foundation
import Testing
import TextFormats

@testable import EventLogs

/// A line with one fault, and what is said of it.
struct LineFaultCase: CustomTestStringConvertible, Sendable {
    let name: String
    let line: String
    /// The bytes that are meant.
    let place: String
    let what: String
    let remedy: String

    var testDescription: String { name }

    private static let restore =
        "put the line back from a copy that `careledger verify` accepts"
    private static let id = "0190a5b0-0000-7000-8000-000000000001"

    /// A supervision, with one of its parts replaced or left out.
    private static func line(_ part: String = "", as text: String? = nil) -> String {
        var parts = [
            #""seq":1"#, #""id":"\#(id)""#, #""type":"supervision_held""#,
            #""occurred_on":"2020-01-02""#, #""recorded_at":"2020-01-02T09:00:00Z""#,
            #""recorded_by":"admin""#, #""worker_id":"w-1""#,
        ]
        if let place = parts.firstIndex(where: { $0.hasPrefix("\"\(part)\"") }) {
            if let text { parts[place] = text } else { parts.remove(at: place) }
        } else if let text {
            parts.append(text)
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private static func missing(_ key: String) -> LineFaultCase {
        LineFaultCase(
            name: "no \(key)", line: line(key), place: "}",
            what: "the key \"\(key)\", which every event has, is missing", remedy: restore)
    }

    private static func shape(_ key: String, _ value: String, _ expected: String) -> LineFaultCase {
        LineFaultCase(
            name: "\(key) as \(value)", line: line(key, as: "\"\(key)\":\(value)"), place: value,
            what: "\"\(key)\" is not \(expected)", remedy: restore)
    }

    static let missingKeys = ["seq", "id", "type", "occurred_on", "recorded_at", "recorded_by"]
        .map(missing)

    static let shapes = [
        shape("seq", "\"1\"", "a whole number from 0"),
        shape("seq", "-1", "a whole number from 0"),
        shape("seq", "1.5", "a whole number from 0"),
        shape("id", "7", "text"),
        shape("type", "true", "text"),
        shape("v", "\"2\"", "a whole number"),
        shape("v", "1.5", "a whole number"),
        shape("child_id", "[]", "text"),
        shape("occurred_on", "20200102", "text"),
        shape("recorded_at", "{}", "text"),
        shape("recorded_by", "5", "text"),
        shape("source", "5", "text"),
        shape("key", "5", "text"),
        shape("worker_id", "5", "text"),
        shape("born_on", "5", "a day, written as text"),
        shape("note", "5", "text"),
        shape("into", "5", "text"),
        shape("amends", "1.5", "a whole number"),
        shape("amends", "\"1\"", "a whole number"),
        shape("distance_miles", "\"1\"", "a number"),
        shape("planned", "\"yes\"", "true or false"),
        shape("orders", "\"care\"", "a list of texts"),
        shape("orders", "[\"care\",1]", "a list of texts"),
        shape("child_ids", "{}", "a list of texts"),
        shape("answers", "[]", "an object"),
        shape("set", "\"x\"", "an object"),
    ]

    static let others = [
        LineFaultCase(
            name: "json", line: #"{"seq":1,}"#, place: ",",
            what: "a comma stands before the closing bracket", remedy: "remove the comma"),
        LineFaultCase(
            name: "no child", line: line("type", as: #""type":"start_notified""#), place: "}",
            what: "\"child_id\" is missing, and start_notified is about one child",
            remedy: restore),
        LineFaultCase(
            name: "no field", line: line("worker_id"), place: "}",
            what: "supervision_held needs the field \"worker_id\"", remedy: restore),
        LineFaultCase(
            name: "unknown type", line: line("type", as: #""type":"review_hold""#),
            place: "\"review_hold\"", what: "there is no event type \"review_hold\"",
            remedy: "check the spelling, or read the log with a newer program"),
        LineFaultCase(
            name: "erased as a type", line: line("type", as: #""type":"erased""#),
            place: "\"erased\"", what: "there is no event type \"erased\"",
            remedy: "check the spelling, or read the log with a newer program"),
        LineFaultCase(
            name: "too new", line: line("v", as: #""v":2"#), place: "2",
            what: "version 2 of supervision_held is newer than this program knows",
            remedy: "this program is too old for the log: use a newer one"),
        LineFaultCase(
            name: "v as 1", line: line("v", as: #""v":1"#), place: "1",
            what: "\"v\" is written as 1", remedy: "leave \"v\" out: it is written only above 1"),
        LineFaultCase(
            name: "no such day", line: line("occurred_on", as: #""occurred_on":"2019-02-29""#),
            place: "\"2019-02-29\"",
            what: "\"2019-02-29\" in \"occurred_on\" is not a day from 1900-01-01 to 2199-12-31",
            remedy: "write the day as YYYY-MM-DD, and make sure that the month has it"),
        LineFaultCase(
            name: "a day before 1900", line: line("born_on", as: #""born_on":"1899-12-31""#),
            place: "\"1899-12-31\"",
            what: "\"1899-12-31\" in \"born_on\" is not a day from 1900-01-01 to 2199-12-31",
            remedy: "write the day as YYYY-MM-DD, and make sure that the month has it"),
        LineFaultCase(
            name: "a replaced day", line: line("set", as: #""set":{"born_on":"x"}"#),
            place: "\"x\"",
            what: "\"x\" in \"born_on\" is not a day from 1900-01-01 to 2199-12-31",
            remedy: "write the day as YYYY-MM-DD, and make sure that the month has it"),
        LineFaultCase(
            name: "local time",
            line: line("recorded_at", as: #""recorded_at":"2020-01-02T09:00:00+01:00""#),
            place: "\"2020-01-02T09:00:00+01:00\"",
            what: "\"2020-01-02T09:00:00+01:00\" is not an instant in UTC",
            remedy: "write it as 2017-03-31T09:30:00Z"),
        LineFaultCase(
            name: "uuid version 4",
            line: line("id", as: #""id":"0190a5b0-0000-4000-8000-000000000001""#),
            place: "\"0190a5b0-0000-4000-8000-000000000001\"",
            what: "\"0190a5b0-0000-4000-8000-000000000001\" is not a UUIDv7", remedy: restore),
        LineFaultCase(
            name: "uuid variant",
            line: line("id", as: #""id":"0190a5b0-0000-7000-c000-000000000001""#),
            place: "\"0190a5b0-0000-7000-c000-000000000001\"",
            what: "\"0190a5b0-0000-7000-c000-000000000001\" is not a UUIDv7", remedy: restore),
        LineFaultCase(
            name: "nobody", line: line("recorded_by", as: #""recorded_by":"""#), place: "\"\"",
            what: "\"recorded_by\" is empty", remedy: "name who recorded the event"),
        LineFaultCase(
            name: "a stub with a blank", line: stub.replacing(",", with: ", "),
            place: stub.replacing(",", with: ", "),
            what: "the line has \"erased_by\" and is not exactly an erased stub", remedy: restore),
        LineFaultCase(
            name: "a stub in capitals", line: stub.replacing("abcdef", with: "ABCDEF"),
            place: stub.replacing("abcdef", with: "ABCDEF"),
            what: "the line has \"erased_by\" and is not exactly an erased stub", remedy: restore),
        LineFaultCase(
            name: "a stub with more", line: stub.dropLast() + #","why":"x"}"#,
            place: stub.dropLast() + #","why":"x"}"#,
            what: "the line has \"erased_by\" and is not exactly an erased stub", remedy: restore),
    ]

    static let stub =
        #"{"seq":5,"erased_by":905,"leaf":"0123456789abcdef0123456789abcdef"#
        + #"0123456789abcdef0123456789abcdef"}"#
}

@Suite struct LineReadingTests {
    @Test(arguments: LineFaultCase.missingKeys + LineFaultCase.shapes + LineFaultCase.others)
    func `a fault is told with its bytes, its words and a remedy`(_ fault: LineFaultCase) throws {
        let bytes = Array(fault.line.utf8)
        #expect {
            try LineReading.read(bytes)
        } throws: { error in
            guard let found = error as? LineFault else { return false }
            let place = found.range.upperBound <= bytes.count ? bytes[found.range] : []
            return String(decoding: place, as: UTF8.self) == fault.place
                && found.problem.what == fault.what && found.problem.remedy == fault.remedy
        }
    }

    @Test func `every problem of a line is in the table`() {
        var missing: Set<String> = [
            "json", "missingKey", "missingChild", "missingField", "unknownType", "versionTooNew",
            "versionWrittenAsOne", "wrongShape", "notADay", "notAnInstant", "notAnID",
            "nobodyRecorded", "notAStub",
        ]
        let cases = LineFaultCase.missingKeys + LineFaultCase.shapes + LineFaultCase.others
        for fault in cases {
            do {
                _ = try LineReading.read(Array(fault.line.utf8))
            } catch {
                missing.remove(name(of: error.problem))
            }
        }
        #expect(missing.isEmpty)
    }

    /// Written out, so that a new problem does not compile without a name here.
    private func name(of problem: LineFault.Problem) -> String {
        switch problem {
        case .json: "json"
        case .missingKey: "missingKey"
        case .missingChild: "missingChild"
        case .missingField: "missingField"
        case .unknownType: "unknownType"
        case .versionTooNew: "versionTooNew"
        case .versionWrittenAsOne: "versionWrittenAsOne"
        case .wrongShape: "wrongShape"
        case .notADay: "notADay"
        case .notAnInstant: "notAnInstant"
        case .notAnID: "notAnID"
        case .nobodyRecorded: "nobodyRecorded"
        case .notAStub: "notAStub"
        }
    }

    @Test func `what is written reads back, byte for byte`() throws {
        for text in try FixtureLines.odd() {
            guard case .event(let line) = try LineReading.read(Array(text.utf8)) else {
                Issue.record("\(text)")
                continue
            }
            let once = line.bytes
            guard case .event(let again) = try LineReading.read(once) else {
                Issue.record("\(text)")
                continue
            }
            #expect(again.bytes == once)
        }
        let stub = Array(LineFaultCase.stub.utf8)
        guard case .stub(let read) = try LineReading.read(stub) else {
            Issue.record("no stub")
            return
        }
        #expect(read.bytes == stub && read.seq == 5 && read.erasedBy == 905)
    }
}

/// The lines of the fixtures.
enum FixtureLines {
    static func odd() throws -> [String] {
        let url = try #require(
            Bundle.module.url(forResource: "Fixtures/odd-lines", withExtension: "jsonl"))
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }
}

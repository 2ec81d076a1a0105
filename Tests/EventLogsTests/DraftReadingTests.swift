// What a client may send: each refusal with its rule and words, and what is taken.

import CareEvents
import Dates
import Foundation
import Testing
import TextFormats

@testable import EventLogs

/// A client's line, and what it is refused for.
struct DraftCase: CustomTestStringConvertible, Sendable {
    let name: String
    let line: String
    let refusals: [String]

    var testDescription: String { name }

    init(_ name: String, _ line: String, _ refusals: String...) {
        self.name = name
        self.line = line
        self.refusals = refusals
    }

    private static let child =
        #"{"type":"child_registered","child_id":"C-1","occurred_on":"2021-02-01""#
    private static let care =
        #"{"type":"ceased_to_be_looked_after","child_id":"C-1","occurred_on":"2021-02-01""#
    private static let figure =
        #"{"type":"figure_published","occurred_on":"2021-02-01","figure_id":"f1","measure":"m","#
        + #""value":1,"unit":"children","where":"page 3""#
    private static let dated =
        "format: a figure is dated by \"at_on\" alone, or by \"from_on\" and \"to_on\" | say the "
        + "day of a stock, or the first and last day of a flow"
    private static let childID =
        "begin it with a letter; letters, digits, `_`, `.` and `-` may follow, 64 in all"

    static let grammar = [
        DraftCase(
            "no JSON", #"{"type":"x",}"#,
            "format: byte 12: a comma stands before the closing bracket | remove the comma"),
        DraftCase(
            "no type", #"{"occurred_on":"2021-02-01"}"#,
            "format: \"type\" is missing | say what happened, such as \"review_held\""),
        DraftCase(
            "a type that is a number", #"{"type":1}"#,
            "format: \"type\" is not text | say what happened, such as \"review_held\""),
        DraftCase(
            "a type that is none", #"{"type":"review_hold"}"#,
            "format: there is no event type \"review_hold\" | check the spelling against "
                + "`careledger schema --for json-schema`"),
        DraftCase(
            "the appender's keys", care + #","reason_ceased":"E3","seq":1,"v":1}"#,
            "format: \"seq\" is the appender's to give | leave it out: the acknowledgement says "
                + "what was given",
            "format: \"v\" is the appender's to give | leave it out: the acknowledgement says "
                + "what was given"),
        DraftCase(
            "no day", #"{"type":"supervision_held","worker_id":"w"}"#,
            "format: \"occurred_on\" is missing | say the day as YYYY-MM-DD"),
        DraftCase(
            "no such day",
            #"{"type":"supervision_held","worker_id":"w","occurred_on":"2021-02-29"}"#,
            "format: \"2021-02-29\" in \"occurred_on\" is not a day from 1900-01-01 to 2199-12-31 "
                + "| write the day as YYYY-MM-DD, and make sure that the month has it"),
        DraftCase(
            "no child and no field",
            #"{"type":"ceased_to_be_looked_after","occurred_on":"2021-02-01"}"#,
            "format: \"child_id\" is missing, and ceased_to_be_looked_after is about one child "
                + "| add \"child_id\"",
            "format: ceased_to_be_looked_after needs the field \"reason_ceased\" "
                + "| add \"reason_ceased\""),
        DraftCase(
            "envelope texts",
            care + #","reason_ceased":"E3","recorded_by":"","key":"","source":5}"#,
            "format: \"source\" is not text | put it in double quotes",
            "format: \"recorded_by\" is empty | name who recorded the event",
            "format: \"key\" is empty | leave it out, or give the fact a key of its own"),
        DraftCase(
            "a wrong shape", child + #","born_on":2012,"sex":"F"}"#,
            "format: \"born_on\" is not a day, written as text | write a day, written as text"),
        DraftCase(
            "a child of digits",
            #"{"type":"start_notified","child_id":"12","occurred_on":"2021-02-01","notified":"x"}"#,
            "format: \"12\" in \"child_id\" is not the id of a child | \(childID)"),
        DraftCase(
            "another id",
            #"{"type":"supervision_held","worker_id":"w 1","occurred_on":"2021-02-01"}"#,
            "format: \"w 1\" in \"worker_id\" is not an id | begin it with a letter or digit; "
                + "letters, digits, `_`, `.` and `-` may follow, 64 in all"),
        DraftCase(
            "lines of the ledger's own",
            #"{"type":"tail_recovered","occurred_on":"2021-02-01","file":"x","#
                + #""offset":1,"bytes":1,"sha256":"x"}"#,
            "format: tail_recovered is the appender's to write | leave it out"),
    ]

    static let vocabulary = [
        DraftCase(
            "an unknown field", care + #","reason_ceased":"E3","mood":"x","sex":"F"}"#,
            "C3: ceased_to_be_looked_after has no field \"mood\" | leave it out, or check the "
                + "spelling",
            "C3: ceased_to_be_looked_after has no field \"sex\" | leave it out, or check the "
                + "spelling"),
        DraftCase(
            "a code on no list", child + #","born_on":"2012-01-01","sex":"X"}"#,
            "C3: \"X\" is no code of \"sex\" | it is one of: F M U"),
        DraftCase(
            "a child where there is none",
            #"{"type":"supervision_held","child_id":"C-1","worker_id":"w","#
                + #""occurred_on":"2021-02-01"}"#,
            "C3: supervision_held has no \"child_id\" | leave it out"),
        DraftCase(
            "a child beside children",
            #"{"type":"conference_cancelled","child_id":"C-1","child_ids":["C-1"],"#
                + #""conference_id":"c","occurred_on":"2021-02-01"}"#,
            "C3: conference_cancelled has no \"child_id\" | name the children in \"child_ids\""),
    ]

    static let together = [
        DraftCase(
            "neither born nor expected", child + #","sex":"F"}"#,
            "format: a registration says neither \"born_on\" nor \"expected_on\" | say the day of "
                + "birth, or of an unborn child the day it is expected"),
        DraftCase(
            "born and expected",
            child + #","sex":"F","born_on":"2012-01-01","expected_on":"2012-01-01"}"#,
            "format: a registration says both \"born_on\" and \"expected_on\" | keep \"born_on\" "
                + "for a child that is born"),
        DraftCase(
            "born on another day",
            #"{"type":"child_born","child_id":"C-1","occurred_on":"2021-02-02","#
                + #""born_on":"2021-02-01","sex":"F"}"#,
            "format: \"born_on\" is 2021-02-01, and the birth \"occurred_on\" 2021-02-02 "
                + "| write the day of birth in both"),
        DraftCase(
            "merged into itself",
            #"{"type":"children_merged","child_id":"C-1","occurred_on":"2021-02-02","into":"C-1"}"#,
            "format: C-1 is merged into itself | name the other id of the child in \"into\""),
        DraftCase(
            "no children",
            #"{"type":"conference_cancelled","child_ids":[],"conference_id":"c","#
                + #""occurred_on":"2021-02-01"}"#,
            "format: \"child_ids\" is empty | name one at least"),
        DraftCase(
            "a child twice",
            #"{"type":"conference_cancelled","child_ids":["A","B","A"],"#
                + #""conference_id":"c","occurred_on":"2021-02-01"}"#,
            "format: \"A\" is in \"child_ids\" twice | name each once"),
        DraftCase(
            "a policy without its object",
            #"{"type":"policy_adopted","occurred_on":"2021-02-01","policy":"review_clock"}"#,
            "format: the policy \"review_clock\" has no \"review_clock\" | say what is adopted"),
        DraftCase(
            "a policy with another's",
            #"{"type":"policy_adopted","occurred_on":"2021-02-01","#
                + #""policy":"caseload","caseload":{},"access":{}}"#,
            "format: the policy \"caseload\" has \"access\" as well | adopt each policy by an "
                + "event of its own"),
        DraftCase("a figure without a date", figure + "}", dated),
        DraftCase("a figure of half a span", figure + #","from_on":"2020-01-01"}"#, dated),
        DraftCase(
            "a figure of a day and a span",
            figure + #","at_on":"2020-01-01","from_on":"2020-01-01","to_on":"2020-01-01"}"#, dated),
        DraftCase(
            "a span the wrong way round",
            figure + #","from_on":"2020-01-02","to_on":"2020-01-01"}"#,
            "format: \"to_on\" 2020-01-01 is before \"from_on\" 2020-01-02 | write the earlier "
                + "day first"),
        DraftCase(
            "an amendment of nothing",
            #"{"type":"event_amended","occurred_on":"2021-02-01","amends":1,"#
                + #""reason":"duplicate","set":{}}"#,
            "format: the amendment changes nothing | name a key in \"set\" or \"unset\""),
        DraftCase(
            "an amendment of what is no field",
            #"{"type":"event_amended","occurred_on":"2021-02-01","amends":1,"#
                + #""reason":"duplicate","set":{"child_id":"x","area":"y"},"#
                + #""unset":["area","occurred_on"]}"#,
            "C3: \"child_id\" is no field that an amendment can change | name fields of the "
                + "event's type, or \"occurred_on\"",
            "format: \"area\" is both set and unset | keep one of the two",
            "format: \"occurred_on\" cannot be unset | set it to the right day"),
    ]
}

@Suite struct DraftReadingTests {
    @Test(arguments: DraftCase.grammar + DraftCase.vocabulary + DraftCase.together)
    func `what is refused is told with its rule, its words and a remedy`(_ draft: DraftCase) {
        let read = DraftReading.read(Array(draft.line.utf8), line: 3, recordedBy: "x")
        #expect(read.refusals.map { "\($0.rule): \($0.what) | \($0.remedy)" } == draft.refusals)
        #expect(read.refusals.allSatisfy { $0.line == 3 })
        let isFormat = read.refusals.contains { $0.rule == "format" }
        #expect((read.draft == nil) == isFormat)
    }

    @Test func `the order of keys and the blanks do not matter`() throws {
        let line =
            #" { "key":"k", "worker_id":"1w", "occurred_on":"2021-02-01", "#
            + #""recorded_by":"me", "source":"s", "type":"supervision_held" } "#
        let read = DraftReading.read(Array(line.utf8), line: 1, recordedBy: "x")
        let draft = try #require(read.draft)
        #expect(read.refusals.isEmpty)
        #expect(draft.type == .supervisionHeld && draft.occurredOn == date("2021-02-01"))
        #expect(draft.key == "k" && draft.source == "s" && draft.recordedBy == "me")
        #expect(draft[.workerID] == .string("1w"))
    }

    @Test func `what readers keep and an append refuses is told`() throws {
        var rules: [String] = []
        for text in try FixtureLines.odd() {
            guard case .event(let line) = try LineReading.read(Array(text.utf8)) else { continue }
            var draft = FactDraft(
                type: line.type, childID: line.childID, occurredOn: line.occurredOn,
                payload: line.payload)
            draft.key = line.key
            rules += DraftChecks.refusals(of: draft, recordedBy: "x").map(\.rule)
        }
        #expect(Set(rules) == ["format", "C3"])
    }

    @Test(.enabled(if: conformanceLedgers != nil, "the conformance ledgers are not there"))
    func `the lines of the conformance ledgers are taken but for what no list has`() throws {
        let root = try #require(conformanceLedgers)
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: root).sorted()
        where name.hasPrefix("ledger-") {
            let directory = try LogDirectory(path: "\(root)/\(name)/ledger")
            for file in directory.yearFiles {
                let bytes = try FileOperations.readBytes(directory.path(of: file.name))
                for text in bytes.split(separator: 0x0A) {
                    guard case .event(let line) = try LineReading.read(Array(text)) else {
                        continue
                    }
                    count += 1
                    let draft = FactDraft(
                        type: line.type, childID: line.childID, occurredOn: line.occurredOn,
                        payload: line.payload, recordedBy: line.recordedBy, key: line.key)
                    for refusal in DraftChecks.refusals(of: draft, recordedBy: line.recordedBy) {
                        Issue.record("\(name) \(line.seq): \(refusal.rule) \(refusal.what)")
                    }
                }
            }
        }
        #expect(count > 5000)
    }

    @Test func `a batch is read line by line, and what is wrong has its line`() {
        let good = #"{"type":"supervision_held","worker_id":"w","occurred_on":"2021-02-01"}"#
        func read(_ input: String) -> ([Int], [String]) {
            let batch = DraftReading.readBatch(Array(input.utf8), recordedBy: "x")
            return (
                batch.drafts.map(\.inputLine),
                batch.refusals.map { "\($0.line) \($0.what.prefix(24))" }
            )
        }
        #expect(read("") == ([], []))
        #expect(read(good + "\n" + good) == ([1, 2], []))
        #expect(read(good + "\n" + good + "\n") == ([1, 2], []))
        #expect(
            read(good + "\n\n{\n" + good) == (
                [1, 4], ["2 byte 1: the line is empt", "3 byte 2: the line ends be"]
            ))
        #expect(read(good + "\r\n") == ([], ["1 byte 71: there is a carr"]))
    }

    @Test func `ids are spelt in one grammar`() {
        for id in ["A", "a1", "BRO-0042", "x_y.z-1", String(repeating: "a", count: 64)] {
            #expect(IDGrammar.isChildID(id) && IDGrammar.isID(id), "\(id)")
        }
        for id in ["1", "12-a"] { #expect(!IDGrammar.isChildID(id) && IDGrammar.isID(id)) }
        for id in ["", "-a", "a b", "é", "a/b", String(repeating: "a", count: 65), "_a"] {
            #expect(!IDGrammar.isChildID(id) && !IDGrammar.isID(id), "\(id)")
        }
    }

    @Test func `a correction is of the London day on which it is recorded`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer(recordedAt: Instant(iso: "2021-06-30T23:30:00Z"))
        var withdrawal = FactDraft(type: .eventWithdrawn, occurredOn: date("2021-06-30"))
        withdrawal.payload = [
            EventLine.Field(.withdraws, .number(Thousandths(0))),
            EventLine.Field(.reason, .string("duplicate")),
        ]
        #expect {
            try writer.append([withdrawal], validating: anything)
        } throws: {
            guard case .refused(let refusals)? = $0 as? AppendFault else { return false }
            return refusals.map { $0.what + " | " + $0.remedy } == [
                "event_withdrawn has \"occurred_on\" 2021-06-30, and a correction is of the day "
                    + "it is recorded | write 2021-07-01"
            ]
        }
        withdrawal.occurredOn = date("2021-07-01")
        #expect(try writer.append([withdrawal], validating: anything).count == 1)
    }
}

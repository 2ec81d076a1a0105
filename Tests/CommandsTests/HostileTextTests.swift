// Text out of the record that would command a terminal, a spreadsheet or a page, at every command.

import Foundation
import Testing
import TextFormats

@testable import Commands

struct HostileTextTests {
    /// What somebody may have put into a field of text.
    private static let hostile = [
        "\u{1B}[2J\u{1B}]0;owned\u{07}", "\u{202E}txt.exe\u{2066}", "first\r\nsecond\rthird",
        "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\u{9B}31m\u{85}",
        "<script>alert(1)</script>", "| a | b |\n|---|", "\u{2028}\u{2029}\u{200F}", "e\u{301}",
    ]
    private static let questions: [[String]] = [
        ["replay"], ["timeline", "KIR-0001"], ["audit"], ["check"], ["statistics"],
        ["caseloads"], ["timeliness"], ["escalations"], ["plans"], ["workforce"],
    ]

    private func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        let lines = Self.hostile.enumerated().map { place, text in
            var line = JSONWriter(reserving: 300)
            line.beginObject()
            for (key, value) in [
                ("type", "review_held"), ("child_id", "KIR-0001"), ("occurred_on", "2017-01-10"),
                ("recorded_by", "iro-03"), ("review_id", "r-\(place)"), ("late_because", text),
                ("venue", text),
            ] {
                line.key(key)
                line.value(.string(value))
            }
            line.endObject()
            return String(decoding: line.bytes, as: UTF8.self)
        }
        world.write(lines.joined(separator: "\n") + "\n", to: "lines.jsonl")
        let appended = world.run("append", "$/lines.jsonl")
        #expect(appended.code == 0, "\(appended.err)")
        return world
    }

    @Test func `no command shows a terminal what it would obey`() {
        let world = world()
        for question in Self.questions {
            for format in ["text", "markdown", "json"] {
                let shown = world.run(question + ["--format", format])
                #expect([0, 1, 64].contains(shown.code), "\(question) \(format): \(shown.err)")
                for scalar in (shown.out + shown.err).unicodeScalars where isObeyed(scalar) {
                    Issue.record("\(question) \(format) shows U+\(String(scalar.value, radix: 16))")
                }
            }
        }
    }

    @Test func `no cell made for a spreadsheet begins as a formula`() throws {
        let world = world()
        for question in Self.questions {
            let shown = world.run(question + ["--format", "csv", "--for-excel"])
            guard shown.code != 64 else { continue }
            let rows = try CSVReader.rows(of: Array(shown.out.utf8))
            for cell in rows.flatMap(\.fields) {
                let first = cell.unicodeScalars.first
                #expect(!"=+-@\t\r".unicodeScalars.contains { $0 == first }, "\(question): \(cell)")
            }
        }
    }

    @Test func `text comes back by export as it was recorded, line feeds and all`() throws {
        let world = world()
        let shown = world.run("timeline", "KIR-0001", "--format", "json")
        let audited = world.run("audit", "--format", "csv")
        for text in Self.hostile where text.contains("script") || text.contains("\u{301}") {
            #expect(shown.out.contains(text) || audited.out.contains(text), "\(text)")
        }
    }

    @Test func `two ids that look alike are two ids`() {
        let world = ScratchWorld()
        world.makeLedger()
        // Teams are compared by their bytes: one accent composed, one not.
        for (id, team) in [("KIR-0101", "Caf\u{E9}"), ("KIR-0102", "Cafe\u{301}")] {
            let line =
                #"{"type":"child_registered","child_id":"\#(id)","occurred_on":"2016-05-01","#
                + #""recorded_by":"iro-03","born_on":"2010-01-01","sex":"F","team":"\#(team)"}"#
            world.write(line + "\n", to: "\(id).jsonl")
            #expect(world.run("append", "$/\(id).jsonl").code == 0)
        }
        let shown = world.run("audit", "--format", "json").out.utf8
        #expect(
            shown.contains(Array("Caf\u{E9}".utf8)) && shown.contains(Array("Cafe\u{301}".utf8)))
    }

    @Test(arguments: [
        ("an accent in a child's id", #""child_id":"KIR-É1","late_because":"x""#, "child_id"),
        (
            "a line that is too long",
            #""child_id":"KIR-0001","late_because":"\#(String(repeating: "x", count: 65_600))""#,
            "65535"
        ),
        (
            "lists within lists",
            #""child_id":"KIR-0001","late_because":"# + String(repeating: "[", count: 60)
                + String(repeating: "]", count: 60), "deep"
        ),
        (
            "a number beyond all bounds",
            #""child_id":"KIR-0001","late_because":1\#(String(repeating: "0", count: 400))"#,
            "number"
        ),
    ])
    func `what no reader could bear is refused and told`(
        _ what: String, fields: String, told: String
    ) {
        let world = ScratchWorld()
        world.makeLedger()
        let before = world.ledgerState
        world.write(
            #"{"type":"review_held","occurred_on":"2017-01-10","review_id":"r9",\#(fields)}"#
                + "\n",
            to: "lines.jsonl")
        let refused = world.run("append", "$/lines.jsonl")
        #expect(refused.code == 65, "\(what)")
        #expect(refused.err.contains(told) || refused.out.contains(told), "\(what): \(refused.err)")
        #expect(refused.err.utf8.count < 4000, "\(what) is told at length")
        #expect(world.ledgerState == before)
    }

    private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
            true
        default: false
        }
    }
}

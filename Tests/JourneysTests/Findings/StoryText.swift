// Tiny ledgers, written as a line an event: `2013-04-01 A-1 became_looked_after legal_status=V2`.

import CareEvents
import EventLogs
import Journeys
import Testing

/// A ledger made of short lines: day, child (`-` for none), type, and then `key=value`.
///
/// Lists are parted by commas; the value of an object is the rest of the line. `recorded_at` may be
/// said, and stands until the next that says it. `erased BY` is a line that was erased.
struct StoryText {
    /// The ledger, a worker and a child of eight: lines 0 to 2 of every example.
    static let prelude = """
        2010-01-01 - ledger_opened ledger=test authority=Test authority_code=E1 format=1
        2010-01-01 - worker_joined worker_id=iro-1 role=iro contract=full_time fte=1
        2012-01-01 A-1 child_registered born_on=2005-06-01 sex=F
        """

    private(set) var record = RecordedEvents()
    private var recordedAt = "2016-01-01T12:00:00Z"

    /// The ledger of the prelude and these lines.
    init(_ lines: String, after prelude: String = StoryText.prelude) throws {
        for text in (prelude + "\n" + lines).split(separator: "\n") {
            try append(text.split(separator: " ").map(String.init))
        }
    }

    /// What the ledger amounts to.
    var known: KnownFacts { KnownFacts(record) }

    /// The findings.
    var findings: [Finding] {
        let known = known
        return Findings.all(known: known, setting: Setting(known))
    }

    /// The findings of J1 to C6, a line each: `3 J2 A-1: words`. The tiny ledgers of these rules
    /// say no more than they must, which later rules remark upon.
    var told: [String] { told { $0.rule <= .C6 } }

    /// The findings of the rules from C7 on, told the same way.
    var remarked: [String] { told { $0.rule > .C6 } }

    private func told(_ holds: (Finding) -> Bool) -> [String] {
        let known = known
        return findings.filter(holds).map { finding in
            let child = finding.child == .none ? "-" : known.id(of: finding.child)
            return "\(finding.seq) \(finding.rule.code) \(child): \(finding.words)"
        }
    }

    private mutating func append(_ words: [String]) throws {
        let seq = record.count
        let bytes: [UInt8]
        if words[0] == "erased" {
            let leaf = String(repeating: "0", count: 64)
            bytes = Array(#"{"seq":\#(seq),"erased_by":\#(words[1]),"leaf":"\#(leaf)"}"#.utf8)
        } else {
            bytes = Array(line(words, seq).utf8)
        }
        switch try LineReading.read(bytes) {
        case .event(let line): record.append(line, from: bytes)
        case .stub(let stub): record.append(stub)
        }
    }

    private mutating func line(_ words: [String], _ seq: Int) -> String {
        var fields: [String] = []
        var place = 3
        while place < words.count {
            let parts = words[place].split(separator: "=", maxSplits: 1).map(String.init)
            place += 1
            if parts[0] == "recorded_at" {
                recordedAt = parts[1]
            } else if parts[1].hasPrefix("{") {
                let rest = ([parts[1]] + words[place...]).joined(separator: " ")
                fields.append("\"\(parts[0])\":\(rest)")
                place = words.count
            } else {
                fields.append("\"\(parts[0])\":\(value(parts[1], of: parts[0]))")
            }
        }
        let child = words[1] == "-" ? "" : "\"child_id\":\"\(words[1])\","
        return """
            {"seq":\(seq),"id":"019342a7-6f0e-7c3a-9b1e-3f2a5c6d7e8f","type":"\(words[2])",\(child)\
            "occurred_on":"\(words[0])","recorded_at":"\(recordedAt)","recorded_by":"clerk"\
            \(fields.map { "," + $0 }.joined())}
            """
    }

    private func value(_ text: String, of key: String) -> String {
        switch FieldKey(name: key)?.shape {
        case .integer, .number, .flag: text
        case .list, .children:
            "[\(text.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ","))]"
        case .date, .text, .words, .child, .object, .replacements, nil: "\"\(text)\""
        }
    }
}

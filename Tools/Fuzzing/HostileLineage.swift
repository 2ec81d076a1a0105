// Any facts and corrections behind a child's story: every question still has an answer.

import CareEvents
import Dates
import EventLogs
import Evidence
import TestLedgers

/// Facts that pass the grammar of a line and nothing else, as a log that others wrote may hold.
enum HostileLineage {
    /// A girl's care with a move, reviews and an escalation: lines 0 to 14.
    static let story = TestLedger(
        """
        2013-04-01 A became_looked_after legal_status=C2 placement_type=U4
        2013-04-02 A iro_allocated iro_id=iro-1
        2013-04-25 A review_held review_id=r1 iro_id=iro-1 participation=PN1
        2013-06-01 A placement_moved placement_type=K2 reason=OTHER
        2013-07-20 A review_held review_id=r2 iro_id=iro-1 participation=PN0
        2013-08-01 - escalation_raised escalation_id=e1 child_ids=A,B stage=1
        2013-08-20 - escalation_closed escalation_id=e1
        2014-02-01 A event_amended amends=8 set={"occurred_on":"2013-04-26"}
        2014-03-01 A ceased_to_be_looked_after reason_ceased=E4A
        """)
    private static let instant = Instant(iso: "2018-01-01T12:00:00Z") ?? Instant(seconds: 0)
    /// Inputs of more lines are cut: time is for different ones.
    private static let mostLines = 24

    /// Each line is a fact as a client sends it; those that are none are left out.
    static func take(_ bytes: [UInt8]) {
        var lines = story.lines.map { Array($0.utf8) }
        for sent in bytes.split(separator: 0x0A).prefix(mostLines) {
            let read = DraftReading.read(Array(sent), line: 1, recordedBy: "clerk")
            guard let draft = read.draft, read.refusals.isEmpty else { continue }
            let written = line(of: draft, seq: lines.count).bytes
            if written.count <= 65_535 { lines.append(written) }
        }
        ask(lines)
    }

    /// Asks everything of a log of these lines.
    static func ask(_ lines: [[UInt8]]) {
        ScratchLog.write(Array(lines.map { $0 + [0x0A] }.joined()))
        for question in ["replay", "check", "audit", "statistics"] {
            ProgramRun.expectAnswer([question])
        }
        ProgramRun.expectAnswer(["timeline", "A"])
    }

    /// The line that a fact becomes.
    static func line(of draft: FactDraft, seq: Int) -> EventLine {
        let tail = String(seq, radix: 16)
        let id = "019342a7-6f0e-7c3a-9b1e-" + String(repeating: "0", count: 12 - tail.count) + tail
        var line = EventLine(
            seq: seq, id: id, type: draft.type, childID: draft.childID,
            occurredOn: draft.occurredOn, recordedAt: instant,
            recordedBy: draft.recordedBy ?? "clerk", payload: draft.payload)
        line.source = draft.source
        line.key = draft.key
        return line
    }
}

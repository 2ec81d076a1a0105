// What an amendment leaves must still be a whole fact.

import CareEvents
import Dates
import Testing
import TextFormats

@testable import EventLogs

@Suite struct AmendmentChecksTests {
    private func draft(_ line: String) throws -> FactDraft {
        try #require(DraftReading.read(Array(line.utf8), line: 7, recordedBy: "x").draft)
    }

    private func words(_ change: String) throws -> [String] {
        let target = try draft(
            #"{"type":"child_registered","child_id":"C-1","occurred_on":"2021-02-01","#
                + #""born_on":"2012-01-30","sex":"F","area":"north"}"#)
        let amendment = try draft(
            #"{"type":"event_amended","child_id":"C-1","occurred_on":"2021-03-01","amends":1,"#
                + #""reason":"data_entry",\#(change)}"#)
        let refusals = AmendmentChecks.refusals(of: amendment, to: target)
        #expect(refusals.allSatisfy { $0.line == 7 })
        return refusals.map { "\($0.rule): \($0.what)" }
    }

    @Test func `an amendment that leaves a whole fact is taken`() throws {
        #expect(
            try words(
                #""set":{"born_on":"2012-01-31","occurred_on":"2021-02-02"},"unset":["area"]"#)
                == [])
    }

    @Test func `what it takes away may not be missing then`() throws {
        #expect(
            try words(#""unset":["sex"]"#)
                == ["format: child_registered needs the field \"sex\""])
        #expect(
            try words(#""unset":["born_on"]"#)
                == ["format: a registration says neither \"born_on\" nor \"expected_on\""])
    }

    @Test func `what it sets is on the lists and in the type`() throws {
        #expect(
            try words(#""set":{"sex":"X","expected_on":"2021-01-01"}"#) == [
                "C3: \"X\" is no code of \"sex\"",
                "format: a registration says both \"born_on\" and \"expected_on\"",
            ])
        #expect(
            try words(#""set":{"iro_id":"x"}"#)
                == ["C3: child_registered has no field \"iro_id\" to amend"])
    }

    @Test func `a line of the log is a draft again`() throws {
        let draft = try draft(
            #"{"type":"supervision_held","worker_id":"w","occurred_on":"2021-02-01","key":"k"}"#)
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        let seq = try writer.append([draft], validating: anything)[0].seq
        guard case .event(let line) = try LineReading.read(try writer.bytes(of: seq)) else {
            Issue.record("no event")
            return
        }
        let again = FactDraft(of: line)
        #expect(again.type == draft.type && again.key == "k" && again.recordedBy == "iro-03")
        #expect(try writer.append([again], validating: anything)[0].isRepeated)
    }
}

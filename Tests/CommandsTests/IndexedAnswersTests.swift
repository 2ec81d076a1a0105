// With an index and without one the program says, refuses and writes the same.

import Foundation
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct IndexedAnswersTests {
    @Test(arguments: Array(1...10 as ClosedRange<UInt64>))
    func `a timeline is the same with an index and without`(seed: UInt64) throws {
        let random = RandomLedger(seed: seed)
        let ledger = (seed % 3 == 0 ? random.carryingOutErasures : random).ledger
        let world = ScratchWorld()
        var years: [String: String] = [:]
        var year = ""
        for line in ledger.lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        for (year, text) in years { world.write(text, to: "kirklees/\(year).jsonl") }
        let calls = (0...9).flatMap { child in
            [[], ["--with-corrections", "--stamp"], ["--as-at", "2015-06-01"]].map {
                ["timeline", "K-\(child)"] + $0
            } + [["timeline", "K-\(child)", "--with-corrections", "--as-known-at", "2016-01-01"]]
        }
        let without = calls.map { world.run($0) }
        try world.makeIndex()
        let directory = try LogDirectory(path: world.path + "/kirklees")
        #expect(IndexedStory(of: "K-1", in: directory) != nil)
        for (call, before) in zip(calls, without) {
            let after = world.run(call)
            #expect(
                after.code == before.code && after.out == before.out && after.err == before.err,
                "seed \(seed): \(call)")
        }
    }

    private static let batches: [(input: [String], options: [String])] = [
        ([contact("KIR-0001", "2016-07-01")], []),
        ([contact("KIR-0001", "2016-07-02", iro: "iro-99")], []),
        ([contact("KIR-0009", "2016-07-02")], []),
        ([review("KIR-0001", "2016-11-01", "r2"), review("KIR-0001", "2016-11-02", "r2")], []),
        ([review("KIR-0001", "2016-11-01", "r2")], []),
        ([review("KIR-0002", "2016-11-03", "r2")], []),
        (
            [
                #"{"type":"became_looked_after","child_id":"KIR-0002","occurred_on":"2016-10-01","#
                    + #""legal_status":"C2","category_of_need":"N1","placement_type":"U1","#
                    + #""placement_provider":"PR1","area":"batley"}"#,
                review("KIR-0002", "2016-11-03", "r2"),
            ], []
        ),
        ([contact("KIR-0002", "2016-12-01", key: "k1")], []),
        ([contact("KIR-0002", "2016-12-01", key: "k1")], []),
        ([contact("KIR-0002", "2016-12-02", key: "k1")], []),
        ([contact("KIR-0001", "2016-12-03")], ["--if-last", "2"]),
        ([contact("KIR-0001", "2016-12-03")], ["--if-last", "9999"]),
        ([contact("KIR-0001", "2016-12-03")], ["--if-last", "9"]),
        ([correction("event_withdrawn", "withdraws", 6, "KIR-0001")], []),
        ([correction("event_withdrawn", "withdraws", 6, "KIR-0001")], []),
        ([correction("event_reinstated", "reinstates", 6, "KIR-0001")], []),
        ([correction("event_withdrawn", "withdraws", 1, nil)], []),
        ([correction("event_withdrawn", "withdraws", 7, "KIR-0002")], []),
        ([correction("event_withdrawn", "withdraws", 7777, "KIR-0002")], []),
        (
            [
                #"{"type":"event_amended","child_id":"KIR-0001","occurred_on":"2017-06-01","#
                    + #""amends":7,"set":{"occurred_on":"2016-06-12"},"reason":"data_entry"}"#
            ], []
        ),
        (
            [
                #"{"type":"children_merged","child_id":"KIR-0002","occurred_on":"2017-05-01","#
                    + #""into":"KIR-0001"}"#
            ], []
        ),
        ([contact("KIR-0002", "2017-05-02"), contact("nobody", "2017-05-02"), "{"], ["--each"]),
        ([#"{"type":"role_granted","occurred_on":"2017-05-02","account":"x","role":"iro"}"#], []),
    ]

    private static func contact(
        _ child: String, _ day: String, iro: String = "iro-03", key: String? = nil
    ) -> String {
        let key = key.map { #","key":"\#($0)""# } ?? ""
        return #"{"type":"child_contacted","child_id":"\#(child)","occurred_on":"\#(day)","#
            + #""iro_id":"\#(iro)","contact":"visit"\#(key)}"#
    }

    private static func review(_ child: String, _ day: String, _ id: String) -> String {
        #"{"type":"review_held","child_id":"\#(child)","occurred_on":"\#(day)","#
            + #""review_id":"\#(id)","participation":"PN1","iro_id":"iro-03"}"#
    }

    private static func correction(
        _ type: String, _ key: String, _ seq: Int, _ child: String?
    ) -> String {
        let child = child.map { #""child_id":"\#($0)","# } ?? ""
        return #"{"type":"\#(type)",\#(child)"occurred_on":"2017-06-01","\#(key)":\#(seq),"#
            + #""reason":"data_entry"}"#
    }

    @Test func `an append is answered the same with an index and without`() throws {
        let worlds = [ScratchWorld(), ScratchWorld()]
        for world in worlds { world.makeLedger() }
        worlds[1].judgesByWholeLog = true
        try worlds[0].makeIndex()
        for (place, batch) in Self.batches.enumerated() {
            let said = worlds.map { world -> ScratchWorld.Outcome in
                world.write(batch.input.map { $0 + "\n" }.joined(), to: "facts.jsonl")
                return world.run(["append", "$/facts.jsonl"] + batch.options)
            }
            let note = Comment(rawValue: "batch \(place): \(batch.input)")
            #expect(said[0].code == said[1].code, note)
            #expect(withoutIDs(said[0].out) == withoutIDs(said[1].out), note)
            #expect(withoutIDs(said[0].err) == withoutIDs(said[1].err), note)
        }
        for name in ["2016.jsonl", "2017.jsonl"] {
            let texts = worlds.map { withoutIDs($0.text("kirklees/" + name)) }
            #expect(texts[0] == texts[1], "\(name)")
        }
        for world in worlds { #expect(world.run("verify").code == 0) }
    }

    /// The ids masked: a line judged twice draws chance twice.
    private func withoutIDs(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")
    }
}

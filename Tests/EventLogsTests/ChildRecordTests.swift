// What is about one child and nobody else, found in logs written by hand and by chance.

import CareEvents
import Evidence
import TestLedgers
import Testing

@testable import EventLogs

struct ChildRecordTests {
    /// The record of a child in a log of these lines.
    private func record(of child: String, in lines: [String]) throws -> ChildRecord {
        let scratch = ScratchDirectory()
        let files = LedgerFiles(lines)
        files.write(to: scratch.path)
        var log = try ProvableLog(try LogDirectory(path: scratch.path))
        let proofs = try log.proofs(ofChild: child, threads: 2)
        for (line, proof) in zip(proofs.record.lines, proofs.proofs) {
            #expect(line.bytes == files.lines[line.seq] && proof.leaf == line.bytes)
            #expect(ProofJudgement(of: proof, against: files.checkpoint).holds)
        }
        #expect(proofs.record.lines.count == proofs.proofs.count)
        return proofs.record
    }

    private func line(_ seq: Int, _ type: String, _ rest: String) -> String {
        let digits = String(seq + 100)
        return #"{"seq":\#(seq),"id":"0153d05f-41b3-7000-8000-000000000\#(digits)","#
            + #""type":"\#(type)","occurred_on":"2016-04-01","recorded_at":"2016-04-01T09:00:00Z","#
            + #""recorded_by":"iro-03",\#(rest)}"#
    }

    /// A log in which A has an escalation of its own and one with B.
    private var lines: [String] {
        let said = [
            ("ledger_opened", #""ledger":"x","authority":"X","authority_code":"E1","format":1"#),
            ("child_registered", #""child_id":"A","born_on":"2008-02-29","sex":"F""#),
            ("child_registered", #""child_id":"B","born_on":"2008-02-29","sex":"F""#),
            ("escalation_raised", raised("e1", #""A""#)),
            ("escalation_raised", raised("e2", #""A","B""#)),
            ("escalation_responded", #""escalation_id":"e1","stage":"informal""#),
            ("escalation_responded", #""escalation_id":"e2","stage":"informal""#),
            ("event_amended", amended(5, #""note":"x""#)),
            ("event_amended", amended(6, #""note":"x""#)),
            ("child_contacted", contacted("\\u0041", "iro-1")),
            ("child_contacted", contacted("A", "iro-2")),
            ("event_withdrawn", #""child_id":"A","withdraws":9,"reason":"duplicate""#),
            ("children_merged", #""child_id":"B","into":"A""#),
            ("escalation_raised", raised("e3", #""A""#)),
            ("escalation_closed", #""escalation_id":"e3","closed_because":"stale""#),
            ("event_amended", amended(13, #""child_ids":["A","B"]"#)),
            ("child_contacted", contacted("A.1", "iro-1")),
            ("child_contacted", contacted("B", "A")),
        ]
        return said.enumerated().map { line($0, $1.0, $1.1) }
    }

    private func raised(_ id: String, _ children: String) -> String {
        #""escalation_id":"\#(id)","child_ids":[\#(children)],"stage":"informal","#
            + #""population":"cla""#
    }

    private func amended(_ seq: Int, _ set: String) -> String {
        #""amends":\#(seq),"set":{\#(set)},"reason":"data_entry""#
    }

    private func contacted(_ child: String, _ iro: String) -> String {
        #""child_id":"\#(child)","iro_id":"\#(iro)","contact":"visit""#
    }

    @Test func `a child has its own lines, its own escalations and their corrections`() throws {
        let record = try record(of: "A", in: lines)
        #expect(record.lines.map(\.seq) == [1, 3, 5, 7, 9, 10, 11, 13])
        // 4, 6 and 8 are of e2; 12 joins two children; 14 and 15 are of e3, which became B's too.
        #expect(record.leftOut == 6)
        #expect(record.erased == 0)
    }

    @Test func `a child whose lines name others too has none, and they are counted`() throws {
        let own = try record(of: "B", in: lines)
        #expect(own.lines.map(\.seq) == [2, 17])
        #expect(throws: ProofFault(.noSuchChild("C"))) { try record(of: "C", in: lines) }
    }

    @Test func `a bundle of any child of a chance ledger names no other`() throws {
        for seed in 0..<3 {
            let lines = RandomLedger(seed: UInt64(seed), children: 5).carryingOutErasures
                .ledger.lines
            let namings = lines.compactMap { NamingLine(Array($0.utf8)) }
            let everybody = Set(namings.flatMap(\.children))
            for child in everybody {
                let id = String(decoding: child, as: UTF8.self)
                let found = try record(of: id, in: lines)
                let seqs = found.lines.map(\.seq)
                let own = namings.filter { $0.children == [child] }.map(\.seq)
                #expect(Set(own).isSubset(of: seqs), "every line that names \(id) alone")
                let shared = namings.filter { $0.children.contains(child) && $0.children.count > 1 }
                #expect(found.leftOut >= shared.count)
                for other in everybody where other != child {
                    let quoted = "\"\(String(decoding: other, as: UTF8.self))\""
                    for line in found.lines {
                        let text = String(decoding: line.bytes, as: UTF8.self)
                        #expect(!text.contains(quoted), "\(id): \(text)")
                    }
                }
            }
        }
    }
}

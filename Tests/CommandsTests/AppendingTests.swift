// Facts as lines: a batch whole or not at all, a stream line by line.

import Commands
import Testing

@Suite struct AppendingTests {
    private func fact(_ day: Int, _ rest: String = "") -> String {
        #"{"type":"supervision_held","occurred_on":"2016-06-0\#(day)","#
            + #""worker_id":"iro-03"\#(rest)}"#
    }

    @Test func `a batch is acknowledged line by line`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(fact(1) + "\n" + fact(2), to: "facts.jsonl")
        let outcome = world.run("append", "$/facts.jsonl", "--recorded-by", "sm-01")
        #expect(outcome.code == 0)
        #expect(outcome.out.split(separator: "\n").count == 2)
        #expect(world.text("kirklees/2017.jsonl").contains(#""recorded_by":"sm-01""#))
    }

    @Test func `standard input is a batch too, in whatever pieces it comes`() {
        let world = ScratchWorld()
        world.makeLedger()
        let bytes = Array((fact(1) + "\n" + fact(2) + "\n").utf8)
        world.input = bytes.map { .bytes([$0]) }
        #expect(world.run("append", "-").out.split(separator: "\n").count == 2)
    }

    @Test func `a later fact may lean on an earlier one of its batch`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(
            """
            {"type":"child_registered","child_id":"KIR-0003","occurred_on":"2016-05-01",\
            "born_on":"2010-01-01","sex":"F"}
            {"type":"became_looked_after","child_id":"KIR-0003",\
            "occurred_on":"2016-05-02","legal_status":"C2","category_of_need":"N1",\
            "placement_type":"U1"}
            {"type":"event_amended","child_id":"KIR-0003","occurred_on":"2017-06-01",\
            "amends":9,"set":{"area":"batley"},"reason":"data_entry"}

            """, to: "facts.jsonl")
        let outcome = world.run("append", "$/facts.jsonl")
        #expect(outcome.code == 0, "\(outcome)")
    }

    @Test func `the key of a batch is the key of each line with its number`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(fact(1) + "\n" + fact(2, #","key":"own""#) + "\n", to: "facts.jsonl")
        world.run("append", "$/facts.jsonl", "--key", "b")
        let log = world.text("kirklees/2017.jsonl")
        #expect(log.contains(#""key":"b-1""#))
        #expect(log.contains(#""key":"own""#))
        let again = world.run("append", "$/facts.jsonl", "--key", "b")
        #expect(again.out.split(separator: "\n").allSatisfy { $0.contains("\"repeated\":true") })
        #expect(world.text("kirklees/2017.jsonl") == log)
    }

    @Test func `a stream goes on after a refused line, and exits 65 at its end`() {
        let world = ScratchWorld()
        world.makeLedger()
        let lines = [fact(1), fact(2, #","wroker":"x""#), fact(3)]
        world.input = lines.map { .bytes(Array(($0 + "\n").utf8)) }
        let outcome = world.run("append", "--each", "-")
        #expect(outcome.code == 65)
        let answers = outcome.out.split(separator: "\n")
        #expect(answers.count == 3)
        #expect(answers[0].hasPrefix(#"{"seq":8,"#))
        #expect(answers[1].hasPrefix(#"{"line":2,"refused":"C3","why":""#))
        #expect(answers[2].hasPrefix(#"{"seq":9,"#))
        #expect(world.run("verify").code == 0)
    }

    @Test func `a stream that fits is as good as the batch of its lines`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.input = [.bytes(Array((fact(1) + "\n" + fact(2)).utf8))]
        #expect(world.run("append", "--each", "-").code == 0)
        #expect(world.text("kirklees/2017.jsonl").split(separator: "\n").count == 2)
    }

    @Test func `an input that fails is told`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.input = [.failed("Input/output error")]
        let outcome = world.run("append", "-")
        #expect(outcome.code == 74)
        #expect(outcome.err.hasPrefix("careledger: standard input: could not read"))
    }
}

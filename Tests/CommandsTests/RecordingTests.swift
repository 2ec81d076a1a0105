// Writing: what is shown, written and acknowledged, and what is said twice and written once.

import Commands
import Testing

@Suite struct RecordingTests {
    private let review =
        ["record", "review_held", "--child", "KIR-0001", "--on", "20/06/2016", "--review-id", "r2"]

    @Test func `a recorded line is shown, written and acknowledged`() {
        let world = ScratchWorld()
        world.makeLedger()
        let outcome = world.run(review + ["--no-final", "--participation", "PN5"])
        let line = """
            {"seq":8,"id":"015c62e2-0a80-7011-8000-000000000012","type":"review_held",\
            "child_id":"KIR-0001","occurred_on":"2016-06-20",\
            "recorded_at":"2017-06-01T09:00:00Z","recorded_by":"root","review_id":"r2",\
            "participation":"PN5","final":false}
            """
        #expect(outcome.code == 0)
        #expect(outcome.err == line + "\n")
        #expect(
            outcome.out == """
                {"seq":8,"id":"015c62e2-0a80-7011-8000-000000000012",\
                "recorded_at":"2017-06-01T09:00:00Z"}

                """)
        #expect(world.text("kirklees/2017.jsonl") == line + "\n")
        #expect(world.run("verify").code == 0)
    }

    @Test func `a rehearsal prints the line on stdout and writes nothing`() {
        let world = ScratchWorld()
        world.makeLedger()
        let before = world.ledgerState
        let outcome = world.run(review + ["--dry-run"])
        #expect(outcome.code == 0)
        #expect(outcome.out.hasPrefix(#"{"seq":8,"id":"#))
        #expect(outcome.err.isEmpty)
        #expect(world.ledgerState == before)
    }

    @Test func `a fact sent again with its key is answered and not written twice`() {
        let world = ScratchWorld()
        world.makeLedger()
        let first = world.run(review + ["--key", "k1"])
        let again = world.run(review + ["--key", "k1"])
        #expect(again.code == 0)
        #expect(again.out == first.out.replacing("Z\"}", with: "Z\",\"repeated\":true}"))
        let other = world.run(review + ["--key", "k1", "--participation", "PN1"])
        #expect(other.code == 65)
        #expect(other.err.contains("refused by key"))
        #expect(world.text("kirklees/2017.jsonl").split(separator: "\n").count == 1)
    }

    @Test func `lists are said by repeating, several children by repeating the child`() {
        let world = ScratchWorld()
        world.makeLedger()
        let outcome = world.run(
            "record", "escalation_raised", "--on", "2016-06-10", "--escalation-id", "e1",
            "--stage", "informal", "--population", "cla", "--categories", "A1", "--categories",
            "A2", "--child", "KIR-0001", "--child", "KIR-0002", "--dry-run")
        #expect(outcome.out.contains(#""child_ids":["KIR-0001","KIR-0002"]"#), "\(outcome)")
        #expect(outcome.out.contains(#""categories":["A1","A2"]"#))
    }

    @Test func `a policy is read from a file that has lines`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(
            """
            {
              "called": "Dispute resolution",
              "stages": [{"code": "informal", "formal": false}]
            }
            """, to: "scheme.json")
        let outcome = world.run(
            "record", "policy_adopted", "--on", "2016-06-01", "--policy", "escalation_scheme",
            "--escalation-scheme", "@" + world.path + "/scheme.json", "--dry-run")
        #expect(
            outcome.out.contains(
                #"{"called":"Dispute resolution","stages":[{"code":"informal","formal":false}]}"#),
            "\(outcome)")
    }

    @Test func `an amendment, a withdrawal and a reinstatement are one story`() {
        let world = ScratchWorld()
        world.makeLedger()
        let amended = world.run(
            "amend", "7", "--set", "occurred_on=9 June 2016", "--set", "contact=phone", "--reason",
            "data_entry", "--note", "misread")
        #expect(amended.code == 0, "\(amended)")
        #expect(
            amended.err.contains(#""set":{"occurred_on":"2016-06-09","contact":"phone"}"#))
        #expect(amended.err.contains(#""occurred_on":"2017-06-01""#))
        #expect(world.run("withdraw", "7", "--reason", "duplicate").code == 0)
        #expect(
            world.run("amend", "7", "--unset", "seen_alone", "--reason", "duplicate").code == 65)
        #expect(world.run("reinstate", "7", "--reason", "duplicate").code == 0)
        let story = world.run("timeline", "KIR-0001", "--format", "csv").out
        #expect(story.contains("2016-06-09,2016-07-01T22:59:59Z,7,child_contacted"))
    }

    @Test func `a ledger is begun at the end of the day that is asked`() {
        let world = ScratchWorld()
        let rehearsed = world.run(
            "init", "--authority", "Kirklees", "--authority-code", "E08000034", "--recorded-at",
            "2016-04-01", "--dry-run")
        #expect(rehearsed.out.contains(#""recorded_at":"2016-04-01T22:59:59Z""#))
        #expect(rehearsed.out.contains(#""ledger":"kirklees""#))
        #expect(world.ledgerState.isEmpty)
        world.makeLedger()
        #expect(world.text("kirklees/2016.jsonl").hasPrefix(#"{"seq":0,"#))
    }

    @Test func `an acknowledgement that nobody takes is not silence`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.taking = .failed("No space left on device")
        let full = world.run(review)
        #expect(full.code == 74)
        #expect(full.err.contains("was not acknowledged"))
        world.taking = .closed
        let closed = world.run(
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2016-06-11", "--iro-id",
            "iro-03", "--contact", "phone", "--quiet")
        #expect(closed.code == 74)
        #expect(closed.err.isEmpty)
    }

    @Test func `a writer that waits no longer says who is in its way`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        let holder = try LockHolding(world.path + "/kirklees/.lock")
        let outcome = world.run(review + ["--wait", "0"])
        #expect(outcome.code == 75)
        #expect(outcome.err.contains("the ledger is being written by"))
        holder.letGo()
        #expect(world.run(review).code == 0)
    }

    @Test func `an administrator grants a role, and it opens the family`() {
        let world = ScratchWorld()
        world.makeLedger()
        let contact = [
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2016-06-11", "--iro-id",
            "iro-03", "--contact", "phone",
        ]
        func grant(_ account: String, _ role: String) -> Int32 {
            world.run(
                "record", "role_granted", "--on", "2017-05-01", "--account", account, "--role", role
            ).code
        }
        #expect(grant("root", "administrator") == 0)
        #expect(grant("sam", "social_worker") == 0)
        world.account = "sam"
        #expect(world.run(contact).code == 77)
        world.account = "root"
        #expect(grant("sam", "iro") == 0)
        world.account = "sam"
        #expect(world.run(contact).code == 0)
        #expect(world.run(contact + ["--recorded-by", "iro-03"]).code == 77)
        world.account = "root"
        #expect(world.run(contact + ["--recorded-by", "iro-03"]).code == 0)
    }
}

// `due` from the command line: rows, tables, calendars, and what an empty list says.

import Testing

@testable import Commands

@Suite struct DueTests {
    private static func makeLedger(_ world: ScratchWorld) {
        world.run(
            "init", "--authority", "Kirklees", "--authority-code", "E08000034", "--recorded-at",
            "2016-01-01")
        func run(_ line: String) {
            let outcome = world.run(
                GalleryCase.split(line) + ["--recorded-at", "2017-03-31", "--recorded-by", "sw-1"])
            #expect(outcome.code == 0, "\(line): \(outcome.err)")
        }
        for child in ["K-1", "K-2"] {
            run(
                "record child_registered --child \(child) --on 2016-02-01 --born-on 2010-01-10 "
                    + "--sex F --team north")
            run(
                "record became_looked_after --child \(child) --on 2017-03-01 --legal-status C2 "
                    + "--category-of-need N1 --placement-type U1 --placement-provider PR1")
        }
        run(
            "record worker_joined --on 2016-01-05 --worker-id iro-1 --role iro "
                + "--contract full_time --fte 1")
        run(
            "record iro_allocated --child K-1 --on 2017-03-02 --iro-id iro-1 --population cla")
        run("record social_worker_visited --child K-1 --on 2017-03-06")
        run("record review_held --child K-1 --on 2017-03-20 --review-id r1 --participation PN1")
    }

    private func due(_ world: ScratchWorld, _ words: String...) -> ScratchWorld.Outcome {
        world.run(["due", "--at", "2017-03-31"] + words)
    }

    @Test func `rows are in the order of the day, the kind and the child, with days left`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let outcome = due(world, "--format", "csv")
        #expect(outcome.code == 0 && outcome.err == "")
        #expect(
            outcome.out == """
                due_on,what,child_id,review_id,escalation_id,decision_id,iro_id,days,rule
                2017-03-01,notification,K-2,,,,,-30,NTF-1
                2017-03-08,allocation,K-2,,,,,-23,IRO-1
                2017-03-08,visit,K-2,,,,,-23,VIS-1
                2017-03-20,health,K-1,,,,iro-1,-11,HLT-1
                2017-03-20,plan,K-1,,,,iro-1,-11,PLN-2
                2017-03-29,contact,K-2,,,,,-2,FTP-1
                2017-03-29,health,K-2,,,,,-2,HLT-1
                2017-03-29,plan,K-2,,,,,-2,PLN-2
                2017-03-29,review,K-2,,,,,-2,REV-1
                2017-04-10,record,K-1,r1,,,iro-1,10,REC-2
                2017-04-17,visit,K-1,,,,iro-1,17,VIS-2
                2017-04-19,distribution,K-1,r1,,,iro-1,19,REC-3

                """)
    }

    @Test func `a list is narrowed by time, officer, team and kind`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        func rows(_ words: String...) -> Int {
            world.run(["due", "--at", "31/03/2017", "--format", "jsonl"] + words).out
                .split(separator: "\n").count
        }
        #expect(rows() == 12)
        #expect(rows("--within", "6 working days") == 10)
        #expect(rows("--within", "0 days") == 9)
        #expect(rows("--iro", "iro-1") == 5)
        #expect(rows("--team", "north") == 12)
        #expect(rows("--what", "review,visit") == 3)
        #expect(rows("--as-known-at", "2016-06-01") == 0)
    }

    @Test func `people read a sentence first, then rules, officers and rows`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let lines = due(world).out.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "To be done, at 31 March 2017")
        #expect(
            lines[2] == "12 things are due by 28 April 2017; 9 are overdue, the oldest since "
                + "1 March 2017 (notification).")
        #expect(lines.contains("By rule"))
        #expect(lines.contains("By officer"))
        let row = "2 over  K-2    review 1, in care from 1 March 2017"
        #expect(lines.contains { $0.contains(row) })
    }

    @Test func `an empty list says that nothing is due, and which name nobody has`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let outcome = due(world, "--iro", "iro-l", "--format", "csv")
        #expect(outcome.code == 0)
        #expect(outcome.out.split(separator: "\n").count == 1)
        #expect(
            outcome.err == """
                careledger: Nothing is due by 28 April 2017, and nothing is overdue.
                careledger: no line names the officer iro-l; did you mean iro-1?

                """)
        let later = world.run("due", "--at", "2017-04-05", "--what", "response")
        #expect(later.out.contains("Nothing is due by 3 May 2017, and nothing is overdue."))
        #expect(
            later.err == "careledger: kirklees: the last known line was recorded on "
                + "31 March 2017; what was done since then is not known\n")
    }

    @Test func `without a day it is asked today in London`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        #expect(world.run("due", "--within", "0 days").out.hasPrefix("To be done, at 1 June 2017"))
    }

    @Test func `what became of an earlier list is told`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let outcome = world.run(
            "due", "--since", "2017-03-01", "--at", "2017-03-31", "--what", "review,visit,record",
            "--format", "csv")
        #expect(
            outcome.out == """
                due_on,what,child_id,review_id,escalation_id,decision_id,iro_id,days,rule,became,\
                done_on,because
                2017-03-08,visit,K-1,,,,,-23,VIS-1,done,2017-03-06,
                2017-03-08,visit,K-2,,,,,-23,VIS-1,overdue,,
                2017-03-29,review,K-1,,,,,-2,REV-1,done,2017-03-20,
                2017-03-29,review,K-2,,,,,-2,REV-1,overdue,,

                """)
    }

    @Test func `a calendar is the same for the same lines, and its ids are each of one entry`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let outcome = due(world, "--format", "ics")
        #expect(outcome.code == 0 && outcome.err == "")
        #expect(outcome.out == due(world, "--format", "ics").out)
        let lines = outcome.out.split(separator: "\r\n")
        let ids = lines.filter { $0.hasPrefix("UID:") }
        #expect(ids.count == 12 && Set(ids).count == 12)
        #expect(
            ids.contains("UID:2017-03-29/review/K-2@careledger/kirklees"), "\(ids)")
        // What stays due keeps its id on another day.
        let later = world.run("due", "--at", "2017-04-03", "--format", "ics").out
        #expect(Set(later.split(separator: "\r\n")).isSuperset(of: ids))
        let known = due(world, "--format", "ics", "--as-known-at", "2017-05-01T10:00:00Z").out
        #expect(known.contains("DTSTAMP:20170501T100000Z"))
    }

    @Test func `the ending of a file asks for a calendar`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        #expect(due(world, "-o", "$/work.ics").out == "")
        #expect(world.text("work.ics").hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(due(world, "-o", "$/work.ics", "--format", "csv").code == 0)
        #expect(world.text("work.ics").hasPrefix("due_on,"))
    }

    @Test(arguments: [
        "--within fortnight", "--what reviews", "--since 2017-04-01", "--format icx",
        "--format ics --for-excel",
    ])
    func `words that cannot be understood are a usage error`(words: String) {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let outcome = world.run(["due", "--at", "2017-03-31"] + GalleryCase.split(words))
        #expect(outcome.code == 64, "\(outcome.err)")
        #expect(outcome.out == "")
    }

    @Test func `other commands make no calendar`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        #expect(world.run("check", "--format", "ics").code == 64)
    }
}

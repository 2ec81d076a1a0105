// Reading: periods and their default, what was known, several ledgers, formats, files, the bar.

import Commands
import Testing

@Suite struct ReadingTests {
    private func asked(_ words: String...) -> String {
        let world = ScratchWorld()
        world.makeLedger()
        let outcome = world.run(["period", "--format", "csv"] + words)
        #expect(outcome.code == 0, "\(outcome)")
        return outcome.out.split(separator: "\n").last.map(String.init) ?? ""
    }

    @Test func `the period is the year, the days or the day that is asked`() {
        #expect(asked("--year", "2016-17") == "2016-17,2016-04-01,2017-03-31,false,false,8")
        #expect(
            asked("--from", "1 May 2016", "--to", "30/06/2016")
                == "1 May 2016 to 30 June 2016,2016-05-01,2016-06-30,false,false,8")
        #expect(
            asked("--at", "2016-06-30") == "at 30 June 2016,2016-04-01,2016-06-30,true,false,8")
    }

    @Test func `the period is the last year to have ended by the day of the last known line`() {
        // Recorded on 1 July 2016, so 2015-16; the clock, in 2017, does not matter.
        #expect(asked() == "2015-16,2015-04-01,2016-03-31,false,true,8")
        #expect(
            asked("--as-known-at", "2016-06-30") == "2015-16,2015-04-01,2016-03-31,false,true,1")
        #expect(asked("--as-known-at", "2016-04-01T22:59:58Z").hasSuffix(",true,0"))
        #expect(asked("--as-known-at", "2016-04-01T22:59:59Z").hasSuffix(",true,1"))
    }

    @Test func `several ledgers make tables that begin with their names`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            "init", "--ledger", "$/bromley", "--authority", "Bromley", "--authority-code",
            "E09000006", "--recorded-at", "2015-04-01")
        let outcome = world.run("period", "$/bromley", "$/kirklees", "--format", "csv")
        #expect(
            outcome.out == """
                ledger,name,from_on,to_on,day,standing,known
                bromley,2014-15,2014-04-01,2015-03-31,false,true,1
                kirklees,2015-16,2015-04-01,2016-03-31,false,true,8

                """)
        let stamped = world.run("period", "$/bromley", "$/kirklees", "--format", "markdown").out
        #expect(stamped.contains("- Ledger: bromley; kirklees"))
        #expect(stamped.contains("- Size: 1; 8"))
    }

    @Test func `the ledger is the option's, else the variable's, else the directory`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.variables["CARELEDGER"] = world.path + "/elsewhere"
        #expect(world.run("check").err.hasPrefix("careledger: $/elsewhere: "))
        #expect(world.run("check", "--ledger", "$/kirklees").code == 0)
        #expect(world.run("--ledger", "$/kirklees", "check").code == 0)
        world.variables["CARELEDGER"] = nil
        #expect(world.run("check").err.hasPrefix("careledger: .: "))
    }

    @Test func `a stamp says what the answer was made from`() {
        let world = ScratchWorld()
        world.makeLedger()
        let root = world.run("checkpoint").out.split(separator: "\n")[2]
        let verified = world.run("verify", "--format", "csv").out
        #expect(verified.contains(root))
        let json = world.run("check", "--format", "json", "--as-known-at", "2017-01-01").out
        #expect(json.hasPrefix(#"{"stamp":{"ledger":"kirklees","size":8,"root":""#), "\(json)")
        #expect(
            json.contains(
                #""as_known_at":"2017-01-01T23:59:59Z","policies":"statutory","version":"#))
    }

    @Test func `the ending of a file picks the format, and an option wins over it`() {
        let world = ScratchWorld()
        world.makeLedger()
        #expect(world.run("audit", "-o", "$/audit.csv").out.isEmpty)
        #expect(world.text("audit.csv").hasPrefix("seq,recorded_at,"))
        world.run("audit", "--output", "$/audit.csv", "--format", "jsonl")
        #expect(world.text("audit.csv").hasPrefix("{\"seq\":0,"))
        world.run("audit", "-o", "$/audit.csv", "--for-excel")
        #expect(world.text("audit.csv").hasPrefix("\u{FEFF}seq,recorded_at,"))
        #expect(world.run("audit", "--for-excel").out.contains("\r\n"))
    }

    @Test func `only a terminal is shown colours and a bar, and only where it can`() {
        let world = ScratchWorld()
        world.makeLedger()
        #expect(!world.run("check").out.contains("\u{1B}"))
        world.outputWidth = 80
        #expect(world.run("check").out.contains("\u{1B}[1m"))
        world.variables["NO_COLOR"] = "1"
        #expect(!world.run("check").out.contains("\u{1B}"))
        world.variables["NO_COLOR"] = nil
        world.variables["TERM"] = "dumb"
        #expect(!world.run("check").out.contains("\u{1B}"))
    }

    @Test func `the same question gives the same bytes`() {
        let world = ScratchWorld()
        world.makeLedger()
        for format in ["table", "csv", "json", "jsonl", "markdown"] {
            let words = ["timeline", "KIR-0001", "--format", format]
            #expect(world.run(words).out == world.run(words).out)
        }
    }

    @Test func `a pipe that is closed is a quiet end`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.taking = .closed
        let outcome = world.run("audit")
        #expect(outcome.code == 0)
        #expect(outcome.err.isEmpty)
    }

    @Test func `findings that are errors end check with 1, notices do not`() {
        let world = ScratchWorld()
        world.writeLog([
            HandWritten.opened, HandWritten.child,
            HandWritten.line(2, "review_held", "KIR-0001", #""review_id":"r1""#),
        ])
        let outcome = world.run("check", "--format", "csv")
        #expect(outcome.code == 1)
        #expect(outcome.out.contains("2016.jsonl,3,2,KIR-0001,J2,error,"))
    }

    @Test func `a log extends the checkpoint that was kept of it, and another does not`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(world.run("checkpoint").out, to: "kept")
        world.run(
            "record", "supervision_held", "--on", "2017-05-01", "--worker-id", "iro-03", "--quiet")
        #expect(world.run("verify", "--against", "$/kept").code == 0)
        let other = world.text("kept").replacing("\n8\n", with: "\n7\n")
        world.write(other, to: "kept")
        let outcome = world.run("verify", "--against", "$/kept", "--format", "csv")
        #expect(outcome.code == 1)
        #expect(outcome.out.contains("against,does not hold,"))
    }
}

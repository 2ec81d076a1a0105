// `forecast` and the reading of series as they are typed: rows, sentences, changes of staff, exits.

import Testing

@testable import Commands

@Suite struct ForecastCommandTests {
    /// The child of the scratch ledger: looked after on 3 May 2016, reviewed on 27 May by iro-03.
    private static func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        return world
    }

    private static let rows = """
        month,what,iro_id,due
        2016-08,review,iro-03,1
        2017-02,review,iro-03,1

        """

    @Test func `what falls due by month and officer, and only what there is some of`() {
        let world = Self.world()
        let outcome = world.run("forecast", "--at", "2016-06-30", "--format", "csv")
        #expect(outcome.code == 0)
        #expect(outcome.out == Self.rows)
        #expect(outcome.err == "")
        let jsonl = world.run("forecast", "--at", "2016-06-30", "--format", "jsonl").out
        #expect(
            jsonl.split(separator: "\n").first
                == #"{"month":"2016-08","what":"review","iro_id":"iro-03","due":1}"#)
        let short = world.run("forecast", "--at", "2016-06-30", "--months", "3", "--format", "csv")
        #expect(short.out == "month,what,iro_id,due\n2016-08,review,iro-03,1\n")
    }

    @Test func `people read a sentence, the months, the officers and the caseload`() {
        let out = Self.world().run("forecast", "--at", "2016-06-30").out
        #expect(
            out.contains(
                "2 reviews and 0 conferences fall due in the 12 months from 1 July 2016: busiest "
                    + "August 2016 (1)."))
        #expect(out.contains("At 50 to 70 children for a full-time officer"))
        #expect(out.contains("in post are 1."))
        for title in ["by month", "By officer", "The caseload that follows"] {
            #expect(out.contains(title))
        }
    }

    @Test func `without an officer nobody is left, with another time the new one takes over`() {
        let world = Self.world()
        let gone = world.run(
            "forecast", "--at", "2016-06-30", "--without", "iro-03", "--format", "csv")
        #expect(gone.out == Self.rows.replacing("iro-03", with: ""))
        let new = world.run(
            "forecast", "--at", "2016-06-30", "--without", "iro-03", "--with", "0.5", "--format",
            "csv")
        #expect(new.out == Self.rows.replacing("iro-03", with: "(new)"))
        let told = world.run("forecast", "--at", "2016-06-30", "--without", "iro-03").out
        #expect(told.contains("Nobody is left to take them."))
    }

    @Test func `an empty forecast says why`() {
        let world = Self.world()
        let outcome = world.run("forecast", "--at", "2016-04-30", "--format", "csv")
        #expect(outcome.code == 0)
        #expect(outcome.out == "month,what,iro_id,due\n")
        #expect(outcome.err.contains("Nothing falls due: at the end of 30 April 2016 no child"))
        let test = world.run("forecast", "--back-test", "--format", "csv")
        #expect(test.code == 0)
        #expect(test.err.contains("No month to hold a forecast against"))
    }

    @Test(arguments: [
        ("--months 0", 64, "a whole number from 1 to 120"),
        ("--months 121", 64, "a whole number from 1 to 120"),
        ("--with 0", 64, "full-time equivalents above 0"),
        ("--with 0.1234", 64, "full-time equivalents above 0"),
        ("--with -1", 64, ""), ("--with .5", 64, "full-time equivalents above 0"),
        ("--without iro-04", 66, "did you mean iro-03?"),
        ("--back-test --with 1", 64, "--back-test"),
        ("--back-test --without iro-03", 64, "--back-test"),
    ])
    func `what cannot be asked is refused`(words: String, code: Int32, says: String) {
        let outcome = Self.world().run(
            ["forecast", "--at", "2016-06-30"] + words.split(separator: " ").map(String.init))
        #expect(outcome.code == code)
        #expect(outcome.out == "")
        #expect(outcome.err.contains(says), "\(outcome.err)")
    }

    @Test func `a series is read for people, and for programs where it is asked`() {
        let world = Self.world()
        let asked = ["timeliness", "--year", "2016-17", "--by", "month"]
        let plain = world.run(asked + ["--format", "csv"]).out
        #expect(plain.hasPrefix("from_on,to_on,dimensions,held,on_time,late,percent\n"))
        #expect(world.run(asked).out.contains("Too few to say: 1 month with a value"))
        let read = world.run(asked + ["--format", "csv", "--reading"]).out
        #expect(
            read.hasPrefix(
                "from_on,to_on,dimensions,held,on_time,late,percent,year_before,centre,lower,"
                    + "upper,reading\n"))
        #expect(world.run("timeliness", "--year", "2016-17", "--reading").code == 64)
        let lines = { (text: String) in text.split(separator: "\n").count }
        #expect(lines(plain) == lines(read))
    }
}

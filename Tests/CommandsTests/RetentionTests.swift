// What the retention policy makes due: by birth, by death, by the order, and by the council's word.

import Testing

@testable import Commands

@Suite struct RetentionTests {
    private static let children = """
        K-1 2000-01-10 E4A 2010-05-01
        K-2 2000-01-10 E2 2010-05-01
        K-3 2000-01-10 E11 2010-05-01
        K-4 1985-02-28 E2 2003-05-01
        """

    /// Children whose care ended for each reason, one still in care, one never in care.
    private static func makeLedger(_ world: ScratchWorld) {
        world.run(
            "init", "--authority", "Kirklees", "--authority-code", "E08000034", "--recorded-at",
            "2001-04-01")
        func run(_ line: String) {
            let outcome = world.run(
                GalleryCase.split(line) + ["--recorded-at", "2011-01-01", "--recorded-by", "sw-1"])
            #expect(outcome.code == 0, "\(line): \(outcome.err)")
        }
        func care(_ child: String, _ born: String) {
            run(
                "record child_registered --child \(child) --on 2000-02-01 --born-on \(born) --sex F"
            )
            run(
                "record became_looked_after --child \(child) --on 2001-05-03 --legal-status C2 "
                    + "--category-of-need N1 --placement-type U1 --placement-provider PR1")
        }
        for line in children.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            care(words[0], words[1])
            run(
                "record ceased_to_be_looked_after --child \(words[0]) --on \(words[3]) "
                    + "--reason-ceased \(words[2])")
        }
        care("K-5", "2000-01-10")
        run("record child_registered --child K-6 --on 2000-02-01 --born-on 2000-01-10 --sex M")
        run("record order_made --child K-3 --on 2010-04-20 --order adoption")
        run(
            "record conference_held --child-ids K-2 --child-ids K-6 --on 2005-06-20 "
                + "--conference-id c1 --conference initial")
    }

    private static func due(_ world: ScratchWorld, _ day: String) -> String {
        let outcome = world.run("retention", "--at", day, "--format", "csv")
        #expect(outcome.code == 0, "\(outcome.err)")
        return outcome.out.split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    @Test func `a record is due on the anniversary and not the day before`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        #expect(Self.due(world, "2025-04-30") == "")
        let died =
            "K-2,2025-05-01,died,died,2010-05-01,15 years after death,"
            + "CPPCR 2010 reg 50 (died before 18),4,1"
        #expect(Self.due(world, "2025-05-01") == died)
        let grown =
            "K-4,2060-02-28,looked_after,ceased to be looked after,1985-02-28,"
            + "75 years after birth,CPPCR 2010 reg 50,3,0"
        #expect(Self.due(world, "2060-02-28") == died + "\n" + grown)
        let all = Self.due(world, "2110-04-20").split(separator: "\n")
        #expect(all.count == 4)
        #expect(all[2].hasPrefix("K-1,2075-01-10,looked_after,"))
        #expect(
            all[3]
                == "K-3,2110-04-20,adopted,adopted,2010-04-20,100 years after the order,"
                + "Adoption Agencies Regulations 2005 reg 40,4,0")
        let said = world.run("retention", "--at", "2110-04-20")
        #expect(said.err.contains("1 child was never looked after"))
        #expect(said.out.contains("Due for erasure"))
    }

    @Test func `the council's own policy stands from its day on`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        world.run(
            "record", "policy_adopted", "--on", "2012-01-01", "--policy", "retention",
            "--retention", #"{"looked_after":"2 years after the end of care","died":"for ever"}"#)
        #expect(Self.due(world, "2011-12-31") == "")
        let rest = "2 years after the end of care,retention policy; CPPCR 2010 reg 50,3,0"
        #expect(
            Self.due(world, "2012-05-01").split(separator: "\n") == [
                "K-4,2005-05-01,looked_after,ceased to be looked after,2003-05-01,\(rest)",
                "K-1,2012-05-01,looked_after,ceased to be looked after,2010-05-01,\(rest)",
            ])
        let said = world.run("retention", "--at", "2095-01-01")
        #expect(said.err.contains("\"for ever\" for died, which is no period"))
    }

    @Test func `what is due is what an erasure takes`() {
        let world = ScratchWorld()
        Self.makeLedger(world)
        let row = Self.due(world, "2025-05-01").split(separator: ",")
        let outcome = world.run(
            ["erase", "--child", "K-2", "--with-shared"] + EraseTests.order)
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.err.contains("\(row[7]) lines erased"))
        #expect(Self.due(world, "2025-05-01") == "")
    }
}

// The audit as it is called: views, columns, formats, answers of nothing.

import Testing

@testable import Commands

@Suite struct AuditCommandTests {
    /// The ledger of eight lines, its one review on 2016-05-27 put off to July by line 8, and put
    /// back by its own recorder in line 9, at night.
    private static func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        amend(world, "2016-07-15", at: "2016-08-01T09:00:00Z", by: "sm-01")
        amend(world, "2016-05-26", at: "2016-08-01T21:30:00Z", by: "iro-03")
        return world
    }

    private static func amend(_ world: ScratchWorld, _ day: String, at: String, by: String) {
        world.run(
            "amend", "6", "--set", "occurred_on=\(day)", "--reason", "data_entry", "--recorded-by",
            by, "--recorded-at", at)
    }

    private func lines(_ world: ScratchWorld, _ words: String...) -> [String] {
        world.run(["audit", "--format", "csv"] + words).out.split(separator: "\n").map(String.init)
    }

    @Test func `one event is its lines for programs, and its versions as well for people`() {
        let world = Self.world()
        let header =
            "seq,recorded_at,recorded_by,type,child_id,occurred_on,lag_days,corrects,reason,change"
        let rows = lines(world, "--event", "6")
        #expect(rows.first == header)
        #expect(rows.count == 4)
        #expect(rows[2].contains("occurred_on: 2016-05-27 -> 2016-07-15"))
        let text = world.run("audit", "--event", "8").out
        #expect(text.hasPrefix("Versions of event 6, review_held of KIR-0001"), "\(text)")
        #expect(text.contains("2 corrections; it stands as its last column has it."))
        #expect(text.contains("Audit trail"))
        #expect(world.run("audit", "--event", "6", "--format", "jsonl").out.hasPrefix("{\"seq\":6"))
    }

    @Test func `versions stand side by side with who, when, why and what changed`() {
        let rows = lines(Self.world(), "--event", "6", "--versions")
        #expect(rows[0] == "key,changed_by,line_6,line_8,line_9")
        #expect(rows.contains("what,,recorded,amended,amended"))
        #expect(rows.contains("recorded_by,,iro-03,sm-01,iro-03"))
        #expect(rows.contains("reason,,,data_entry,data_entry"))
        #expect(rows.contains("stands,,yes,yes,yes"))
        #expect(rows.contains("occurred_on,8;9,2016-05-27,2016-07-15,2016-05-26"))
        #expect(rows.contains("review_id,,r1,r1,r1"))
    }

    @Test func `a withdrawn fact does not stand, and an erased one says nothing`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run("withdraw", "7", "--reason", "duplicate")
        #expect(lines(world, "--event", "7", "--versions").contains("stands,,yes,no"))
        let withdrawn = world.run("audit", "--event", "7").out
        #expect(withdrawn.contains("it is withdrawn, and counts nowhere"))
        #expect(world.run("audit", "--event", "1").out.contains("nothing corrects it"))
        let other = ScratchWorld()
        other.writeLog([
            HandWritten.opened,
            #"{"seq":1,"erased_by":2,"leaf":"\#(String(repeating: "0a", count: 32))"}"#,
            HandWritten.line(
                2, "event_erased", "KIR-0001",
                #""erases":1,"reason":"legal_order","authority":"law","approved_by":"sm-01""#),
        ])
        let rows = lines(other, "--event", "1", "--versions")
        #expect(rows.contains("what,,erased,erased by this line"))
        #expect(rows.contains("approved_by,,,sm-01"))
        #expect(other.run("audit", "--event", "1").out.contains("lawfully erased"))
    }

    @Test func `effects are a bridge from the figure without corrections to the figure`() {
        let world = Self.world()
        let rows = lines(world, "--effect")
        #expect(
            rows[0] == "seq,recorded_at,recorded_by,type,child_id,corrects,reason,on_time_before,"
                + "held_before,percent_before,on_time_after,held_after,percent_after,change")
        #expect(rows.count == 3)
        #expect(rows[1].contains(",6,data_entry,1,1,100.0,0,1,0.0,"))
        #expect(rows[2].contains(",6,data_entry,0,1,0.0,1,1,100.0,"))
        #expect(lines(world, "--effect", "--recorded-by", "iro-03").count == 2)
        #expect(lines(world, "--effect", "--year", "2016-17").count == 3)
        #expect(lines(world, "--effect", "--year", "2015-16").count == 1)
        let text = world.run("audit", "--effect", "--year", "2016-17").out
        #expect(text.contains("Without corrections 1 of 1 review in time (100.0 %)"), "\(text)")
        let other = world.run("audit", "--effect", "--child", "KIR-0002").out
        #expect(other.contains("No correction fits"))
        let early = world.run("audit", "--effect", "--as-known-at", "2016-07-31").out
        #expect(early.contains("Nothing that the review clock goes by was corrected"), "\(early)")
    }

    @Test func `a late review made timely by its recorder is shown`() {
        let world = Self.world()
        let rows = lines(world, "--own-late-reviews")
        #expect(rows.count == 2)
        #expect(rows[1].contains(",r1,6,2016-06-01,2016-07-15,44,2016-06-01,2016-05-26,on_time,"))
        #expect(rows[1].hasPrefix("9,2016-08-01T21:30:00Z,iro-03,event_amended,KIR-0001,6,"))
        let none = world.run("audit", "--own-late-reviews", "--recorded-by", "sm-01")
        #expect(none.out.contains("Nobody made a late review"))
    }

    @Test func `lines outside working hours say the time in London, and why`() {
        let world = Self.world()
        let rows = lines(world, "--outside-hours")
        #expect(rows[0].hasSuffix(",change,london_time,outside"))
        #expect(rows.last?.hasSuffix(",2016-08-01 22:30,late") == true, "\(rows)")
        #expect(rows.contains { $0.hasPrefix("8,") } == false)
        #expect(lines(world, "--hours", "0-24", "--type", "event_amended").count == 1)
        let people = lines(world, "--outside-hours", "--by", "person")
        #expect(people.contains { $0.hasPrefix("iro-03,") })
        let none = world.run("audit", "--hours", "0-24", "--type", "event_amended")
        #expect(none.out.contains("within the hours of a working day"))
    }

    @Test func `counts say how many, how late, and how late at most`() {
        let rows = lines(Self.world(), "--by", "type")
        #expect(
            rows[0] == "type,lines,corrections,facts,late,mean_lag_days,median_lag_days,"
                + "greatest_lag_days")
        #expect(rows.contains("child_registered,2,0,2,2,87.0,87.0,87"))
        #expect(rows.contains("event_amended,2,2,0,0,,,"))
        let nobody = Self.world().run("audit", "--recorded-by", "nobody").out
        #expect(nobody.contains("No line that is"))
    }
}

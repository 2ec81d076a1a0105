// `compare` as it is called: sides, sentences, exit codes, answers of nothing.

import Foundation
import Testing

@testable import Commands

@Suite struct CompareCommandTests {
    private static let header =
        "measure,dimensions,from_on,to_on,at_on,before,after,change,seq,effect,recorded_by,reason\n"

    /// The ledger of eight lines, with its one review; then another, and the first amended.
    private static func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            "record", "review_held", "--child", "KIR-0001", "--on", "2016-09-01", "--review-id",
            "r2", "--recorded-by", "iro-03", "--recorded-at", "2017-02-01T09:00:00Z")
        world.run(
            "amend", "6", "--set", "occurred_on=2016-05-26", "--reason", "data_entry",
            "--recorded-by", "sm-01", "--recorded-at", "2017-03-01T09:00:00Z")
        return world
    }

    private static let year = ["--year", "2016-17"]

    private func compare(_ world: ScratchWorld, _ words: String...) -> ScratchWorld.Outcome {
        world.run(["compare"] + words + Self.year)
    }

    @Test func `each line learnt in between is a row, with who recorded it and why`() {
        let outcome = compare(
            Self.world(), "cla_reviews_held", "--known", "2016-12-31..2017-04-30", "--format",
            "csv")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(
            outcome.out == Self.header
                + "cla_reviews_held,,2016-04-01,2017-03-31,,1,2,1,8,1,iro-03,"
                + "\"late: review_held of KIR-0001 on 2016-09-01, recorded 153 days after it "
                + "happened\"\n", "\(outcome.out)")
        let people = compare(
            Self.world(), "cla_reviews_held", "--known", "2016-12-31..2017-04-30")
        #expect(people.out.contains("1 became 2 (+1): 1 line learnt after"), "\(people.out)")
    }

    @Test func `where nothing changed the header stands alone, and stderr says why`() {
        let world = Self.world()
        let none = compare(
            world, "children_looked_after", "--known", "2016-12-31..2017-04-30", "--format", "csv",
            "--exit-code")
        #expect(none.out == Self.header)
        #expect(none.code == 0)
        world.run(
            "withdraw", "8", "--reason", "duplicate", "--recorded-by", "sm-01", "--recorded-at",
            "2017-03-02T09:00:00Z")
        let cancelled = compare(
            world, "cla_reviews_held", "--known", "2016-12-31..2017-04-30", "--format", "csv",
            "--exit-code")
        #expect(cancelled.out == Self.header)
        #expect(cancelled.code == 0)
        #expect(cancelled.err.contains("2 lines bore on it: the effects cancel out"))
    }

    @Test func `an exit code says that a figure is not what it was`() {
        let known = ["compare", "--known", "2016-12-31..2017-04-30", "--exit-code"] + Self.year
        #expect(Self.world().run(known).code == 1)
        #expect(Self.world().run(known + ["children_looked_after"]).code == 0)
    }

    @Test func `two days are compared by what happened in between`() {
        let outcome = Self.world().run(
            "compare", "cla_reviews_held", "--at", "2016-06-30..31 December 2016", "--format",
            "csv")
        #expect(
            outcome.out == Self.header
                + "cla_reviews_held,,2016-06-30,2016-12-31,,1,2,1,8,1,iro-03,"
                + "happened: review_held of KIR-0001 on 2016-09-01\n", "\(outcome.out)")
    }

    @Test func `a copy from before is compared with the ledger as it is now`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        try FileManager.default.copyItem(
            atPath: world.path + "/kirklees", toPath: world.path + "/before")
        world.run(
            "record", "review_held", "--child", "KIR-0001", "--on", "2016-09-01", "--review-id",
            "r2", "--recorded-by", "iro-03", "--recorded-at", "2017-02-01T09:00:00Z")
        let outcome = compare(
            world, "cla_reviews_held", "--ledger", "$/before", "--with", "$/kirklees", "--format",
            "csv")
        #expect(outcome.out.contains(",1,2,1,8,1,iro-03,"), "\(outcome.out)\(outcome.err)")
        #expect(outcome.err.contains("8 lines are common"))
        let back = compare(
            world, "cla_reviews_held", "--ledger", "$/kirklees", "--with", "$/before", "--format",
            "csv")
        let row = #",2,1,-1,8,-1,iro-03,"not in the other ledger: late: "#
        #expect(back.out.contains(row), "\(back.out)")
    }

    @Test func `published figures are compared since they were published`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            "record", "figure_published", "--on", "2017-01-31", "--figure-id", "K-1", "--measure",
            "cla_reviews_held", "--from-on", "2016-04-01", "--to-on", "2017-03-31", "--value", "1",
            "--unit", "reviews", "--where", "page 1", "--recorded-by", "sm-01", "--recorded-at",
            "2017-01-31T09:00:00Z")
        world.run(
            "record", "review_held", "--child", "KIR-0001", "--on", "2016-09-01", "--review-id",
            "r2", "--recorded-by", "iro-03", "--recorded-at", "2017-02-01T09:00:00Z")
        let outcome = world.run("compare", "--published", "--format", "csv", "--exit-code")
        #expect(outcome.out.contains(",1,2,1,9,1,iro-03,\"late: "), "\(outcome.out)\(outcome.err)")
        #expect(outcome.code == 1)
        #expect(world.run("compare", "--published", "--figure", "K-9").code == 66)
        #expect(world.run("compare", "--figure", "K-1").code == 64)
    }

    @Test(arguments: [
        ["--known", "2017-04-30..2016-12-31"], ["--known", "2017-04-30"],
        ["--known", "2016-12-31..2017-04-30", "--as-known-at", "2017-05-01"],
        ["--known", "2016-12-31..2017-04-30", "--at", "2016-06-30..2016-12-31"],
        ["--known", "2016-12-31..2017-04-30", "--published"], [],
        ["--at", "2016-12-31..2016-06-30"], ["--at", "2016-06-30..2016-12-31", "--by", "month"],
        ["--at", "2016-06-30..2016-12-31", "--year", "2016-17"], ["--known", "a..b"],
    ])
    func `sides that are missing, contradict or end before they begin are usage`(_ words: [String])
    {
        let outcome = Self.world().run(["compare", "cla_reviews_held"] + words)
        #expect(outcome.code == 64, "\(words): \(outcome.err)")
    }
}

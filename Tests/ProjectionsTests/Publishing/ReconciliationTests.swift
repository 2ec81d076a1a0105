// Reconciling over time: figures corrected and withdrawn, events since, and what was known when.

import Testing

@testable import Projections

@Suite struct ReconciliationTests {
    private let stock = "f children_looked_after 2016-03-31 4"

    @Test func `only live figures are reconciled, with their corrected values`() throws {
        let before = FigureScene.linesBefore
        let all = FigureScene.reconciled(
            "f children_looked_after 2016-03-31 9\ng children_looked_after 2016-03-31 4",
            then: """
                2018-02-01 - event_amended amends=\(before) set={"value":4}
                2018-02-01 - event_withdrawn withdraws=\(before + 1)
                """)
        #expect(Array(all.keys) == ["f"])
        #expect(all["f"]?.verdict == .agrees)
    }

    @Test func `a figure that is withdrawn no longer makes another impossible`() {
        let figures =
            "w cla_reviews_held 2016-04-01.2017-03-31 10\n"
            + "f cla_reviews_by_participation 2016-04-01.2017-03-31 11"
        let withdrawal = "2018-02-01 - event_withdrawn withdraws=\(FigureScene.linesBefore)"
        #expect(FigureScene.reconciled(figures)["f"]?.verdict == .impossible)
        #expect(FigureScene.reconciled(figures, then: withdrawal)["f"]?.verdict == .differs)
    }

    @Test func `what was recorded since is listed: late, amended and withdrawn`() throws {
        // Line 7 is the start of A, line 8 that of B.
        let all = FigureScene.reconciled(
            stock,
            then: """
                2018-02-01 - event_withdrawn withdraws=7 recorded_at=2018-02-01T12:00:00Z
                2018-02-01 - event_amended amends=8 set={"occurred_on":"2015-06-02"}
                2016-02-01 C legal_status_changed legal_status=E1
                2016-04-01 C placement_moved placement_type=U1
                2016-02-01 C review_held
                """)
        let one = try #require(all["f"])
        #expect(one.verdict == .differs)
        let since = try #require(one.since)
        #expect(since.agreedThen)
        #expect(since.valueThen.map { "\($0)" } == "4")
        #expect(since.events.map(\.kind) == [.withdrawn, .amended, .late])
        #expect(since.events.map(\.target) == [7, 8, nil])
        #expect(one.reading.contains("1 late, 1 amended, 1 withdrawn"), "\(one.reading)")
        #expect(one.reading.contains("replay gives 4, which agrees"), "\(one.reading)")
    }

    @Test func `where nothing was recorded since, replay gave the same then`() throws {
        let one = try #require(
            FigureScene.reconciled("f children_looked_after 2016-03-31 5")["f"])
        #expect(one.since?.events.isEmpty == true)
        #expect(one.since?.valueThen.map { "\($0)" } == "4")
        #expect(one.since?.agreedThen == false)
    }

    @Test func `as known earlier neither figure nor event is there`() {
        let more = "2018-02-01 - event_withdrawn withdraws=7 recorded_at=2018-02-01T12:00:00Z"
        #expect(FigureScene.reconciled(stock, then: more)["f"]?.verdict == .differs)
        let then = FigureScene.reconciled(stock, then: more, knownAt: "2018-01-15T00:00:00Z")
        #expect(then["f"]?.verdict == .agrees)
        #expect(FigureScene.reconciled(stock, knownAt: "2017-01-15T00:00:00Z").isEmpty)
    }

    @Test func `a reading of a later day knows no more than was asked`() throws {
        let figure = stock + #" read_as={"known_at":"2019-01-01"}"#
        let more = "2018-02-01 - event_withdrawn withdraws=7 recorded_at=2018-02-01T12:00:00Z"
        let then = FigureScene.reconciled(figure, then: more, knownAt: "2018-01-15T00:00:00Z")
        #expect(then["f"]?.meant?.agrees == true)
        #expect(FigureScene.reconciled(figure, then: more)["f"]?.meant?.agrees == false)
    }

    @Test func `a figure of one officer as an example is true of some officer`() {
        let allocations = """
            2015-05-01 A iro_allocated iro_id=iro-1
            2015-06-01 B iro_allocated iro_id=iro-1
            2016-01-10 C iro_allocated iro_id=iro-2
            """
        func verdict(_ value: Int) -> Verdict? {
            let figure = FigureScene.saying(
                "f iro_caseload 2016-03-31 \(value) dimensions=scope=example_iro")
            return FigureScene.reconciled("", then: allocations + "\n" + figure)["f"]?.verdict
        }
        #expect(verdict(2) == .agrees)
        #expect(verdict(1) == .agrees)
        #expect(verdict(3) == .differs)
    }

    @Test func `a measure of which the record says nothing differs and says so`() throws {
        let one = try #require(
            FigureScene.reconciled(
                "f cla_reviews_in_time_percent 2011-04-01.2012-03-31 95")["f"])
        #expect(one.verdict == .differs)
        #expect(one.replayed?.value == nil)
        #expect(one.reading == "the record has nothing to take a share of", "\(one.reading)")
    }
}

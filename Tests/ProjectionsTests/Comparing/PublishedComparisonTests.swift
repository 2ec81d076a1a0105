// Published figures since they were published, and what was erased since.

import CareEvents
import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct PublishedComparisonTests {
    private static let year = "2016-04-01.2017-03-31"

    private func context(_ figures: [String], then more: String) -> ReplayContext {
        let sayings = figures.map(FigureScene.saying)
        let text = ([FigureScene.lives] + sayings + [more]).joined(separator: "\n")
        return ReplayContext(KnownFacts(TestLedger(text).record))
    }

    /// The lines of the effects, each with its amount.
    private func effects(_ figure: ComparedFigure) -> [String] {
        figure.effects.map { "\($0.cause) \($0.amount)" }
    }

    @Test func `a figure is told with each line since it was published, and they sum`() throws {
        let first = FigureScene.linesBefore
        let context = context(
            [
                "f1 cla_reviews_held \(Self.year) 10",
                "f2 cla_review_participation_percent \(Self.year) 60.0 decimals=1",
                "f3 children_looked_after 2017-03-31 3", "f4 no_such_measure 2017-03-31 3",
            ],
            then: """
                2017-02-05 C review_held participation=PN1
                2018-01-01 A event_withdrawn withdraws=\(first - 1)
                2018-01-01 A event_amended amends=\(first - 2) set={"participation":"PN1"}
                """)
        let found = PublishedComparison(context) { _ in true }
        #expect(found.rows.map(\.figure.id) == ["f1", "f2", "f3"])
        #expect(found.notAsked.map(\.id) == ["f4"])
        let (late, withdrawn, amended) = (first + 4, first + 5, first + 6)
        let held = found.rows[0].compared
        #expect(held.before?.description == "10" && held.after?.description == "10")
        #expect(!held.isChanged)
        #expect(effects(held) == ["line(\(late)) 1", "line(\(withdrawn)) -1"])
        let share = found.rows[1].compared
        // 6 of 10, 7 of 11, 7 of 10, 8 of 10.
        #expect(share.before?.description == "60.0" && share.after?.description == "80.0")
        #expect(
            effects(share) == [
                "line(\(late)) 3.6", "line(\(withdrawn)) 6.4", "line(\(amended)) 10.0",
            ])
        #expect(share.change.description == "20.0")
        #expect(found.rows[2].compared.effects.isEmpty)
    }

    @Test func `reports published apart each know what stood before their figures`() {
        let context = context(
            ["f1 cla_reviews_held \(Self.year) 10"],
            then: """
                2017-02-05 C review_held participation=PN1
                \(FigureScene.saying("f2 cla_reviews_held \(Self.year) 11"))
                2017-02-15 C review_held participation=PN1
                """)
        let found = PublishedComparison(context) { _ in true }
        #expect(found.rows.map { $0.compared.before?.description } == ["10", "11"])
        #expect(found.rows.map { $0.compared.after?.description } == ["12", "12"])
        let one = PublishedComparison(context) { $0.id == "f2" }
        #expect(one.rows.map { $0.compared.effects.count } == [1])
    }

    @Test func `what was erased since is gone on both sides, and counted`() throws {
        let last = FigureScene.linesBefore - 1
        let text = """
            \(FigureScene.lives)
            2017-02-05 C review_held participation=PN1
            2018-01-01 C event_erased erases=\(last) authority=law approved_by=sm-01
            """
        let record = TestLedger(text).record
        let question = try Question(
            .claReviewsHeld, .over(ReportingYear(startYear: 2016).span))
        let found = Comparison(
            record, [question], knownLines: FigureScene.linesBefore, to: record.count)
        #expect(found.figures.map { $0.before?.description } == ["9"])
        #expect(found.figures.map { $0.after?.description } == ["10"])
        #expect(found.figures.map { $0.effects.count } == [1])
        #expect(found.erasedSince == 1)
        let earlier = Comparison(record, [question], knownLines: 3, to: last)
        #expect(earlier.erasedSince == 0, "the line came after both sides")
    }

    @Test func `a share out of nothing counts as nothing, so that the effects still sum`() throws {
        let text = """
            2016-04-01 A became_looked_after
            2016-04-20 A review_held participation=PN1
            2016-07-05 A review_held participation=PN7
            """
        let record = TestLedger(text).record
        let question = try Question(
            .claReviewParticipationPercent, .over(ReportingYear(startYear: 2016).span))
        let figure = try #require(
            Comparison(record, [question], knownLines: 7, to: record.count).figures.first)
        #expect(figure.before == nil && figure.after?.description == "50.0")
        #expect(effects(figure) == ["line(7) 100.0", "line(8) -50.0"])
        #expect(figure.isChanged && figure.change.description == "50.0")
    }

    @Test func `two ledgers that went apart are told by what each has alone`() throws {
        let common = """
            2016-04-01 A became_looked_after
            2016-04-20 A review_held
            """
        let first = TestLedger(common + "\n2016-07-05 A review_held").record
        let second = TestLedger(
            common + "\n2016-08-05 A review_held\n2016-09-05 A review_held"
        ).record
        let question = try Question(
            .claReviewsHeld, .over(ReportingYear(startYear: 2016).span))
        let figure = try #require(
            Comparison(first, second, [question], common: 8, erased: []).figures.first)
        #expect(figure.before?.description == "2" && figure.after?.description == "3")
        #expect(effects(figure) == ["notThere(8) -1", "line(8) 1", "line(9) 1"])
        let without = try #require(
            Comparison(first, second, [question], common: 8, erased: [7]).figures.first)
        #expect(without.before?.description == "1" && without.after?.description == "2")
    }
}

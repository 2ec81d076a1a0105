// The rules of counting, each a tiny ledger, a question, and the figure expected.

import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

/// One rule on one tiny ledger: the answers of a measure, as `value above below`.
struct CountingCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let ledger: String
    let measure: Measure
    let over: String
    let dimensions: String
    let figure: String

    var testDescription: String { rule }

    init(
        _ rule: String, _ ledger: String, _ measure: Measure, _ over: String,
        _ dimensions: String = "", is figure: String
    ) {
        self.rule = rule
        self.ledger = ledger
        self.measure = measure
        self.over = over
        self.dimensions = dimensions
        self.figure = figure
    }

    /// `2013-03-31` is a day, `2013-04-01..2014-03-31` a period.
    var time: Question.Time? {
        let days = over.split(separator: ".").compactMap { CalendarDate(iso: String($0)) }
        guard let first = days.first, let last = days.last else { return nil }
        return days.count == 1 ? .at(first) : .over(DateSpan(first, through: last))
    }

    /// Asks the ledger and holds the answer against the figure.
    func check() throws {
        let telling = Telling(TestLedger(ledger))
        let question = try Question(
            measure, try #require(time),
            dimensions: try Question.dimensions(dimensions, of: measure))
        let answer = try #require(telling.context.answer([question])[0].first)
        let told = Telling.text(answer).split(separator: ": ").last.map(String.init)
        #expect(told == figure)
    }
}

@Suite struct CountingRulesTests {
    /// Every case, list by list.
    private static let cases = [
        CountingCase.children,
        CountingCase.stocks,
        CountingCase.reviews,
        CountingCase.service,
        CountingCase.permanence,
        CountingCase.proceedings,
        CountingCase.heads,
        CountingCase.turnover,
        CountingCase.compliance,
        CountingCase.months,
        CountingCase.participationReadings,
        CountingCase.stockReadings,
        CountingCase.disputeReadings,
        CountingCase.surveys,
        CountingCase.audits,
        CountingCase.forecast,
    ].flatMap { $0 }

    @Test(arguments: cases)
    func `the figure is the one of the rule`(rule: CountingCase) throws {
        try rule.check()
    }
}

// What was said in public decides nothing: without the published figures every answer is the same.

import CareEvents
import Dates
import Journeys
import Tables
import Testing

@testable import Projections

struct WithdrawnFiguresTests {
    @Test(arguments: ExampleLedger.all)
    func `withdrawing every figure_published changes no statistic`(ledger: ExampleLedger) throws {
        let now = try ledger.now()
        let figures = now.known.facts.filter { $0.type == .figurePublished }.map { Int($0.seq) }
        #expect(!figures.isEmpty)
        let without = try ledger.withdrawing(figures)
        #expect(now.known.facts.count - without.known.facts.count == figures.count)
        #expect(without.known.facts.allSatisfy { $0.type != .figurePublished })

        let questions = try Self.questions(over: ledger.year.span)
        #expect(Set(questions.map(\.measure)).count == 113)
        let before = now.answer(questions).map { $0.map(\.told) }
        let after = without.answer(questions).map { $0.map(\.told) }
        for (place, question) in questions.enumerated() {
            let isSame = before[place] == after[place]
            #expect(isSame, "\(question.measure) \(question.split)")
        }
        #expect(before.joined().count > 500, "there is something to compare")
    }

    /// Every measure for the year of the report, then split by each of its dimensions in turn.
    private static func questions(over span: DateSpan) throws -> [Question] {
        try Measure.allCases.flatMap { measure in
            let keys = measure.declaration.dimensions.filter { !$0.isReading }.map(\.key)
            return try [Question(measure, .over(span))]
                + keys.map { try Question(measure, .over(span), split: [$0]) }
        }
    }
}

// Explanations of the example ledgers: the rows add up in every cell of every measure.

import Dates
import Foundation
import Projections
import Tables
import Testing

struct ExplainedLedgersTests {
    /// Whether all ledgers are asked, and every dimension is split by too, which takes minutes.
    private static let isLarge =
        ProcessInfo.processInfo.environment["CARELEDGER_EXPLAINED"] != nil

    @Test(arguments: isLarge ? ExampleLedger.all : ExampleLedger.all.suffix(1))
    func `the rows of every figure of the year add up to it`(ledger: ExampleLedger) throws {
        let year = Question.Time.over(ledger.year.span)
        var questions: [Question] = []
        for measure in Measure.allCases {
            questions.append(try Question(measure, year))
            for rule in measure.declaration.dimensions where !rule.isReading && Self.isLarge {
                questions.append(try Question(measure, year, split: [rule.key]))
            }
        }
        let context = try ledger.now()
        let counted = context.answer(questions).flatMap(\.self)
        let explained = context.explain(questions, leavingOut: true).flatMap(\.self)
        #expect(counted.map(\.told) == explained.map(\.told))
        for answer in explained {
            let counts = sum(answer.rows.map(\.counts))
            let below = sum(answer.rows.map(\.below))
            let above = [answer.numerator ?? answer.value].compactMap(\.self)
            #expect(
                counts == sum(above)
                    && below == sum([answer.denominator].compactMap(\.self)),
                "\(answer.measure) \(answer.told): \(counts) of \(below)")
        }
        #expect(explained.count >= 113)
    }

    /// The sum in billionths.
    private func sum(_ numbers: [FixedDecimal]) -> Int {
        numbers.reduce(0) { sum, number in
            let factor = (number.decimals..<FixedDecimal.mostDecimals)
                .reduce(1) { product, _ in product * 10 }
            return sum + Int(number.units) * factor
        }
    }
}

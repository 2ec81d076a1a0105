// Comparisons over the example ledgers: before and after are the statistics, and nothing is left.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@Suite struct ExampleComparisonTests {
    /// How many random pairs of instants each ledger is compared over. With more than one, whole
    /// years are learnt and every measure is asked, which a build with optimisation is for.
    private static let pairs =
        ProcessInfo.processInfo.environment["CARELEDGER_COMPARISONS"].flatMap { Int($0) } ?? 1

    private static let fewMeasures: [Measure] = [
        .childrenLookedAfter, .claReviewsInTimePercent, .iroCaseload, .drpsByStage, .icpcsHeld,
        .iroHeadcount,
    ]

    @Test(arguments: ExampleLedger.all)
    func `comparisons over random pairs of instants leave nothing over`(
        _ ledger: ExampleLedger
    ) throws {
        let record = try ledger.contents().record
        var chance = SeededChance(seed: UInt64(record.count))
        let measures = Self.pairs > 1 ? Measure.allCases : Self.fewMeasures
        let questions = try measures.map { try Question($0, .over(ledger.year.span)) }
        for pair in 0..<Self.pairs {
            let first = chance.number((record.count / 2)...(record.count - 500))
            let most = Self.pairs > 1 && pair % 2 == 0 ? record.count - 1 : first + 400
            let instants = [first, chance.number((first + 1)...most)].map {
                record.events[$0].recordedAt
            }
            let comparison = Comparison(
                record, questions, knownLines: record.linesKnown(at: instants[0]),
                to: record.linesKnown(at: instants[1]), threads: 2)
            let sides = instants.map { instant in
                ReplayContext(KnownFacts(record, asKnownAt: instant)).answer(questions)
                    .map { $0.first?.value }
            }
            #expect(comparison.figures.map(\.question) == Array(questions.indices))
            #expect(comparison.figures.map(\.before) == sides[0], "\(ledger.name) \(instants)")
            #expect(comparison.figures.map(\.after) == sides[1], "\(ledger.name) \(instants)")
            for figure in comparison.figures {
                // In millionths, which is finer than any effect.
                let sum = figure.effects.reduce(0) { $0 + Self.millionths($1.amount) }
                #expect(sum == Self.millionths(figure.change), "\(figure.measure.rawValue)")
            }
        }
    }

    private static func millionths(_ number: FixedDecimal) -> Int64 {
        (number.decimals..<6).reduce(number.units) { units, _ in units * 10 }
    }
}

// Laws of explanations: on any ledger the rows add up to the figure, for every measure and cell.

import CareEvents
import Dates
import Foundation
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct ExplainingLawsTests {
    /// How many random ledgers are asked: a few as a rule, more by the environment.
    private static let ledgers =
        ProcessInfo.processInfo.environment["CARELEDGER_EXPLAINED"].flatMap { Int($0) } ?? 4

    /// A ledger with questions that reach every dimension of every measure.
    private struct Asking {
        let context: ReplayContext
        let questions: [Question]

        init(seed: Int) throws {
            var random = RandomLedger(seed: UInt64(seed))
            context = Telling(random.ledger).context
            var chance = SeededChance(seed: UInt64(seed) &* 7_919)
            let year = ReportingYear(containing: random.someDay()).span
            let day = random.someDay()
            questions =
                try EveryCell.questions(.over(year)) + EveryCell.questions(.at(day))
                + RandomQuestions.some(3, &chance)
        }
    }

    @Test(arguments: 1...ledgers)
    func `rows add up to the figure in every cell of every measure`(seed: Int) throws {
        let asking = try Asking(seed: seed)
        let explained = asking.context.explain(asking.questions).flatMap(\.self)
        let counted = asking.context.answer(asking.questions).flatMap(\.self)
        #expect(
            explained.map(Telling.text) == counted.map(Telling.text),
            "seed \(seed): an explanation changed a figure")
        #expect(explained.count > 5_000)
        for answer in explained {
            if let fault = answer.faultOfRows {
                Issue.record("seed \(seed): \(Telling.text(answer)): \(fault)")
            }
        }
        #expect(counted.allSatisfy { $0.rows.isEmpty && $0.leftOut.isEmpty })
    }

    @Test(arguments: 1...ledgers)
    func `what is left out adds nothing, and is counted in no cell of the same days`(
        seed: Int
    ) throws {
        let asking = try Asking(seed: seed)
        var told = 0
        for answers in asking.context.explain(asking.questions, leavingOut: true) {
            let days = Dictionary(grouping: answers) { [$0.span?.from, $0.span?.to, $0.at] }
            for own in days.values {
                let counted = Set(own.flatMap(\.rows).map(\.subject))
                let left = own.flatMap(\.leftOut)
                told += left.count
                #expect(left.allSatisfy { $0.counts.units == 0 && $0.below.units == 0 })
                #expect(
                    counted.isDisjoint(with: left.map(\.subject)),
                    "seed \(seed): \(own.first.map(Telling.text) ?? "")")
            }
        }
        #expect(told > 0)
    }

    @Test(arguments: 1...ledgers)
    func `any number of threads explains in the same words and order`(seed: Int) throws {
        let asking = try Asking(seed: seed)
        let questions = Array(asking.questions.shuffled(by: UInt64(seed)).prefix(200))
        let one = asking.context.explain(questions, leavingOut: true).flatMap(\.self)
        let threaded = ReplayContext(asking.context.known, threads: 3)
        let other = threaded.explain(questions, leavingOut: true).flatMap(\.self)
        #expect(one.map(\.toldRows) == other.map(\.toldRows), "seed \(seed)")
    }

    @Test(arguments: 1...ledgers)
    func `children left out for short breaks are those whom short_breaks=only counts`(
        seed: Int
    ) throws {
        let context = try Asking(seed: seed).context
        let day = RandomLedger.span.from.adding(days: 140 * seed)
        let plain = try Question(.childrenLookedAfter, .at(day))
        let only = try Question(
            .childrenLookedAfter, .at(day), dimensions: [.init(.shortBreaks, "only")])
        let left = context.explain([plain], leavingOut: true)[0][0].leftOut
        let counted = context.explain([only])[0][0].rows
        #expect(left.allSatisfy { $0.rule == "CNT-9" })
        #expect(Set(left.map(\.child)) == Set(counted.map(\.child)))
    }

    @Test(arguments: 1...ledgers)
    func `every review held is in the rows of participation or left out of them`(
        seed: Int
    ) throws {
        let context = try Asking(seed: seed).context
        let span = RandomLedger.span
        let held = context.explain([try Question(.claReviewsHeld, .over(span))])[0][0].rows
        let share = try Question(.claReviewParticipationPercent, .over(span))
        let answer = context.explain([share], leavingOut: true)[0][0]
        func told(_ rows: [ExplainedRow]) -> [String] {
            rows.map { "\($0.child.number) \($0.review.number)" }.sorted()
        }
        #expect(told(held) == told(answer.rows + answer.leftOut), "seed \(seed)")
        #expect(answer.leftOut.allSatisfy { $0.rule == "CNT-3" })
    }

    @Test func `every reason has its words, its rule and its place in sums`() {
        for kind in WhyKind.allCases {
            let words = WhyKind.table[kind]
            #expect(words != nil, "\(kind)")
            #expect(words.map { !$0.rule.isEmpty && !$0.group.isEmpty } ?? false, "\(kind)")
        }
    }
}

/// Questions that reach every value of every dimension of every measure.
enum EveryCell {
    /// Each measure whole, split by each dimension, read in each way, and as a series.
    static func questions(_ time: Question.Time) throws -> [Question] {
        var questions: [Question] = []
        for measure in Measure.allCases {
            questions.append(try Question(measure, time))
            if case .over = time {
                questions.append(try Question(measure, time, bucketing: .quarter))
            }
            for rule in measure.declaration.dimensions {
                if !rule.isReading {
                    questions.append(try Question(measure, time, split: [rule.key]))
                }
                for value in rule.valuesToAsk ?? [] {
                    let asked = Question.Asked(rule.key, value)
                    questions.append(try Question(measure, time, dimensions: [asked]))
                }
            }
        }
        return questions
    }
}

extension [Question] {
    /// In an order of chance.
    fileprivate func shuffled(by seed: UInt64) -> [Question] {
        var chance = SeededChance(seed: seed)
        return indices.map { ($0, chance.number(0...1_000_000)) }.sorted { $0.1 < $1.1 }
            .map { self[$0.0] }
    }
}

extension Answer {
    /// How the rows do not add up to the figure, nil where they do.
    var faultOfRows: String? {
        let counts = rows.map(\.counts).sum
        let below = rows.map(\.below).sum
        if value == nil && numerator == nil {
            return rows.isEmpty ? nil : "it is empty and has \(rows.count) rows"
        }
        if let numerator, let denominator {
            return counts == [numerator].sum && below == [denominator].sum
                ? nil : "the rows add up to \(counts) of \(below), in billionths"
        }
        return counts == [value].compactMap(\.self).sum && below == 0
            ? nil : "the rows add up to \(counts), below \(below), in billionths"
    }

    /// The rows and what was left out, as words.
    var toldRows: [String] {
        (rows + leftOut).map { "\($0.subject) \($0.counts) \($0.below) \($0.rule) \($0.why)" }
    }
}

extension [FixedDecimal] {
    /// The sum in billionths.
    fileprivate var sum: Int {
        reduce(0) { sum, number in
            let factor = (number.decimals..<FixedDecimal.mostDecimals)
                .reduce(1) { product, _ in product * 10 }
            return sum + Int(number.units) * factor
        }
    }
}

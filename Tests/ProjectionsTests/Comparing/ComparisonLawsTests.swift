// Comparisons against the slow way: the whole ledger replayed after every line, one at a time.

import CareEvents
import Dates
import Foundation
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct ComparisonLawsTests {
    /// How many random ledgers each law is held against.
    static let seeds =
        ProcessInfo.processInfo.environment["CARELEDGER_COMPARISONS"]
        .flatMap { Int($0) } ?? 1

    /// How many questions are asked about each measure.
    private static let questionsEach = seeds > 3 ? 2 : 1
    /// How many lines are learnt one at a time at most.
    private static let mostLines = seeds > 3 ? 140 : 40

    /// The lines of a record that are read: what was erased is gone on both sides.
    private static func context(_ record: RecordedEvents, _ lines: [Int]) -> ReplayContext {
        let taken = Set(lines)
        let places = record.events.indices.filter {
            taken.contains($0) || record.events[$0].type == .eventErased
        }
        return ReplayContext(KnownFacts(record.part(of: places)))
    }

    /// A change of one row after one line.
    private struct Step: Hashable, CustomStringConvertible {
        let row: String
        let cause: ComparedFigure.Cause
        let amount: FixedDecimal
        var description: String { "\(row): \(cause) \(amount)" }
    }

    private static func row(_ question: Int, _ dimensions: String, _ day: String) -> String {
        "\(question) [\(dimensions)] \(day)"
    }

    private static func row(_ question: Int, _ answer: Answer, byDays: Bool) -> String {
        row(
            question, answer.dimensionsText,
            byDays ? "\(answer.span.map { "\($0)" } ?? "") \(answer.at?.description ?? "")" : "")
    }

    private static func row(_ figure: ComparedFigure, byDays: Bool) -> String {
        row(
            figure.question, figure.dimensions,
            byDays ? "\(figure.span.map { "\($0)" } ?? "") \(figure.at?.description ?? "")" : "")
    }

    /// Every change from one answer to the next, of rows that are there first or last.
    private static func slowSteps(
        _ answers: [(cause: ComparedFigure.Cause?, answers: [[Answer]])], byDays: Bool = true
    ) -> [Step] {
        var steps: [Step] = []
        var before: [String: AnswerValue] = [:]
        var ends: Set<String> = []
        for (place, told) in answers.enumerated() {
            var now: [String: AnswerValue] = [:]
            for (question, rows) in told.answers.enumerated() {
                for answer in rows {
                    now[row(question, answer, byDays: byDays)] = AnswerValue(
                        answer.value, numerator: answer.numerator, denominator: answer.denominator)
                }
            }
            if place == 0 || place == answers.count - 1 { ends.formUnion(now.keys) }
            if let cause = told.cause {
                for row in Set(before.keys).union(now.keys) where before[row] != now[row] {
                    steps.append(
                        Step(
                            row: row, cause: cause,
                            amount: now[row]?.value - before[row]?.value))
                }
            }
            before = now
        }
        return steps.filter { ends.contains($0.row) }
    }

    private func expectSame(
        _ comparison: Comparison, _ slow: [Step], byDays: Bool = true, _ seed: Int
    ) {
        var found: [Step] = []
        for figure in comparison.figures {
            for effect in figure.effects {
                found.append(
                    Step(
                        row: Self.row(figure, byDays: byDays), cause: effect.cause,
                        amount: effect.amount))
            }
            let sum = figure.effects.reduce(FixedDecimal(units: 0, decimals: 0)) { sum, effect in
                Optional(sum) - (Optional(FixedDecimal(units: 0, decimals: 0)) - effect.amount)
            }
            #expect(
                (Optional(sum) - figure.change).units == 0,
                "seed \(seed), \(figure.measure) [\(figure.dimensions)]: nothing is left over")
        }
        let (missing, more) = (Set(slow).subtracting(found), Set(found).subtracting(slow))
        #expect(missing.isEmpty, "seed \(seed), not found: \(missing.prefix(3))")
        #expect(more.isEmpty, "seed \(seed), found besides: \(more.prefix(3))")
    }

    @Test(arguments: 1...seeds)
    func `each line's effect is the difference of two replays, of every measure`(seed: Int) throws {
        var random = RandomLedger(seed: UInt64(seed), children: 5)
        if seed % 2 == 0 { random = random.carryingOutErasures }
        let record = random.ledger.record
        var chance = SeededChance(seed: UInt64(seed) &* 7_919)
        let questions = try RandomQuestions.some(Self.questionsEach, &chance)
        let last = chance.number((record.count / 2)...record.count)
        let first = max(0, last - chance.number(10...Self.mostLines))
        let comparison = Comparison(
            record, questions, knownLines: first, to: last, threads: seed % 3 + 1)
        var told: [(cause: ComparedFigure.Cause?, answers: [[Answer]])] = []
        for line in (first - 1)..<last {
            told.append(
                (
                    line < first ? nil : .line(line),
                    Self.context(record, Array(0..<(line + 1))).answer(questions)
                ))
        }
        expectSame(comparison, Self.slowSteps(told), seed)
    }

    @Test(arguments: 1...seeds)
    func `before and after are what is answered as known then and then`(seed: Int) throws {
        var random = RandomLedger(seed: UInt64(seed), children: 6)
        let record = random.ledger.record
        var chance = SeededChance(seed: UInt64(seed) &* 104_729)
        let questions = try RandomQuestions.some(Self.questionsEach, &chance)
        let instants = [random.someInstant(), random.someInstant()].sorted()
        let comparison = Comparison(
            record, questions, knownLines: record.linesKnown(at: instants[0]),
            to: record.linesKnown(at: instants[1]))
        for (instant, value) in [
            (instants[0], \ComparedFigure.before), (instants[1], \ComparedFigure.after),
        ] {
            let answers = ReplayContext(KnownFacts(record, asKnownAt: instant)).answer(questions)
            var rows: [String: FixedDecimal] = [:]
            for (question, own) in answers.enumerated() {
                for answer in own { rows[Self.row(question, answer, byDays: true)] = answer.value }
            }
            var found: [String: FixedDecimal] = [:]
            for figure in comparison.figures {
                found[Self.row(figure, byDays: true)] = figure[keyPath: value]
            }
            #expect(found == rows, "seed \(seed) at \(instant)")
        }
    }

    @Test(arguments: 1...seeds)
    func `between two days the effects of what happened sum to the difference`(seed: Int) throws {
        let random = RandomLedger(seed: UInt64(seed), children: 5)
        let record = random.ledger.record
        let context = ReplayContext(KnownFacts(record))
        var chance = SeededChance(seed: UInt64(seed) &* 65_537)
        let first = RandomLedger.span.from.adding(days: chance.number(100...1500))
        let last = first.adding(days: chance.number(0...(2 * Self.mostLines)))
        var (earlier, later): ([Question], [Question]) = ([], [])
        for question in try RandomQuestions.some(Self.questionsEach, &chance) {
            let asked = question.dimensions.filter { $0.key != .month }
            earlier.append(
                try Question(
                    question.measure, .at(first), dimensions: asked, split: question.split))
            later.append(
                try Question(question.measure, .at(last), dimensions: asked, split: question.split))
        }
        let comparison = Comparison(context, from: first, earlier, to: last, later)
        // The slow way: what happened in between is taken away, and comes again fact by fact.
        let learnt = LinesInTurn(context.known, after: first, through: last)
        var lines = learnt.base
        var told: [(cause: ComparedFigure.Cause?, answers: [[Answer]])] = [
            (nil, context.answer(earlier)),
            (.time, Self.context(record, lines).answer(later)),
        ]
        for step in learnt.steps {
            lines += step
            told.append((.line(step[0]), Self.context(record, lines).answer(later)))
        }
        expectSame(comparison, Self.slowSteps(told, byDays: false), byDays: false, seed)
        let whole = context.answer(later).joined().map(\.value)
        let ends = Self.context(record, lines).answer(later).joined().map(\.value)
        #expect(whole == ends, "seed \(seed): with all that happened the later day is as it is")
    }

    @Test func `random ledgers have lines that move figures of most measures`() throws {
        let record = RandomLedger(seed: 1, children: 9).ledger.record
        let questions = try Measure.allCases.map { measure in
            try Question(measure, .over(ReportingYear(startYear: 2015).span))
        }
        let comparison = Comparison(
            record, questions, knownLines: record.count / 3, to: record.count, threads: 2)
        let moved = Set(comparison.figures.filter { !$0.effects.isEmpty }.map { $0.measure })
        #expect(moved.count > 50, "\(moved.count) measures are worth a law")
    }
}

// A random ledger with what is asked of it, and the slow reading beside the clever one.

import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

/// One random ledger, read both ways as known at one instant; half of them with everything known.
struct OracleCase: Sendable {
    let seed: Int
    let telling: Telling
    let slow: SlowFacts
    /// The story of each child.
    let stories: [[SlowFact]]
    /// A few days and periods to ask about.
    let days: [CalendarDate]
    let periods: [DateSpan]

    static let all: [OracleCase] = (101...140).map(OracleCase.init)

    init(seed: Int) {
        self.seed = seed
        var random = RandomLedger(seed: UInt64(seed))
        let ledger = random.ledger
        let instant = seed.isMultiple(of: 2) ? random.someInstant() : nil
        telling = Telling(ledger, asKnownAt: instant)
        let slow = SlowFacts(ledger, knownAt: instant)
        self.slow = slow
        stories = slow.children.map { slow.facts(of: $0) }
        days = (0..<4).map { _ in random.someDay() }
        let first = random.someDay()
        periods = [
            ReportingYear(containing: days[0]).span,
            DateSpan(first, through: first.adding(days: 45)),
        ]
    }

    /// Every child at the end of a day.
    func children(on day: CalendarDate) -> [SlowChild] {
        stories.map { SlowChild($0, on: day) }
    }

    /// What one question is answered.
    func answer(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = ""
    ) throws -> Answer {
        let asked = try Question.dimensions(dimensions, of: measure)
        let question = try Question(measure, time, dimensions: asked)
        return try #require(telling.context.answer([question])[0].first)
    }

    /// Expects a count over all.
    func expect(_ measure: Measure, _ time: Question.Time, _ count: Int) throws {
        try expect(measure, time, "", count)
    }

    /// Expects a count.
    func expect(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String, _ count: Int
    ) throws {
        let answer = try answer(measure, time, dimensions)
        #expect(
            answer.value?.description == String(count),
            "seed \(seed): \(Telling.text(answer)), counted \(count)")
    }

    /// Expects the two counts of a share.
    func expect(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = "", above: Int,
        below: Int
    ) throws {
        let answer = try answer(measure, time, dimensions)
        #expect(
            answer.numerator?.description == String(above)
                && answer.denominator?.description == String(below),
            "seed \(seed): \(Telling.text(answer)), counted \(above) of \(below)")
    }
}

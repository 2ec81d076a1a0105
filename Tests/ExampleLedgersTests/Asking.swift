// How the tests ask an example ledger: one measure, a day or days, dimensions as they are written.

import Dates
import Projections
import Tables
import Testing

extension ExampleLedger {
    /// The one answer to a question, now or out of another replay.
    func answer(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = "", decimals: Int = 1,
        in context: ReplayContext? = nil
    ) throws -> Answer {
        let question = try Question(
            measure, time, dimensions: try Question.dimensions(dimensions, of: measure),
            decimals: decimals)
        let rows = try (context ?? now()).answer([question])[0]
        return try #require(rows.count == 1 ? rows.first : nil, "\(measure) \(dimensions)")
    }

    /// The value of an answer, as it is printed.
    func value(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = "", decimals: Int = 1,
        in context: ReplayContext? = nil
    ) throws -> String? {
        try answer(measure, time, dimensions, decimals: decimals, in: context).value?.description
    }

    /// A whole number.
    func count(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = ""
    ) throws -> Int {
        let value = try answer(measure, time, dimensions, decimals: 0).value
        return Int(try #require(value, "\(measure) \(dimensions)").units)
    }
}

extension Question.Time {
    /// The reporting year that begins on 1 April of a year.
    static func year(_ start: Int) -> Question.Time { .over(ReportingYear(startYear: start).span) }

    /// A day as it is written.
    static func day(_ text: String) throws -> Question.Time {
        .at(try #require(CalendarDate(iso: text)))
    }

    /// Days as they are written, the first and the last.
    static func days(_ first: String, _ last: String) throws -> Question.Time {
        let from = try #require(CalendarDate(iso: first))
        let to = try #require(CalendarDate(iso: last))
        return .over(try #require(DateSpan(from: from, to: to)))
    }
}

extension Answer {
    /// Whether a share is greater than another, nothing rounded.
    func isAbove(_ other: Answer) throws -> Bool {
        let above = try #require(numerator)
        let below = try #require(denominator)
        let otherAbove = try #require(other.numerator)
        let otherBelow = try #require(other.denominator)
        return above.units * otherBelow.units > otherAbove.units * below.units
    }

    /// Everything that it says.
    var told: String {
        let numbers = [value, numerator, denominator].map { $0?.description ?? "" }
        return dimensionsText + " " + numbers.joined(separator: " ")
    }
}

// Where a number is from: an answer, and which of its numbers.

import Dates
import Projections

/// A number of an answer.
struct CellSource: Sendable {
    /// The measure.
    let measure: Measure
    /// The dimensions, `key=value` pairs joined by `;`.
    let dimensions: String
    /// The period, nil for a stock.
    let span: DateSpan?
    /// The day, nil for a flow.
    let at: CalendarDate?
    /// Which number of the answer.
    let part: Part
    /// The answer.
    let answer: Answer

    /// A number of an answer.
    enum Part: Sendable {
        case value, above, below
        /// The value with its sign turned: what leaves a bridge.
        case negative
    }

    /// A number of an answer.
    init(_ answer: Answer, _ part: Part) {
        measure = answer.measure
        dimensions = answer.dimensionsText
        span = answer.span
        at = answer.at
        self.part = part
        self.answer = answer
    }
}

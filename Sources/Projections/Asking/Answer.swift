// An answer: the value of a measure in one cell, with the two counts of every share.

public import Dates
public import Tables

/// One row of statistics.
public struct Answer: Sendable {
    /// The measure.
    public let measure: Measure
    /// The dimensions, in key order, those that were asked for and those that were split by.
    public let dimensions: [(key: String, value: String)]
    /// The period, nil for a stock.
    public let span: DateSpan?
    /// The day, nil for a flow.
    public let at: CalendarDate?
    /// The value, nil where the record can say nothing or a share has nothing below the line.
    public let value: FixedDecimal?
    /// The numerator of a share or mean.
    public let numerator: FixedDecimal?
    /// The denominator of a share or mean.
    public let denominator: FixedDecimal?
    /// The rows that make it up, none where nobody asked why.
    public let rows: [ExplainedRow]
    /// What was considered for the day or period and left out, whatever the cell: with the first
    /// answer of the day or period.
    public internal(set) var leftOut: [ExplainedRow] = []

    init(
        measure: Measure, dimensions: [(key: String, value: String)], span: DateSpan?,
        at: CalendarDate?, value: AnswerValue, rows: [ExplainedRow]
    ) {
        self.measure = measure
        self.dimensions = dimensions
        self.span = span
        self.at = at
        self.value = value.value
        numerator = value.numerator
        denominator = value.denominator
        self.rows = rows
    }

    /// An answer that was given elsewhere, its rows aside.
    public init(
        _ measure: Measure, dimensions: [(key: String, value: String)], span: DateSpan?,
        at: CalendarDate?, value: FixedDecimal?, numerator: FixedDecimal?,
        denominator: FixedDecimal?
    ) {
        self.init(
            measure: measure, dimensions: dimensions, span: span, at: at,
            value: AnswerValue(value, numerator: numerator, denominator: denominator), rows: [])
    }

    /// The dimensions as they are written: `key=value` pairs joined by `;`.
    public var dimensionsText: String {
        dimensions.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    }
}

/// A value, and for a share or a mean its two counts.
struct AnswerValue: Hashable, Sendable {
    let value: FixedDecimal?
    let numerator: FixedDecimal?
    let denominator: FixedDecimal?

    init(
        _ value: FixedDecimal?, numerator: FixedDecimal? = nil, denominator: FixedDecimal? = nil
    ) {
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
    }
}

/// How counts become a value.
enum AnswerForm: Sendable {
    /// What is above the line.
    case count
    /// What is above the line, counted in thousandths.
    case thousandths
    /// Above as a percentage of below.
    case percent
    /// Above for each of below.
    case mean

    /// In how many decimals its rows count.
    var rowDecimals: Int { self == .thousandths ? 3 : 0 }

    func value(_ counts: Counts, decimals: Int) -> AnswerValue {
        let above = FixedDecimal(whole: counts.above)
        let below = FixedDecimal(whole: counts.below)
        switch self {
        case .count: return AnswerValue(above)
        case .thousandths: return AnswerValue(.shortest(thousandths: counts.above))
        case .mean:
            return AnswerValue(
                .ratio(counts.above, counts.below, decimals: decimals), numerator: above,
                denominator: below)
        case .percent:
            let percent = FixedDecimal.percent(
                numerator: counts.above, denominator: counts.below, decimals: decimals)
            return AnswerValue(percent, numerator: above, denominator: below)
        }
    }
}

extension FixedDecimal {
    /// A number in thousandths without trailing zeros: 2.35, 17, 0.6.
    public static func shortest(thousandths: Int) -> FixedDecimal {
        shortest(units: thousandths, decimals: 3)
    }

    /// A whole number.
    init(whole: Int) { self.init(units: Int64(whole), decimals: 0) }
}

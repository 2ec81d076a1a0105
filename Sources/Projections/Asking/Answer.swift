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
    /// Above as a percentage of below.
    case percent

    func value(_ counts: Counts, decimals: Int) -> AnswerValue {
        let above = FixedDecimal(whole: counts.above)
        let below = FixedDecimal(whole: counts.below)
        switch self {
        case .count: return AnswerValue(above)
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
        var units = Int64(thousandths)
        var decimals = 3
        while decimals > 0 && units % 10 == 0 {
            units /= 10
            decimals -= 1
        }
        return FixedDecimal(units: units, decimals: decimals)
    }

    /// A whole number.
    init(whole: Int) { self.init(units: Int64(whole), decimals: 0) }
}

// One figure on two sides, and each step from the one to the other.

public import Dates
public import Tables

/// A row of the statistics on two sides, with each step from one to the other.
public struct ComparedFigure: Sendable {
    /// The place of its question among those asked.
    public let question: Int
    /// The measure.
    public let measure: Measure
    /// The dimensions, as statistics print them.
    public let dimensions: String
    /// The period, nil for a stock. Where two days are compared, from the one to the other.
    public let span: DateSpan?
    /// The day, nil for a flow.
    public let at: CalendarDate?
    /// The value before, nil where statistics print none.
    public let before: FixedDecimal?
    /// The value after, nil where statistics print none.
    public let after: FixedDecimal?
    /// The steps that changed the value, or the counts behind it, in order.
    public let effects: [Effect]

    /// One step.
    public struct Effect: Sendable {
        /// What it is.
        public let cause: Cause
        /// What it adds to the value as it is printed, so that the effects sum to the change.
        public let amount: FixedDecimal
    }

    /// What made a step.
    public enum Cause: Hashable, Sendable {
        /// The line was learnt, or, between two days, what it tells of happened.
        case line(Int)
        /// A line that only the other ledger has is not there.
        case notThere(Int)
        /// The day asked about is a later one, before anything that happened in between.
        case time
    }

    /// The value after less that before. A side without a value counts as nothing, 0.
    public var change: FixedDecimal { after - before }

    /// Whether the value is another.
    public var isChanged: Bool {
        (before == nil) != (after == nil) || change.units != 0
    }
}

extension ComparedFigure {
    /// The steps back, as of lines that are not there.
    private var stepsBack: [Effect] {
        effects.reversed().map { effect in
            guard case .line(let line) = effect.cause else { return effect }
            let amount = FixedDecimal(
                units: -effect.amount.units, decimals: effect.amount.decimals)
            return Effect(cause: .notThere(line), amount: amount)
        }
    }

    /// The figure as it was in another ledger, which may have no such row, and as it is in this.
    func beginning(with other: ComparedFigure?) -> ComparedFigure {
        ComparedFigure(
            question: question, measure: measure, dimensions: dimensions, span: span, at: at,
            before: other == nil ? before : other?.after, after: after,
            effects: (other?.stepsBack ?? []) + effects)
    }

    /// The figure of a row that the other ledger does not have.
    func ending() -> ComparedFigure {
        ComparedFigure(
            question: question, measure: measure, dimensions: dimensions, span: span, at: at,
            before: after, after: before, effects: stepsBack)
    }
}

extension FixedDecimal? {
    /// The difference, at the decimals of the finer; what is not there counts as nothing.
    static func - (left: FixedDecimal?, right: FixedDecimal?) -> FixedDecimal {
        let decimals = max(left?.decimals ?? 0, right?.decimals ?? 0)
        func units(_ number: FixedDecimal?) -> Int64 {
            guard let number else { return 0 }
            return (number.decimals..<decimals).reduce(number.units) { units, _ in units * 10 }
        }
        return FixedDecimal(units: units(left) - units(right), decimals: decimals)
    }
}

// A figure: a value with the counts of the tally that make it up, each with its weight.

import CareEvents
import Tables

/// A value, and what makes it up. The value is worked out of the parts, so that rows which follow
/// the parts cannot add up to anything else.
struct Figure {
    let value: AnswerValue
    /// The cells of the tally whose rows make it up.
    private(set) var parts: [Part] = []
    /// Rows that no tally has, such as that of the worker with the least years.
    private(set) var own: [OwnRow] = []
    /// In how many decimals the rows count above the line, and below it.
    private(set) var decimals = (above: 0, below: 0)

    /// Nothing that can be told.
    static let none = Figure(AnswerValue(nil))

    /// A value that is made of parts.
    init(_ value: AnswerValue, _ parts: [Part] = [], decimals: Int = 0) {
        self.value = value
        self.parts = parts
        self.decimals.above = decimals
    }

    /// A value that is made of rows of its own.
    init(_ value: AnswerValue, own: [OwnRow], decimals: (above: Int, below: Int) = (0, 0)) {
        self.value = value
        self.own = own
        self.decimals = decimals
    }

    /// The same with further rows of its own.
    func with(own: [OwnRow]) -> Figure {
        var figure = self
        figure.own += own
        return figure
    }

    /// A row that no tally has, in units of the figure's decimals.
    struct OwnRow {
        let because: Because
        var above = 0
        var below = 0
    }

    /// A cell of the tally, and what its counts add.
    struct Part {
        let cell: AnswerCell
        let weight: Weight
    }

    /// What a count in a cell adds above and below the line.
    enum Weight: Hashable {
        /// What is above, above.
        case above
        /// Both as they are.
        case both
        /// What is below, below.
        case base
        /// What is above in the second tally of the question, below: its base.
        case asBase
        /// What is above, taken away: a year before.
        case taken
        /// What is above, taken away, and the base as well: what a change is a percentage of.
        case takenAsBase
        /// So many units shared out over what is above, because rounding came before counting.
        case shared(Int)

        /// What counts of a cell come to; units that are shared out stand for all of them.
        func of(_ counts: Counts) -> Counts {
            switch self {
            case .above: Counts(above: counts.above)
            case .both: counts
            case .base: Counts(below: counts.below)
            case .asBase: Counts(below: counts.above)
            case .taken: Counts(above: -counts.above)
            case .takenAsBase: Counts(above: -counts.above, below: counts.above)
            case .shared(let units): Counts(above: units)
            }
        }

        /// Whether it takes away, so that who is on both sides has a row for each.
        var takesAway: Bool {
            switch self {
            case .taken, .takenAsBase: true
            case .shared(let units): units < 0
            case .above, .both, .base, .asBase: false
            }
        }
    }
}

extension Figure.Part {
    static func above(_ cell: AnswerCell) -> Self { Self(cell: cell, weight: .above) }
    static func both(_ cell: AnswerCell) -> Self { Self(cell: cell, weight: .both) }
    static func base(_ cell: AnswerCell) -> Self { Self(cell: cell, weight: .base) }
    static func asBase(_ cell: AnswerCell) -> Self { Self(cell: cell, weight: .asBase) }
    static func taken(_ cell: AnswerCell) -> Self { Self(cell: cell, weight: .taken) }
    static func takenAsBase(_ cell: AnswerCell) -> Self {
        Self(cell: cell, weight: .takenAsBase)
    }
    static func shared(_ units: Int, _ cell: AnswerCell) -> Self {
        Self(cell: cell, weight: .shared(units))
    }
}

extension CountedQuestion {
    /// The figure that parts of the tally make.
    func figure(_ form: AnswerForm, _ parts: [Figure.Part]) -> Figure {
        let counts = parts.reduce(into: Counts()) { $0 += $1.weight.of(tally[$1.cell]) }
        return Figure(
            form.value(counts, decimals: question.decimals), parts, decimals: form.rowDecimals)
    }

    /// The figure of a cell in the question's own form.
    func figure(_ cell: AnswerCell) -> Figure {
        figure(form, [form == .count || form == .thousandths ? .above(cell) : .both(cell)])
    }

    /// The difference of two percentages as printed, which is what readers see. Each is shared out
    /// over those above its line.
    func changeOfShares(_ now: AnswerCell, _ then: AnswerCell) -> Figure {
        func percent(_ cell: AnswerCell) -> FixedDecimal? {
            let counts = tally[cell]
            return .percent(
                numerator: counts.above, denominator: counts.below, decimals: question.decimals)
        }
        return difference(percent(now), percent(then)) { units, unitsBefore in
            [.shared(units, now), .shared(-unitsBefore, then)]
        }
    }

    /// The difference of two rounded values. `parts` shares their units out, in decimals that let
    /// a row have a part of the last one printed.
    func difference(
        _ now: FixedDecimal?, _ then: FixedDecimal?, _ parts: (Int, Int) -> [Figure.Part]
    ) -> Figure {
        guard let now, let then else { return .none }
        let value = FixedDecimal(units: now.units - then.units, decimals: question.decimals)
        let finer = Figure.finer
        return Figure(
            AnswerValue(value),
            parts(Int(now.units) * finer.factor, Int(then.units) * finer.factor),
            decimals: question.decimals + finer.decimals)
    }
}

extension Figure {
    /// Rows of a rounded value have so many decimals more than it.
    static let finer = (decimals: 3, factor: 1000)
}

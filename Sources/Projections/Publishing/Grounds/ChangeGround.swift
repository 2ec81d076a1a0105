// A change and the two figures between which it is.

import Dates
import Tables

/// Ground (d): a change other than the difference of two published figures.
enum ChangeGround {
    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        guard case .change(let measure, let since)? = FigureRelation.of(figure.cell.measure),
            case .over(let span) = figure.cell.time, figure.cell.asked(.versus) == nil
        else { return [] }
        let isStock = measure.declaration.asked == .stock
        let before: Question.Time
        switch since {
        case .firstDay: before = .at(span.from)
        case .yearBefore: before = isStock ? .at(span.yearBefore.to) : .over(span.yearBefore)
        }
        let after: Question.Time = isStock ? .at(span.to) : .over(span)
        let dimensions = figure.cell.dimensions
        let then = others.of(figure.cell.with(measure, dimensions: dimensions, time: before))
        let now = others.of(figure.cell.with(measure, dimensions: dimensions, time: after))
        guard let then = then.first, let now = now.first else { return [] }
        return [judged(figure, then, now, measure)]
    }

    private static func judged(
        _ figure: ContradictedFigure, _ then: AgreeingFigure, _ now: AgreeingFigure,
        _ measure: Measure
    ) -> GroundTried {
        let decimals = max(then.claim.value.decimals, now.claim.value.decimals)
        let difference = units(now, decimals) - units(then, decimals)
        let power = PublishedClaim.power(decimals)
        // Counts are exact. What was rounded may be half a last digit off on either side, but a
        // change of percentages is told of the rounded ones.
        let isExact = measure.declaration.unit == "percent" || measure.growsWithFewerDimensions
        let slack = isExact ? 0 : 1
        let holds = (-slack...slack).contains { step in
            figure.claim.admits(difference + step, over: power)
        }
        let shown = FixedDecimal(units: Int64(difference), decimals: decimals)
        return GroundTried(
            ground: .change, isImpossible: !holds,
            words: "\(now.claim) (\(now.id)) less \(then.claim) (\(then.id)) is \(shown)")
    }

    private static func units(_ figure: AgreeingFigure, _ decimals: Int) -> Int {
        let value = figure.claim.value
        return Int(value.units) * PublishedClaim.power(decimals - value.decimals)
    }
}

// Months since something last happened, and the figures that say when it did or did not.

import Dates
import Tables

/// The time since the last of something, beside the published flows of it.
enum SinceGround {
    /// The flow of what a measure tells the time since; nil for every other measure.
    static func flow(of measure: Measure) -> Measure? {
        switch measure {
        case .monthsSinceTeamExpansion: .iroPostsAdded
        case .monthsSinceIroLeft: .iroLeavers
        default: nil
        }
    }

    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        guard let flow = flow(of: figure.cell.measure), case .at(let day) = figure.cell.time
        else { return [] }
        return others.of(flow).compactMap { other in
            guard case .over(let span) = other.cell.time, span.to <= day,
                let number = other.wholeNumber
            else { return nil }
            if number > 0 { return noLonger(figure, other, number, since: span, on: day) }
            // Only a flow of all of them says that it happened to none.
            guard other.cell.dimensions.isEmpty, span.to == day else { return nil }
            return noShorter(figure, other, since: span, on: day)
        }
    }

    /// Some happened in a period: the last is no longer ago than its first day.
    private static func noLonger(
        _ figure: ContradictedFigure, _ other: AgreeingFigure, _ number: Int, since span: DateSpan,
        on day: CalendarDate
    ) -> GroundTried {
        let most = wholeMonths(from: span.from, to: day)
        let isMore = figure.claim.leastWhole.map { $0 > most } ?? false
        return GroundTried(
            ground: .since, isImpossible: isMore,
            words: "\(other.id) says \(number) from \(span.from) on, which is at most \(most) "
                + "whole months before \(day)")
    }

    /// None happened in a period up to the day: the last is longer ago than the period.
    private static func noShorter(
        _ figure: ContradictedFigure, _ other: AgreeingFigure, since span: DateSpan,
        on day: CalendarDate
    ) -> GroundTried {
        let least = wholeMonths(from: span.from, to: day)
        let isLess = figure.claim.mostWhole.map { $0 < least } ?? false
        return GroundTried(
            ground: .since, isImpossible: isLess,
            words: "\(other.id) says none from \(span.from) on, which is \(least) whole months "
                + "before \(day)")
    }
}

// The stock of children looked after: how many at a day, least, most and mean, shares and changes.

import CareEvents
import Dates
import Journeys

/// Answers the stocks of children looked after and those of where they live.
struct StockProjection: JourneyProjection {
    private var counted: CountedQuestion
    private let series: StockSeries
    private let breaks: ShortBreaks
    private let condition: Condition
    private let kind: StockKind

    /// Which of the children in the stock count.
    private enum Condition {
        case everyone, outsideAuthority, overTwentyMiles, atHomeUnderCareOrder, inBase
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        breaks = ShortBreaks(question)
        switch question.measure {
        case .childrenPlacedOutsideAuthority, .childrenPlacedOutsideAuthorityPercent:
            condition = .outsideAuthority
        case .childrenPlacedOver20Miles, .childrenPlacedOver20MilesPercent:
            condition = .overTwentyMiles
        case .childrenPlacedAtHomeUnderCareOrder: condition = .atHomeUnderCareOrder
        case .placementSharePercent: condition = .inBase
        default: condition = .everyone
        }
        switch question.measure {
        case .childrenLookedAfterPercent, .childrenPlacedOutsideAuthorityPercent,
            .childrenPlacedOver20MilesPercent, .placementSharePercent:
            kind = .share
        case .childrenLookedAfterChange: kind = .change
        default: kind = .number
        }
        series = Self.series(question)
        counted = CountedQuestion(
            question, series.samples, .count, in: context, sampleCount: series.days.count)
    }

    private static func series(_ question: Question) -> StockSeries {
        switch question.measure {
        case .averageChildrenLookedAfter:
            StockSeries(question, statistic: .mean, daily: question.asked(.basis) == "daily")
        case .placementSharePercent:
            StockSeries(question, statistic: .mean, daily: question.asked(.basis) != "month_end")
        case .childrenLookedAfterChange: StockSeries(endsOf: question)
        default: .asked(question)
        }
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: series.days(), while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for period in journey.periods where breaks.take(period) {
            series.forEachDay(from: period.from, to: period.to) { place, day in
                take(journey, period, on: day, at: place, context)
            }
        }
    }

    private mutating func take(
        _ journey: Journey, _ period: Journey.CarePeriod, on day: CalendarDate, at place: Int,
        _ context: borrowing ReplayContext
    ) {
        let because = Because(period.seq, of: journey.child)
        switch kind {
        case .number, .change:
            guard meets(journey, on: day) else { return }
            if let cell = cell(journey, day, place, context) {
                counted.tally.count(cell, above: 1, below: 0, because: because)
            }
        case .share:
            guard isInBase(journey, on: day) else { return }
            // The base is everybody in the stock; the cell says who of them counts.
            countShare(journey, day, place, because, context)
        }
    }

    private mutating func countShare(
        _ journey: Journey, _ day: CalendarDate, _ place: Int, _ because: Because,
        _ context: borrowing ReplayContext
    ) {
        let own = meets(journey, on: day) ? cell(journey, day, place, context) : nil
        if let own { counted.tally.count(own, above: 1, below: 0, because: because) }
        counted.tally.count(AnswerCell(sample: place).base, above: 0, below: 1, because: because)
    }

    private func cell(
        _ journey: Journey, _ day: CalendarDate, _ place: Int, _ context: borrowing ReplayContext
    ) -> AnswerCell? {
        counted.plan.cell(place) { key in
            journey.value(of: key, on: day, in: context)
        } belongs: { group, key in
            journey.belongs(to: group, of: key, on: day)
        }
    }

    private func meets(_ journey: Journey, on day: CalendarDate) -> Bool {
        switch condition {
        case .everyone, .inBase: return true
        case .outsideAuthority: return journey.placement(on: day)?.isOutsideAuthority ?? false
        case .overTwentyMiles:
            return (journey.placement(on: day)?.distance ?? 0) > Self.twentyMiles
        case .atHomeUnderCareOrder:
            guard journey.placement(on: day).flatMap({ PlacementType($0.type) }) == .P1 else {
                return false
            }
            let status = LegalStatus(journey.legalStatus(on: day))
            return status == .C1 || status == .C2
        }
    }

    /// Twenty miles in thousandths; over 20 miles is more than this (CNT-4).
    private static let twentyMiles: Int = 20_000

    /// The children of whom a share is one: all, those over 20 miles, or those fostered.
    private func isInBase(_ journey: Journey, on day: CalendarDate) -> Bool {
        switch counted.question.measure {
        case .childrenPlacedOver20MilesPercent:
            guard (journey.placement(on: day)?.distance ?? 0) > Self.twentyMiles else {
                return false
            }
            return isInTypeAsked(journey, on: day)
        case .placementSharePercent:
            guard counted.question.asked(.base) == "foster" else { return true }
            return journey.belongs(to: "foster", of: .placementType, on: day)
        default: return true
        }
    }

    /// A setting, or a disability, of a type of placement is a share of that type, not of all.
    private func isInTypeAsked(_ journey: Journey, on day: CalendarDate) -> Bool {
        let question = counted.question
        guard let type = question.asked(.placementType),
            question.asked(.setting) != nil || question.asked(.disability) != nil
        else { return true }
        if let code = PlacementType(rawValue: type) {
            return journey.placement(on: day).flatMap { PlacementType($0.type) } == code
        }
        return journey.belongs(to: type, of: .placementType, on: day)
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        counted.answers(as: kind, over: series, in: context)
    }
}

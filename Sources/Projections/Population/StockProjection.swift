// The stock of children looked after: how many at a day, least, most and mean, shares and changes.

import CareEvents
import Dates
import Journeys

/// Answers the stocks of children looked after and those of where they live.
struct StockProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let series: StockSeries
    private let breaks: ShortBreaks
    private let condition: StockCondition
    private let kind: StockKind

    init(_ question: Question, in context: borrowing ReplayContext) {
        breaks = ShortBreaks(question)
        switch question.measure {
        case .childrenPlacedOutsideAuthority, .childrenPlacedOutsideAuthorityPercent:
            condition = .outsideAuthority
        case .childrenPlacedOver20Miles, .childrenPlacedOver20MilesPercent:
            condition = .overTwentyMiles
        case .childrenPlacedAtHomeUnderCareOrder: condition = .atHomeUnderCareOrder
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

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for period in journey.periods {
            guard breaks.take(period) else {
                if T.keepsRows { leaveOut(journey, period) }
                continue
            }
            series.forEachDay(from: period.from, to: period.to) { place, day in
                take(journey, period, on: day, at: place, context)
            }
        }
    }

    /// A period of short breaks, or not of short breaks where those alone are meant (CNT-9).
    private mutating func leaveOut(_ journey: Journey, _ period: Journey.CarePeriod) {
        let why = Why(breaks.reason, period.from, period.to)
        series.forEachDay(from: period.from, to: period.to) { place, _ in
            counted.tally.leaveOut(place, because: Because(period.seq, of: journey.child, why))
        }
    }

    private mutating func take(
        _ journey: Journey, _ period: Journey.CarePeriod, on day: CalendarDate, at place: Int,
        _ context: borrowing ReplayContext
    ) {
        let counts = meets(journey, on: day)
        let condition = condition
        switch kind {
        case .number, .change:
            guard counts else { return }
            if let cell = cell(journey, period, day, place, context) {
                counted.tally.count(
                    cell, above: 1, below: 0, because: condition.because(journey, period, on: day))
            }
        case .share:
            guard isInBase(journey, on: day) else { return }
            // The base is everybody in the stock; the cell says who of them counts.
            let own = counts ? cell(journey, period, day, place, context) : nil
            if let own {
                counted.tally.count(
                    own, above: 1, below: 0, because: condition.because(journey, period, on: day))
            }
            counted.tally.count(
                AnswerCell(sample: place).base, above: 0, below: 1,
                because: (own == nil ? .everyone : condition).because(journey, period, on: day))
        }
    }

    private mutating func cell(
        _ journey: Journey, _ period: Journey.CarePeriod, _ day: CalendarDate, _ place: Int,
        _ context: borrowing ReplayContext
    ) -> AnswerCell? {
        let condition = condition
        return counted.cell(place, of: condition.because(journey, period, on: day)) { key in
            journey.value(of: key, on: day, in: context)
        } belongs: { group, key in
            journey.belongs(to: group, of: key, on: day)
        }
    }

    private func meets(_ journey: Journey, on day: CalendarDate) -> Bool {
        switch condition {
        case .everyone: return true
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
    private static var twentyMiles: Int { 20_000 }

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

/// Which of the children in the stock count.
private enum StockCondition {
    case everyone, outsideAuthority, overTwentyMiles, atHomeUnderCareOrder

    /// What makes a child count on a day: the placement, else the period of care.
    func because(
        _ journey: Journey, _ period: Journey.CarePeriod, on day: CalendarDate
    ) -> Because {
        guard self != .everyone, let placement = journey.placement(on: day) else {
            return Because(period.seq, of: journey.child, Why(.lookedAfter, period.from))
        }
        let why: Why
        switch self {
        case .outsideAuthority: why = Why(.outsideAuthority, placement.from)
        case .overTwentyMiles:
            why = Why(.overTwentyMiles, placement.from, number: Int(placement.distance ?? 0))
        case .atHomeUnderCareOrder:
            why = Why(
                .atHomeUnderOrder, placement.from, word: journey.legalStatus(on: day))
        case .everyone: why = Why(.lookedAfter, period.from)
        }
        return Because(placement.seq, of: journey.child, why)
    }
}

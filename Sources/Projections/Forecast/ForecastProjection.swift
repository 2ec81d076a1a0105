// How many reviews and conferences a period will need, out of the children there are before it.

import CareEvents
import Dates
import Journeys
import Policies
import Tables

/// Answers the reviews and conferences to come: children looked after and children on a protection
/// plan on the eve of the period, each times the meetings that the caseload policy plans a year. A
/// child who is both counts for both.
///
/// Asked at a day, it is of the year after it. A period that is no year has its share by days.
struct ForecastProjection: JourneyProjection {
    private let counted: CountedQuestion
    private let eve: CalendarDate
    private var children = 0

    init(_ question: Question, in context: borrowing ReplayContext) {
        let span: DateSpan
        switch question.time {
        case .at(let day):
            span = DateSpan(
                day.adding(days: 1),
                through: day.adding(days: 1).adding(months: 12).adding(days: -1))
        case .over(let asked): span = asked
        }
        eve = span.from.adding(days: -1)
        let buckets = question.bucketing?.buckets(of: span) ?? [span]
        counted = CountedQuestion(
            question, Samples(buckets: buckets.map { Samples.Bucket(span: $0, at: nil) }), .count,
            in: context)
    }

    var sight: Sight {
        Sight(
            [.becameLookedAfter, .planStarted], on: DateSpan(eve, through: eve),
            while: [.care, .protection])
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        if journey.period(on: eve, .leftOut) != nil { children += 1 }
        let isOnPlan = journey.plans.contains {
            PlanKind($0.kind) == .childProtection && $0.isOpen(on: eve)
        }
        if isOnPlan { children += 1 }
    }

    mutating func merge(_ other: Self) { children += other.children }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let policy = context.setting.caseload.inForce(on: eve)
        let known = context.known
        let yearDays = eve.adding(days: 1).adding(months: 12) - eve.adding(days: 1)
        return counted.answers(labels: { known.text($0) }) { _, bucket in
            let span = counted.samples.buckets[bucket].span
            let days = span.to - span.from + 1
            return AnswerValue(
                FixedDecimal.ratio(
                    children * policy.meetingsPerYear * days, yearDays, decimals: 0))
        }
    }
}

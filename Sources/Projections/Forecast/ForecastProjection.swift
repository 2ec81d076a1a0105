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
struct ForecastProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let eve: CalendarDate

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

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        // The children are in one sample: every bucket is a share of the same.
        let cell = AnswerCell(sample: 0)
        let eve = eve
        if let care = journey.period(on: eve, .leftOut) {
            counted.tally.count(
                cell, above: 1, below: 0,
                because: Because(care.seq, of: journey.child, Why(.inCareOnEve, eve)))
        } else if T.keepsRows, let care = journey.period(on: eve, .only) {
            counted.tally.leaveOut(
                0, because: Because(care.seq, of: journey.child, Why(.shortBreaks, care.from)))
        }
        if let plan = journey.protectionPlan(on: eve) {
            counted.tally.count(
                cell, above: 1, below: 0,
                because: Because(plan.seq, of: journey.child, Why(.onPlanOnEve, eve)))
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let policy = context.setting.caseload.inForce(on: eve)
        let yearDays = eve.adding(days: 1).adding(months: 12) - eve.adding(days: 1)
        return counted.answers(in: context) { _, bucket in
            let span = counted.samples.buckets[bucket].span
            let days = span.to - span.from + 1
            let cell = AnswerCell(sample: 0)
            let meetings = FixedDecimal.ratio(
                counted.tally[cell].above * policy.meetingsPerYear * days, yearDays, decimals: 0)
            guard let meetings else { return .none }
            // Rounded as a whole, and shared out over the children in parts of a meeting.
            let finer = Figure.finer
            return Figure(
                AnswerValue(meetings), [.shared(Int(meetings.units) * finer.factor, cell)],
                decimals: finer.decimals)
        }
    }
}

// Timeliness child by child: everybody all of whose reviews of the period were in time (CNT-2).

import CareEvents
import Dates
import Journeys
import Policies

/// Answers the share of children all of whose reviews due in the period were held in time.
///
/// The children are those looked after at the end who started at least 28 days before, not placed
/// for adoption and not on short breaks. No review due counts above the line.
struct ChildTimelinessProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let isRelaxed: Bool
    /// The months of every bucket, where the highest of them is asked.
    private let months: (samples: Samples, ranges: [Range<Int>])?

    init(_ question: Question, in context: borrowing ReplayContext) {
        isRelaxed = question.asked(.clock) == "relaxed"
        let samples = Samples.flow(question)
        months = question.asked(.stat) == "monthly_max" ? samples.months : nil
        counted = CountedQuestion(
            question, samples, .percent, in: context,
            sampleCount: (months?.samples ?? samples).buckets.count)
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: counted.samples.days(), while: .care)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let samples = months?.samples ?? counted.samples
        for (place, bucket) in samples.buckets.enumerated() {
            let end = bucket.span.to
            guard let open = journey.period(on: end) else { continue }
            let period = journey.periods[open]
            if let reason = leftOut(journey, period, on: end, context) {
                counted.tally.leaveOut(
                    place,
                    because: Because(period.seq, of: journey.child, Why(reason, period.from)))
                continue
            }
            let cell = counted.cell(
                place, of: Because(period.seq, of: journey.child, Why(.lookedAfter, period.from))
            ) { key in
                journey.value(of: key, on: end, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: end)
            }
            guard let cell else { continue }
            let standing = standing(journey, during: bucket.span)
            counted.tally.count(
                cell, above: standing.isInTime ? 1 : 0, below: 1,
                because: Because(
                    standing.seq ?? period.seq, of: journey.child, standing.why))
        }
    }

    /// Why a child in care is not of the cohort, nil where it is (CNT-2).
    private func leftOut(
        _ journey: Journey, _ period: Journey.CarePeriod, on end: CalendarDate,
        _ context: borrowing ReplayContext
    ) -> WhyKind? {
        if period.isShortBreak { return .shortBreaks }
        if context.setting.date(TimelinessCohort.inCareFor, after: period.from) > end {
            return .underFourWeeks
        }
        return journey.isPlacedForAdoption(on: end) ? .placedWithAdopters : nil
    }

    /// How a child stands: in time, or the first review that was not.
    private struct Standing {
        let isInTime: Bool
        var seq: Int32?
        let why: Why
    }

    private func standing(_ journey: Journey, during span: DateSpan) -> Standing {
        var last: Journey.Review?
        var number = 0
        for review in journey.reviews where review.heldOn <= span.to {
            guard let due = review.dueOn, span.contains(due) else { continue }
            if !(isRelaxed ? review.isOnTimeRelaxed : review.isOnTime) {
                let why = Why(
                    .reviewHeldLate, review.heldOn, due, number: review.heldOn - due,
                    word: review.id)
                return Standing(isInTime: false, seq: review.seq, why: why)
            }
            number += 1
            last = review
        }
        // What was not held by the end was waited for then.
        for period in journey.periods.indices {
            guard let step = journey.step(ofPeriod: period, on: span.to) else { continue }
            switch step.state {
            case .due(let due), .missed(let due, _):
                guard span.contains(due) else { continue }
                if isHeldInTime(journey, period, step.number, due) { continue }
                return Standing(isInTime: false, why: Why(.reviewNotHeld, span.to, due))
            case .fellAway, .nothing: continue
            }
        }
        guard let last else { return Standing(isInTime: true, why: Why(.noReviewDue)) }
        let why = Why(.allReviewsInTime, last.heldOn, last.dueOn, number: number)
        return Standing(isInTime: true, seq: last.seq, why: why)
    }

    /// Only the relaxed clock takes a review held after the period's end as in time.
    private func isHeldInTime(
        _ journey: Journey, _ period: Int, _ number: Int, _ due: CalendarDate
    ) -> Bool {
        guard isRelaxed else { return false }
        return journey.reviews.contains {
            $0.period == Int32(period) && $0.number == number && $0.dueOn == due
                && $0.isOnTimeRelaxed
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard let months else { return counted.answers(in: context) }
        return counted.answers(in: context) { cell, bucket in
            counted.highest(of: months.ranges[bucket], cell)
        }
    }
}

// Timeliness child by child: everybody all of whose reviews of the period were in time (CNT-2).

import CareEvents
import Dates
import Journeys
import Policies

/// Answers the share of children all of whose reviews due in the period were held in time.
///
/// The children are those looked after at the end who started at least 28 days before, not placed
/// for adoption and not on short breaks. No review due counts above the line.
struct ChildTimelinessProjection: JourneyProjection {
    private var counted: CountedQuestion
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

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let samples = months?.samples ?? counted.samples
        for (place, bucket) in samples.buckets.enumerated() {
            let end = bucket.span.to
            guard let open = journey.period(on: end), !journey.periods[open].isShortBreak,
                context.setting.date(
                    TimelinessCohort.inCareFor, after: journey.periods[open].from) <= end,
                !journey.isPlacedForAdoption(on: end)
            else { continue }
            let cell = counted.plan.cell(place) { key in
                journey.value(of: key, on: end, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: end)
            }
            guard let cell else { continue }
            counted.tally.count(
                cell, above: allInTime(journey, during: bucket.span) ? 1 : 0, below: 1,
                because: Because(journey.periods[open].seq, of: journey.child))
        }
    }

    private func allInTime(_ journey: Journey, during span: DateSpan) -> Bool {
        for review in journey.reviews where review.heldOn <= span.to {
            guard let due = review.dueOn, span.contains(due) else { continue }
            if !(isRelaxed ? review.isOnTimeRelaxed : review.isOnTime) { return false }
        }
        // What was not held by the end was waited for then.
        for period in journey.periods.indices {
            guard let step = journey.step(ofPeriod: period, on: span.to) else { continue }
            switch step.state {
            case .due(let due), .missed(let due, _):
                guard span.contains(due) else { continue }
                if isHeldInTime(journey, period, step.number, due) { continue }
                return false
            case .fellAway, .nothing: continue
            }
        }
        return true
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
        let known = context.known
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let shares = months.ranges[bucket].map { counted.tally[cell.at($0)] }
            return AnswerForm.percent.value(
                shares.highestShare, decimals: counted.question.decimals)
        }
    }
}

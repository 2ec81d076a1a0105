// Reviews held in a period: how many, how many in time, how children took part (CNT-2, CNT-3).

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the measures that count reviews one by one, on the day that counts of each.
struct ReviewsProjection: JourneyProjection {
    private var counted: CountedQuestion
    private let ages: Ages
    private let isRelaxed: Bool
    private let countsPN4: Bool
    private let countsChildren: Bool
    /// What a change is against: the same buckets a year before, or the one month of `versus=`.
    private let before: Samples?
    /// The months of every bucket, where the highest of them is asked.
    private let months: (samples: Samples, ranges: [Range<Int>])?

    /// Which ages are in the base of participation.
    private enum Ages {
        case all, fourOrMore, fourToEighteen
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        isRelaxed = question.asked(.clock) == "relaxed"
        // Who attended without a word was not asked for views.
        countsPN4 =
            question.asked(.attendance) == "with_pn4" && question.asked(.views) == nil
        countsChildren = question.asked(.counting) == "children"
        let samples = Samples.flow(question)
        let form: AnswerForm
        switch question.measure {
        case .claReviewsHeld, .claReviewsByParticipation, .claReviewsHeldChange: form = .count
        default: form = .percent
        }
        switch question.measure {
        case .claReviewParticipationPercent, .claReviewAttendancePercent,
            .claReviewNoParticipationPercent:
            ages = question.asked(.age) == "4-18" ? .fourToEighteen : .fourOrMore
        default: ages = .all
        }
        let isChange =
            question.measure == .claReviewsHeldChange || question.measure == .claReviewsInTimeChange
        let versus = question.asked(.versus).flatMap { DateSpan(month: $0) }
            .map { Samples(buckets: [Samples.Bucket(span: $0, at: nil)]) }
        before = isChange ? versus ?? samples.yearBefore : nil
        months = question.asked(.stat) == "monthly_max" ? samples.months : nil
        counted = CountedQuestion(
            question, samples, form, in: context,
            sampleCount: (months?.samples ?? samples).buckets.count
                + (before?.buckets.count ?? 0))
    }

    var sight: Sight {
        Sight([.reviewHeld], on: counted.samples.days(with: before))
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard !journey.reviews.isEmpty else { return }
        if countsChildren { return seeChildren(journey, context) }
        let samples = months?.samples ?? counted.samples
        for review in journey.reviews {
            if let bucket = samples.bucket(of: review.heldOn) {
                count(review, of: journey, in: bucket, context)
            }
            if let before, let bucket = before.bucket(of: review.heldOn) {
                count(review, of: journey, in: samples.buckets.count + bucket, context)
            }
        }
    }

    /// A child counts by the last of the bucket's reviews (CNT-17).
    private mutating func seeChildren(_ journey: Journey, _ context: borrowing ReplayContext) {
        var last: [Int: Journey.Review] = [:]
        for review in journey.reviews {
            guard isInBase(review, of: journey),
                let bucket = counted.samples.bucket(of: review.heldOn)
            else { continue }
            last[bucket] = review
        }
        for bucket in last.keys.sorted() {
            if let review = last[bucket] { count(review, of: journey, in: bucket, context) }
        }
    }

    private mutating func count(
        _ review: Journey.Review, of journey: Journey, in sample: Int,
        _ context: borrowing ReplayContext
    ) {
        guard isInBase(review, of: journey) else { return }
        let cell = counted.plan.cell(sample) { key in
            switch key {
            case .participation: return .place(participationPlace(review.participation))
            case .iro:
                return .symbol(
                    review.iro == .none ? journey.officer(for: .cla, on: review.heldOn) : review.iro
                )
            default: return journey.value(of: key, on: review.heldOn, in: context)
            }
        } belongs: { group, key in
            journey.belongs(to: group, of: key, on: review.heldOn)
        }
        guard let cell else { return }
        counted.tally.count(
            cell, above: counts(review) ? 1 : 0, below: 1,
            because: Because(review.seq, of: journey.child))
    }

    private func isInBase(_ review: Journey.Review, of journey: Journey) -> Bool {
        guard ages != .all else { return true }
        guard let age = journey.age(on: review.heldOn), age >= 4 else { return false }
        return ages == .fourOrMore || age <= 18
    }

    /// Whether a review of the base is above the line.
    private func counts(_ review: Journey.Review) -> Bool {
        let code = Participation(review.participation)
        switch counted.question.measure {
        case .claReviewsInTimePercent, .claReviewsInTimeChange:
            return isRelaxed ? review.isOnTimeRelaxed : review.isOnTime
        case .claReviewParticipationPercent:
            return code == .PN1 || code == .PN2 || code == .PN3 || code == .PN5 || code == .PN6
        case .claReviewAttendancePercent:
            return code == .PN1 || code == .PN2 || code == .PN3 || (countsPN4 && code == .PN4)
        case .claReviewNoParticipationPercent: return code == .PN7
        default: return true
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        let last = counted.samples.buckets.count
        let decimals = counted.question.decimals
        switch counted.question.measure {
        case .claReviewsHeldChange:
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                let now = counted.tally[cell.at(bucket)].above
                let then = counted.tally[cell.at(last + bucket)].above
                return AnswerForm.count.value(Counts(above: now - then), decimals: 0)
            }
        case .claReviewsInTimeChange:
            let isOne = before?.buckets.count == 1
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                changeOfRounded(
                    counted.tally[cell.at(bucket)],
                    counted.tally[cell.at(last + (isOne ? 0 : bucket))], decimals)
            }
        default:
            guard let months else { return counted.answers(in: context) }
            return counted.answers(labels: { known.text($0) }) { cell, bucket in
                let shares = months.ranges[bucket].map { counted.tally[cell.at($0)] }
                return counted.form.value(shares.highestShare, decimals: decimals)
            }
        }
    }

    /// The difference of two rounded percentages, which is what readers see.
    private func changeOfRounded(
        _ now: Counts, _ then: Counts, _ decimals: Int
    ) -> AnswerValue {
        guard
            let now = FixedDecimal.percent(
                numerator: now.above, denominator: now.below, decimals: decimals),
            let then = FixedDecimal.percent(
                numerator: then.above, denominator: then.below, decimals: decimals)
        else { return AnswerValue(nil) }
        return AnswerValue(FixedDecimal(units: now.units - then.units, decimals: decimals))
    }
}

/// The place of a code among the values of `participation`; no code is `not_recorded`, and a code
/// outside the list is in no cell.
private func participationPlace(_ code: Symbol) -> Int? {
    code == .none ? Participation.notRecorded.place : Participation(code)?.place
}

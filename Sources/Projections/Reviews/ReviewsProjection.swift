// Reviews held in a period: how many, how many in time, how children took part (CNT-2, CNT-3).

import CareEvents
import Dates
import Journeys

/// Answers the measures that count reviews one by one, on the day that counts of each.
struct ReviewsProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let ages: ReviewAges
    private let isRelaxed: Bool
    private let countsPN4: Bool
    private let countsChildren: Bool
    /// What a change is against: the same buckets a year before, or the one month of `versus=`.
    private let before: Samples?
    /// The months of every bucket, where the highest of them is asked.
    private let months: (samples: Samples, ranges: [Range<Int>])?

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

    @_specialize(where T == CountingTally)
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
            guard let bucket = counted.samples.bucket(of: review.heldOn) else { continue }
            guard isInBase(review, of: journey) else {
                leaveOut(review, of: journey, in: bucket)
                continue
            }
            if T.keepsRows, let earlier = last[bucket] {
                counted.tally.leaveOut(
                    bucket, because: earlier.because(journey.child).leftOut(.notLastReview))
            }
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
        guard isInBase(review, of: journey) else {
            return leaveOut(review, of: journey, in: sample)
        }
        let isInTime = isRelaxed ? review.isOnTimeRelaxed : review.isOnTime
        let isOfParticipation = isOfParticipation
        let cell = counted.cell(
            sample,
            of: isOfParticipation
                ? review.participationBecause(journey.child)
                : review.because(journey.child, inTime: isInTime)
        ) { key in
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
            because: isOfParticipation
                ? review.participationBecause(journey.child)
                : review.because(journey.child, inTime: isInTime))
    }

    /// Whether the code of participation decides, and not the clock.
    private var isOfParticipation: Bool {
        switch counted.question.measure {
        case .claReviewsByParticipation, .claReviewParticipationPercent,
            .claReviewAttendancePercent, .claReviewNoParticipationPercent:
            true
        default: false
        }
    }

    /// A review at an age at which nobody is asked (CNT-3).
    private mutating func leaveOut(
        _ review: Journey.Review, of journey: Journey, in sample: Int
    ) {
        counted.tally.leaveOut(
            sample,
            because: {
                let age = journey.age(on: review.heldOn)
                let kind = age.map { $0 < 4 ? WhyKind.underFour : .overEighteen } ?? .ageNotKnown
                return review.because(journey.child).leftOut(kind)
            }())
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
        let last = counted.samples.buckets.count
        switch counted.question.measure {
        case .claReviewsHeldChange:
            return counted.answers(in: context) { cell, bucket in
                counted.figure(.count, [.above(cell.at(bucket)), .taken(cell.at(last + bucket))])
            }
        case .claReviewsInTimeChange:
            let isOne = before?.buckets.count == 1
            return counted.answers(in: context) { cell, bucket in
                counted.changeOfShares(
                    cell.at(bucket), cell.at(last + (isOne ? 0 : bucket)))
            }
        default:
            guard let months else { return counted.answers(in: context) }
            return counted.answers(in: context) { cell, bucket in
                counted.highest(of: months.ranges[bucket], cell)
            }
        }
    }
}

/// Which ages are in the base of participation.
private enum ReviewAges {
    case all, fourOrMore, fourToEighteen
}

/// The place of a code among the values of `participation`; no code is `not_recorded`, and a code
/// outside the list is in no cell.
private func participationPlace(_ code: Symbol) -> Int? {
    code == .none ? Participation.notRecorded.place : Participation(code)?.place
}

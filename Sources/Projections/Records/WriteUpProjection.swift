// How long it took to write up reviews: working days from a review to its completed record.

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the mean of the working days from the day that counts of a review to the day on which
/// its record was completed, of the reviews held in the period that have one.
struct WriteUpProjection: JourneyProjection {
    private var counted: CountedQuestion

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.reviewHeld], on: counted.samples.days())
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews {
            guard let bucket = counted.samples.bucket(of: review.heldOn),
                let done = journey.day(of: .reviewRecordCompleted, for: review, in: context)
            else { continue }
            let cell = counted.plan.cell(bucket) { key in
                key == .iro
                    ? .symbol(journey.officer(of: review))
                    : journey.value(of: key, on: review.heldOn, in: context)
            }
            guard let cell else { continue }
            let days = context.setting.workingDays(on: review.heldOn)
                .count(after: review.heldOn, through: done)
            counted.tally.count(
                cell, above: days, below: 1, because: Because(review.seq, of: journey.child))
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let counts = counted.tally[cell.at(bucket)]
            return AnswerValue(
                .ratio(counts.above, counts.below, decimals: counted.question.decimals),
                numerator: FixedDecimal(whole: counts.above),
                denominator: FixedDecimal(whole: counts.below))
        }
    }
}

// How long it took to write up reviews: working days from a review to its completed record.

import CareEvents
import Dates
import Journeys

/// Answers the mean of the working days from the day that counts of a review to the day on which
/// its record was completed, of the reviews held in the period that have one.
struct WriteUpProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .mean, in: context)
    }

    var sight: Sight {
        Sight([.reviewHeld], on: counted.samples.days())
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews {
            guard let bucket = counted.samples.bucket(of: review.heldOn) else { continue }
            guard let done = journey.day(of: .reviewRecordCompleted, for: review, in: context)
            else {
                counted.tally.leaveOut(
                    bucket, because: review.because(journey.child).leftOut(.recordNotCompleted))
                continue
            }
            let days = context.setting.workingDays(on: review.heldOn)
                .count(after: review.heldOn, through: done)
            let because = Because(
                review.seq, of: journey.child, review: review.id,
                Why(.recordCompleted, review.heldOn, done, number: days))
            let cell = counted.cell(bucket, of: because) { key in
                key == .iro
                    ? .symbol(journey.officer(of: review))
                    : journey.value(of: key, on: review.heldOn, in: context)
            }
            guard let cell else { continue }
            counted.tally.count(cell, above: days, below: 1, because: because)
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

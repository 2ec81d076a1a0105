// How many reviews a full-time officer has in a month.

import CareEvents
import Dates
import Journeys

/// Answers the reviews held in a period for each month of it and each officer in post full time at
/// its end.
struct ReviewsPerOfficerProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.reviewHeld], on: counted.samples.days())
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews {
            guard let bucket = counted.samples.bucket(of: review.heldOn) else { continue }
            counted.tally.count(
                AnswerCell(sample: bucket), above: 1, below: 0,
                because: review.because(journey.child))
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        var whole = counted
        for (place, bucket) in counted.samples.buckets.enumerated() {
            let months = bucket.span.wholeMonths
            for worker in context.setting.workforce.inPost(as: .iro, on: bucket.span.to) {
                guard let terms = worker.terms(on: bucket.span.to),
                    ContractKind(terms.contract) == .fullTime
                else { continue }
                whole.tally.count(
                    AnswerCell(sample: place).base, above: 0, below: months,
                    because: Because(
                        terms.seq, worker: worker.id, Why(.fullTimeForMonths, number: months)))
            }
        }
        return whole.answers(in: context) { cell, bucket in
            whole.figure(
                .mean, [.above(cell.at(bucket)), .base(AnswerCell(sample: bucket).base)])
        }
    }
}

extension DateSpan {
    /// How many whole months the span is long, counted from its first day (CAL-3).
    var wholeMonths: Int {
        var months = 0
        while from.adding(months: months + 1).adding(days: -1) <= to { months += 1 }
        return months
    }
}

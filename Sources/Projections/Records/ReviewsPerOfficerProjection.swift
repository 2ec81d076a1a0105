// How many reviews a full-time officer has in a month.

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the reviews held in a period for each month of it and each officer in post full time at
/// its end.
struct ReviewsPerOfficerProjection: JourneyProjection {
    private var counted: CountedQuestion

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.reviewHeld], on: counted.samples.days())
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews {
            guard let bucket = counted.samples.bucket(of: review.heldOn) else { continue }
            counted.tally.count(
                AnswerCell(sample: bucket), above: 1, below: 0,
                because: Because(review.seq, of: journey.child))
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        let workforce = context.setting.workforce
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let span = counted.samples.buckets[bucket].span
            let officers = workforce.inPost(as: .iro, on: span.to).count { worker in
                worker.terms(on: span.to).flatMap { ContractKind($0.contract) } == .fullTime
            }
            let held = counted.tally[cell.at(bucket)].above
            let base = span.wholeMonths * officers
            return AnswerValue(
                .ratio(held, base, decimals: counted.question.decimals),
                numerator: FixedDecimal(whole: held), denominator: FixedDecimal(whole: base))
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

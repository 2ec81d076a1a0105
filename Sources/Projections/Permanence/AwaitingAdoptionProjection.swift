// The children who await a placement for adoption: how many at a day, least, most and mean.

import CareEvents
import Dates
import Journeys

/// Answers how many children have an open adoption plan, no match, and are not placed (CNT-13).
struct AwaitingAdoptionProjection: JourneyProjection {
    private var counted: CountedQuestion
    private let series: StockSeries

    init(_ question: Question, in context: borrowing ReplayContext) {
        series = .asked(question)
        counted = CountedQuestion(
            question, series.samples, .count, in: context, sampleCount: series.days.count)
    }

    var sight: Sight {
        Sight([.planStarted], on: series.days(), while: .adoption)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard journey.plans.contains(where: { PlanKind($0.kind) == .adoption }) else { return }
        let story = PermanenceStory(journey, in: context.known)
        for (place, day) in series.days.enumerated() {
            guard let plan = story.awaitingPlan(on: day),
                let cell = journey.carriedCell(counted.plan, place, on: day, in: context)
            else { continue }
            counted.tally.count(
                cell, above: 1, below: 0, because: Because(plan.seq, of: journey.child))
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            series.value(ofBucket: bucket, decimals: counted.question.decimals) {
                counted.tally[cell.at($0)]
            }
        }
    }
}

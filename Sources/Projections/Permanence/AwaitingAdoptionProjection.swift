// The children who await a placement for adoption: how many at a day, least, most and mean.

import CareEvents
import Dates
import Journeys

/// Answers how many children have an open adoption plan, no match, and are not placed (CNT-13).
struct AwaitingAdoptionProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let series: StockSeries

    init(_ question: Question, in context: borrowing ReplayContext) {
        series = .asked(question)
        counted = CountedQuestion(
            question, series.samples, .count, in: context, sampleCount: series.days.count)
    }

    var sight: Sight {
        Sight([.planStarted], on: series.days(), while: .adoption)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard journey.plans.contains(where: { PlanKind($0.kind) == .adoption }) else { return }
        let story = PermanenceStory(journey, in: context.known)
        for (place, day) in series.days.enumerated() {
            guard let plan = story.awaitingPlan(on: day) else {
                if T.keepsRows { leaveOut(journey, story, place, day) }
                continue
            }
            let because = Because(
                plan.seq, of: journey.child, Why(.awaitingAdoption, plan.from))
            let cell = counted.cell(place, of: because) { key in
                journey.carriedValue(of: key, on: day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: day)
            }
            if let cell { counted.tally.count(cell, above: 1, below: 0, because: because) }
        }
    }

    /// A child with an open adoption plan who is matched or placed.
    private mutating func leaveOut(
        _ journey: Journey, _ story: PermanenceStory, _ place: Int, _ day: CalendarDate
    ) {
        guard let plan = story.plans.last(where: { $0.isOpen(on: day) }) else { return }
        let kind: WhyKind = story.isPlaced(on: day) ? .isPlaced : .isMatched
        counted.tally.leaveOut(
            place, because: Because(plan.seq, of: journey.child, Why(kind, plan.from)))
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        counted.answers(in: context) { cell, bucket in
            counted.figure(cell, over: series, bucket)
        }
    }
}

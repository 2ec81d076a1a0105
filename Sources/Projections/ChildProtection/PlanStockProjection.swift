// The stock of children subject to a protection plan: at a day, mean, shares, against last year.

import CareEvents
import Dates
import Journeys

/// Answers the stocks of child protection.
struct PlanStockProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let series: StockSeries
    private let kind: StockKind

    init(_ question: Question, in context: borrowing ReplayContext) {
        switch question.measure {
        case .childrenSubjectToCppPercent:
            kind = .share
            series = .asked(question)
        case .childrenSubjectToCppChange:
            kind = .change
            series = StockSeries(endsOf: question)
        case .averageChildrenSubjectToCpp:
            kind = .number
            series = StockSeries(
                question, statistic: .mean, daily: question.asked(.basis) == "daily")
        default:
            kind = .number
            series = .asked(question)
        }
        counted = CountedQuestion(
            question, series.samples, .count, in: context, sampleCount: series.days.count)
    }

    var sight: Sight {
        // A change is against the days a year before too.
        let years = counted.samples.buckets.flatMap { [$0.span.yearBefore.to, $0.span.to] }
        return Sight(
            [.planStarted], on: DateSpan.covering(series.days + years), while: .protection)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard journey.plans.contains(where: \.isForProtection) else { return }
        if kind == .change { return seeChange(journey, context) }
        for (place, plan) in journey.plans.enumerated() where plan.isForProtection {
            series.forEachDay(from: plan.from, to: plan.to) { sample, day in
                // A child with two open plans is one child, counted by the plan begun last.
                let isSuperseded = journey.plans[(place + 1)...].contains {
                    $0.isForProtection && $0.isOpen(on: day)
                }
                if !isSuperseded { count(journey, plan, on: day, in: sample, context) }
            }
        }
    }

    /// The last day of each bucket, and the same day a year before it.
    private mutating func seeChange(_ journey: Journey, _ context: borrowing ReplayContext) {
        for (place, bucket) in series.samples.buckets.enumerated() {
            for (offset, day) in [bucket.span.yearBefore.to, bucket.span.to].enumerated() {
                guard let plan = journey.protectionPlan(on: day) else { continue }
                count(journey, plan, on: day, in: 2 * place + offset, context)
            }
        }
    }

    private mutating func count(
        _ journey: Journey, _ plan: Journey.Plan, on day: CalendarDate, in sample: Int,
        _ context: borrowing ReplayContext
    ) {
        let because = Because(plan.seq, of: journey.child, Why(.onPlan, plan.from))
        let cell = counted.cell(sample, of: because) { key in
            journey.value(of: key, plan, on: day, in: context)
        } belongs: { group, key in
            journey.belongs(to: group, of: key, plan, on: day, in: context)
        }
        if let cell { counted.tally.count(cell, above: 1, below: 0, because: because) }
        // The base is everybody subject to a plan; the cell says who of them counts.
        if kind == .share {
            counted.tally.count(
                AnswerCell(sample: sample).base, above: 0, below: 1, because: because)
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        counted.answers(as: kind, over: series, in: context)
    }
}

// Starts and ends of care in a period, and the children in care on any day of it.

import CareEvents
import Dates
import Journeys
import Tables

/// Answers how many children started, ceased, or were looked after in a period (CNT-1, CNT-10).
struct FlowProjection: JourneyProjection {
    private var counted: CountedQuestion
    private let breaks: ShortBreaks
    private let count: Count
    /// The same buckets a year before, for a change against last year; else none.
    private let before: Samples?

    /// What one unit is.
    private enum Count {
        case children, spells, new
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        breaks = ShortBreaks(question)
        switch question.asked(.count) {
        case "spells": count = .spells
        case "new": count = .new
        default: count = .children
        }
        let samples = Samples.flow(question)
        let isChange =
            question.measure == .childrenStartedLookedAfterChangePercent
            || question.measure == .childrenCeasedLookedAfterChangePercent
        before = isChange ? samples.yearBefore : nil
        counted = CountedQuestion(
            question, samples, .count, in: context,
            sampleCount: samples.buckets.count * (isChange ? 2 : 1))
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: counted.samples.days(with: before), while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        switch counted.question.measure {
        case .childrenLookedAfterInPeriod: seeInPeriod(journey)
        case .childrenStartedLookedAfter, .childrenStartedLookedAfterChangePercent:
            seeDays(journey, context) { $0.from }
        default:
            seeDays(journey, context) { $0.to }
        }
    }

    /// In the stock at the end of any day of the bucket.
    private mutating func seeInPeriod(_ journey: Journey) {
        for (place, bucket) in counted.samples.buckets.enumerated() {
            let found = journey.periods.first { period in
                // A spell that ends the day it began is in no day's stock (journey rule J2).
                breaks.take(period) && period.from <= bucket.span.to
                    && (period.to.map { $0 > max(period.from, bucket.span.from) } ?? true)
            }
            guard let found, let cell = counted.plan.cell(place, value: { _ in .none }) else {
                continue
            }
            counted.tally.count(
                cell, above: 1, below: 0, because: Because(found.seq, of: journey.child))
        }
    }

    private mutating func seeDays(
        _ journey: Journey, _ context: borrowing ReplayContext,
        _ day: (Journey.CarePeriod) -> CalendarDate?
    ) {
        let first = counted.samples.buckets.count
        seeDays(journey, context, counted.samples, offset: 0, day)
        if let before { seeDays(journey, context, before, offset: first, day) }
    }

    private mutating func seeDays(
        _ journey: Journey, _ context: borrowing ReplayContext, _ samples: Samples, offset: Int,
        _ day: (Journey.CarePeriod) -> CalendarDate?
    ) {
        var seen: [AnswerCell] = []
        for period in journey.periods where breaks.take(period) {
            guard let day = day(period), let bucket = samples.bucket(of: day) else { continue }
            let cell = counted.plan.cell(offset + bucket) { key in
                journey.value(of: key, on: day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: day)
            }
            guard let cell else { continue }
            if count == .new && wasLookedAfter(journey, inYearBefore: day) { continue }
            if count != .spells {
                if seen.contains(cell) { continue }
                seen.append(cell)
            }
            counted.tally.count(
                cell, above: 1, below: 0, because: Because(period.seq, of: journey.child))
        }
    }

    /// Whether the child was looked after earlier in the reporting year of a start.
    private func wasLookedAfter(_ journey: Journey, inYearBefore day: CalendarDate) -> Bool {
        let year = ReportingYear(containing: day).span
        return journey.periods.contains { period in
            breaks.take(period) && period.from < day && (period.to.map { $0 > year.from } ?? true)
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard before != nil else { return counted.answers(in: context) }
        let known = context.known
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let now = counted.tally[cell.at(bucket)].above
            let then = counted.tally[cell.at(counted.samples.buckets.count + bucket)].above
            return AnswerForm.percent.value(
                Counts(above: now - then, below: then), decimals: counted.question.decimals)
        }
    }
}

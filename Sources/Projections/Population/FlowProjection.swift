// Starts and ends of care in a period, and the children in care on any day of it.

import CareEvents
import Dates
import Journeys

/// Answers how many children started, ceased, or were looked after in a period (CNT-1, CNT-10).
struct FlowProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let breaks: ShortBreaks
    private let count: FlowCount
    /// The same buckets a year before, for a change against last year; else none.
    private let before: Samples?

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

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let isOfStarts =
            counted.question.measure == .childrenStartedLookedAfter
            || counted.question.measure == .childrenStartedLookedAfterChangePercent
        if counted.question.measure == .childrenLookedAfterInPeriod { return seeInPeriod(journey) }
        let first = counted.samples.buckets.count
        seeDays(journey, context, counted.samples, offset: 0, isOfStarts)
        if let before { seeDays(journey, context, before, offset: first, isOfStarts) }
    }

    /// In the stock at the end of any day of the bucket.
    private mutating func seeInPeriod(_ journey: Journey) {
        for (place, bucket) in counted.samples.buckets.enumerated() {
            let within = journey.periods.filter { period in
                // A spell that ends the day it began is in no day's stock (journey rule J2).
                period.from <= bucket.span.to
                    && (period.to.map { $0 > max(period.from, bucket.span.from) } ?? true)
            }
            guard let found = within.first(where: { breaks.take($0) }) else {
                let reason = breaks.reason
                if T.keepsRows, let left = within.first {
                    counted.tally.leaveOut(
                        place,
                        because: Because(
                            left.seq, of: journey.child, Why(reason, left.from, left.to)))
                }
                continue
            }
            let because = Because(found.seq, of: journey.child, Why(.inCareInPeriod, found.from))
            if let cell = counted.cell(place, of: because, value: { _ in .none }) {
                counted.tally.count(cell, above: 1, below: 0, because: because)
            }
        }
    }

    private mutating func seeDays(
        _ journey: Journey, _ context: borrowing ReplayContext, _ samples: Samples, offset: Int,
        _ isOfStarts: Bool
    ) {
        var seen: [AnswerCell] = []
        for period in journey.periods {
            guard let day = isOfStarts ? period.from : period.to,
                let bucket = samples.bucket(of: day)
            else { continue }
            let because = Because(
                isOfStarts ? period.seq : period.endSeq, of: journey.child,
                Why(isOfStarts ? .started : .ceased, day, word: period.reasonCeased))
            guard breaks.take(period) else {
                let reason = breaks.reason
                counted.tally.leaveOut(offset + bucket, because: because.leftOut(reason))
                continue
            }
            let cell = counted.cell(offset + bucket, of: because) { key in
                journey.value(of: key, on: day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: day)
            }
            guard let cell else { continue }
            if count == .new && wasLookedAfter(journey, inYearBefore: day) {
                counted.tally.leaveOut(offset + bucket, because: because.leftOut(.inCareEarlier))
                continue
            }
            if count != .spells {
                if seen.contains(cell) { continue }
                seen.append(cell)
            }
            counted.tally.count(cell, above: 1, below: 0, because: because)
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
        let first = counted.samples.buckets.count
        return counted.answers(in: context) { cell, bucket in
            counted.figure(
                .percent, [.above(cell.at(bucket)), .takenAsBase(cell.at(first + bucket))])
        }
    }
}

/// What one unit of starts and ends is.
private enum FlowCount {
    case children, spells, new
}

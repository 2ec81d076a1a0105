// How many of the looked-after children of an age to use Viewpoint did so in a period.

import CareEvents
import Dates
import Journeys

/// Answers the share of children in the stock on any day of a period and old enough who returned a
/// consultation by Viewpoint in it (CNT-17).
struct ViewpointProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    /// Whether children of 19 and more are left out of the base.
    private let endsAtEighteen: Bool

    /// From this age on a child is asked (CNT-3).
    private static var leastAge: Int { 4 }
    /// The last age of the base `4-18`.
    private static var mostAge: Int { 18 }

    init(_ question: Question, in context: borrowing ReplayContext) {
        endsAtEighteen = question.asked(.age) == "4-18"
        counted = CountedQuestion(question, .flow(question), .percent, in: context)
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: counted.samples.days(), while: .care)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for (place, bucket) in counted.samples.buckets.enumerated() {
            guard let base = baseDay(journey, during: bucket.span) else {
                if T.keepsRows { leaveOut(journey, place, bucket.span) }
                continue
            }
            let cell = counted.cell(
                place, of: Because(base.seq, of: journey.child, Why(.formNotReturned, base.day))
            ) { key in
                journey.value(of: key, on: base.day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: base.day)
            }
            guard let cell else { continue }
            let returned = journey.asides.first { fact in
                fact.type == .consultationReturned && bucket.span.contains(fact.day)
                    && ConsultationTool(context.known.record.symbol(fact, .tool)) == .viewpoint
            }
            counted.tally.count(
                cell, above: returned == nil ? 0 : 1, below: 1,
                because: Because(
                    returned?.seq ?? base.seq, of: journey.child,
                    returned.map { Why(.formReturned, $0.day) }
                        ?? Why(.formNotReturned, base.day)))
        }
    }

    /// A child in care on some day of a span who is not of the age, or on short breaks.
    private mutating func leaveOut(_ journey: Journey, _ place: Int, _ span: DateSpan) {
        let within = journey.periods.last { period in
            period.from <= span.to && (period.to.map { $0 > max(period.from, span.from) } ?? true)
        }
        guard let within else { return }
        let age = journey.age(on: min(within.to ?? span.to, span.to))
        let kind: WhyKind =
            within.isShortBreak
            ? .shortBreaks
            : age.map { $0 < Self.leastAge ? .underFour : .overEighteen } ?? .ageNotKnown
        counted.tally.leaveOut(
            place, because: Because(within.seq, of: journey.child, Why(kind, within.from)))
    }

    /// The last day of a span on which the child is in the stock and of an age, with the line that
    /// began the care; nil where there is none.
    private func baseDay(
        _ journey: Journey, during span: DateSpan
    ) -> (day: CalendarDate, seq: Int32)? {
        for period in journey.periods.reversed() where !period.isShortBreak {
            let first = max(period.from, span.from)
            let last = min(period.to.map { $0.adding(days: -1) } ?? span.to, span.to)
            guard first <= last, let age = journey.age(on: last), age >= Self.leastAge else {
                continue
            }
            if !endsAtEighteen || age <= Self.mostAge { return (last, period.seq) }
            guard let youngest = journey.age(on: first), youngest <= Self.mostAge else { continue }
            return (first, period.seq)
        }
        return nil
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

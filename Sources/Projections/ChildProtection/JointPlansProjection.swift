// Children who were looked after and subject to a protection plan at once.

import CareEvents
public import Dates
public import Journeys

/// Answers how many children had both plans on some day of a period, and of how many of them the
/// protection plan had ended by the second review of the care plan.
struct JointPlansProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let breaks: ShortBreaks

    init(_ question: Question, in context: borrowing ReplayContext) {
        breaks = ShortBreaks(question)
        let isShare = question.measure == .jointPlanCppEndedBySecondReviewPercent
        counted = CountedQuestion(
            question, .flow(question), isShare ? .percent : .count, in: context)
    }

    var sight: Sight {
        Sight([.planStarted], on: counted.samples.days(), while: [.care, .protection])
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard !journey.periods.isEmpty, journey.plans.contains(where: \.isForProtection) else {
            return
        }
        for (place, bucket) in counted.samples.buckets.enumerated() {
            guard let joint = lastJoint(journey, during: bucket.span) else {
                if T.keepsRows { leaveOut(journey, place, bucket.span) }
                continue
            }
            let isOfEnds = counted.question.measure == .jointPlanCppEndedBySecondReviewPercent
            let hasEnded = journey.endedBySecondReview(joint.plan, ofPeriod: joint.period)
            let kind: WhyKind =
                !isOfEnds ? .onJointPlan : hasEnded ? .jointPlanEnded : .jointPlanNotEnded
            let because = Because(
                joint.plan.seq, of: journey.child, Why(kind, joint.day, joint.plan.to))
            let cell = counted.cell(place, of: because) { key in
                journey.value(of: key, joint.plan, on: joint.day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, joint.plan, on: joint.day, in: context)
            }
            guard let cell else { continue }
            counted.tally.count(
                cell, above: !isOfEnds || hasEnded ? 1 : 0, below: 1, because: because)
        }
    }

    /// A child with both plans on some day, of whom the care is not of the kind meant (CNT-9).
    private mutating func leaveOut(_ journey: Journey, _ place: Int, _ span: DateSpan) {
        let reason = breaks.reason
        for care in journey.periods {
            let plan = journey.plans.first {
                $0.isForProtection && $0.days(jointWith: care)?.clamped(to: span) != nil
            }
            guard let plan else { continue }
            counted.tally.leaveOut(
                place, because: Because(plan.seq, of: journey.child, Why(reason, care.from)))
        }
    }

    private func lastJoint(
        _ journey: Journey, during span: DateSpan
    ) -> (plan: Journey.Plan, period: Int, day: CalendarDate)? {
        var last: (plan: Journey.Plan, period: Int, day: CalendarDate)?
        for (period, care) in journey.periods.enumerated() where breaks.take(care) {
            for plan in journey.plans where plan.isForProtection {
                guard let joint = plan.days(jointWith: care)?.clamped(to: span) else { continue }
                if last.map({ joint.to >= $0.day }) ?? true { last = (plan, period, joint.to) }
            }
        }
        return last
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

extension Journey.Plan {
    /// The days at whose end the plan and a period of care were both open, nil where there is none
    /// (CAL-7).
    public func days(jointWith care: Journey.CarePeriod) -> DateSpan? {
        let ends = [to, care.to].compactMap { $0?.adding(days: -1) }
        return DateSpan(from: max(from, care.from), to: ends.min() ?? .latest)
    }
}

extension Journey {
    /// Whether a protection plan ended on or before the day of the second review of a period of
    /// care. A plan that ended while that review was yet to be held did.
    public func endedBySecondReview(_ plan: Plan, ofPeriod period: Int) -> Bool {
        guard let end = plan.to else { return false }
        let second = reviews.first { $0.period == Int32(period) && $0.number == 2 }
        return second.map { end <= $0.heldOn } ?? true
    }
}

// What happened on the way to adoption or guardianship in a period, child by child (CNT-13).

import CareEvents
import Dates
import Journeys

/// Answers how many children had an adoption plan made or rescinded, were matched, placed, adopted,
/// or made subject to special guardianship. Every child counts once in a period.
struct PermanenceProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    /// The same buckets a year before, for a change against last year; else none.
    private let before: Samples?
    /// The days of all buckets.
    private let days: DateSpan?

    init(_ question: Question, in context: borrowing ReplayContext) {
        let samples = Samples.flow(question)
        let isChange = question.measure == .childrenPlacedForAdoptionChange
        before = isChange ? samples.yearBefore : nil
        days = samples.days(with: before)
        counted = CountedQuestion(
            question, samples, .count, in: context,
            sampleCount: samples.buckets.count * (isChange ? 2 : 1))
    }

    var sight: Sight {
        let types: EventTypes =
            switch counted.question.measure {
            case .childrenAdopted, .childrenMadeSubjectToSgo: [.orderMade]
            case .childrenMatchedForAdoption: [.adoptionMatched]
            case .childrenAdoptionPlanMade, .childrenAdoptionPlanRescinded,
                .childrenWithAdoptionPlanInPeriod:
                [.planStarted]
            default: [.becameLookedAfter, .placementMoved]
            }
        let isOfPlacements = types == [.becameLookedAfter, .placementMoved]
        // Who awaited on the eve of a period is told of a plan that goes on or ends in it.
        return Sight(
            types, on: days, while: .adoption,
            adoptivePlacement: isOfPlacements)
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard mayCount(journey) else { return }
        let story = PermanenceStory(journey, in: context.known)
        see(journey, story, counted.samples, offset: 0, context)
        if let before {
            see(journey, story, before, offset: counted.samples.buckets.count, context)
        }
    }

    /// Whether the journey says anything that may count on these days: most do not, and their story
    /// is not told.
    private func mayCount(_ journey: Journey) -> Bool {
        guard let days else { return true }
        func says(_ type: EventType) -> Bool {
            journey.outline.types.contains(type)
                && journey.asides.contains { $0.type == type && days.contains($0.day) }
        }
        switch counted.question.measure {
        case .childrenAdopted, .childrenMadeSubjectToSgo: return says(.orderMade)
        case .childrenMatchedForAdoption: return says(.adoptionMatched)
        case .childrenAdoptionPlanMade, .childrenAdoptionPlanRescinded,
            .childrenWithAdoptionPlanInPeriod:
            return journey.plans.contains {
                PlanKind($0.kind) == .adoption && $0.from <= days.to
                    && ($0.to.map { $0 >= days.from } ?? true)
            }
        default: return journey.outline.hasAdoptivePlacement
        }
    }

    private mutating func see(
        _ journey: Journey, _ story: PermanenceStory, _ samples: Samples, offset: Int,
        _ context: borrowing ReplayContext
    ) {
        var seen: [AnswerCell] = []
        for (place, bucket) in samples.buckets.enumerated() {
            for moment in moments(story, in: bucket.span) {
                let state = story.state(ofPlacedOn: moment.day, at: bucket.span.to)
                let because = Because(
                    moment.seq, of: journey.child, Why(reason(of: moment, bucket.span), moment.day))
                let cell = counted.cell(offset + place, of: because) { key in
                    key == .state
                        ? .place(state.place)
                        : journey.carriedValue(of: key, on: moment.day, in: context)
                } belongs: { group, key in
                    journey.belongs(to: group, of: key, on: moment.day)
                }
                guard let cell, !seen.contains(cell) else { continue }
                seen.append(cell)
                counted.tally.count(cell, above: 1, below: 0, because: because)
            }
        }
    }

    private func reason(of moment: PermanenceStory.Moment, _ span: DateSpan) -> WhyKind {
        switch counted.question.measure {
        case .childrenAdopted: .adopted
        case .childrenMadeSubjectToSgo: .guardianship
        case .childrenMatchedForAdoption: .matched
        case .childrenAdoptionPlanMade: .planMade
        case .childrenAdoptionPlanRescinded: .planRescinded
        case .childrenWithAdoptionPlanInPeriod:
            moment.day < span.from ? .awaitingAdoption : .planMade
        default: .placedForAdoption
        }
    }

    /// What counts the child in a period.
    private func moments(
        _ story: PermanenceStory, in span: DateSpan
    ) -> [PermanenceStory.Moment] {
        let made = story.plans.map { PermanenceStory.Moment(day: $0.from, seq: $0.seq) }
        let all: [PermanenceStory.Moment]
        switch counted.question.measure {
        case .childrenAdopted: all = story.adoptions
        case .childrenMadeSubjectToSgo: all = story.guardianships
        case .childrenMatchedForAdoption: all = story.matches.map(\.moment)
        case .childrenAdoptionPlanMade: all = made
        case .childrenAdoptionPlanRescinded:
            all = story.plans.compactMap { plan in
                guard let to = plan.to, PlanOutcome(plan.outcome) == .rescinded else { return nil }
                return PermanenceStory.Moment(day: to, seq: plan.endSeq)
            }
        case .childrenWithAdoptionPlanInPeriod:
            // Who awaited at the close of the day before, and who had a plan made in the period.
            let eve = span.from.adding(days: -1)
            let awaiting = story.awaitingPlan(on: eve).map {
                PermanenceStory.Moment(day: eve, seq: $0.seq)
            }
            return [awaiting].compactMap(\.self) + made.filter { span.contains($0.day) }
        default: all = story.spells.map { PermanenceStory.Moment(day: $0.from, seq: $0.seq) }
        }
        return all.filter { span.contains($0.day) }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard before != nil else { return counted.answers(in: context) }
        let last = counted.samples.buckets.count
        return counted.answers(in: context) { cell, bucket in
            counted.figure(.count, [.above(cell.at(bucket)), .taken(cell.at(last + bucket))])
        }
    }
}

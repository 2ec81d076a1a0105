// The findings of stories, one child after another: the rules that need no line but the child's.

import CareEvents
import Dates

/// The stories of some children held against the rules of journeys. Those of other children merge,
/// in any order, to the same.
public struct StoryFindings: Sendable {
    private(set) var notes: FindingNotes
    private var registration = RegistrationRule()
    private var care = CareRule()
    private var plans = PlanRule()
    private var allocations = AllocationRule()
    private var adoption = AdoptionRule()
    private var participation = ParticipationRule()
    private var reviews = ToldReviews()

    /// Nothing found yet.
    public init(_ known: KnownFacts, against setting: Setting) {
        notes = FindingNotes(known, against: setting)
    }

    /// Takes the story of a child, which was laid out.
    public mutating func take(_ journey: borrowing Journey) {
        let child = journey.child
        registration.begin(child, journey.story, &notes)
        registration.take(journey.story, journey.outline, &notes)
        let judged = Self.judged
        let types = journey.outline.types
        guard types.meets(judged) || types.meets(StoryConsistency.judged) else { return }
        care.begin()
        plans.begin()
        allocations.begin()
        adoption.begin()
        participation.begin()
        reviews.begin()
        let known = notes.known
        let ofReviews = ToldReviews.types
        for fact in journey.story where judged.contains(fact.type) {
            if ofReviews.contains(fact.type) { reviews.take(fact, known.record) }
            switch fact.type {
            case .becameLookedAfter, .ceasedToBeLookedAfter, .placementMoved, .legalStatusChanged,
                .reviewDirected:
                care.take(fact, of: child, &notes)
            case .reviewHeld, .reviewPartHeld:
                care.take(fact, of: child, &notes)
                participation.take(fact, known)
            case .participationRecorded: participation.take(fact, known)
            case .planStarted, .planUpdated, .planEnded: plans.take(fact, of: child, &notes)
            case .iroAllocated, .iroDeallocated: allocations.take(fact, known)
            case .orderMade: adoption.take(fact, known)
            default: continue
            }
        }
        allocations.judge(of: child, care.periods, &notes)
        adoption.judge(of: child, care.periods, &notes)
        participation.judge(journey, bornOn: registration.bornOn, &notes)
        StoryConsistency.judge(
            journey,
            ToldStory(
                child: child, facts: journey.story, types: types, periods: care.periods,
                bornOn: registration.bornOn, today: notes.today, reviews: reviews),
            &notes)
    }

    /// The types that a rule besides that of registration looks at.
    private static let judged: EventTypes = [
        .becameLookedAfter, .ceasedToBeLookedAfter, .placementMoved, .legalStatusChanged,
        .reviewDirected, .reviewHeld, .reviewPartHeld, .participationRecorded, .planStarted,
        .planUpdated, .planEnded, .iroAllocated, .iroDeallocated, .orderMade, .reviewScheduled,
        .reviewRescheduled, .reviewCancelled, .reviewRecordCompleted, .reviewRecordDistributed,
    ]

    /// Adds what was found of other children.
    public mutating func merge(_ other: StoryFindings) { notes.merge(other.notes) }
}

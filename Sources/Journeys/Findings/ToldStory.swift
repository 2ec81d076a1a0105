// The story of one child as the rules of consistency read it, and the rules themselves in a row.

import CareEvents
import Dates

/// One child's facts in the order in which they take effect, with what other rules made of them.
struct ToldStory {
    /// The child.
    let child: ChildNumber
    /// The facts.
    let facts: [Fact]
    /// Their types.
    let types: EventTypes
    /// The periods of care.
    let periods: [CareRule.Period]
    /// The day of birth, nil where it is not known.
    let bornOn: CalendarDate?
    /// The London day on which the last known line was recorded: what is asked "by now".
    let today: CalendarDate

    /// Those that are about reviews.
    let reviews: ToldReviews
}

/// The rules of consistency from C7 on that need no story but the child's.
enum StoryConsistency {
    /// Holds a story against each of them. What was erased may explain whatever is missing, so a
    /// child of whom something was erased is left alone.
    static func judge(_ journey: borrowing Journey, _ story: ToldStory, _ notes: inout FindingNotes)
    {
        guard !notes.mayBeErased(of: story.child) else { return }
        DueDateRule.judge(journey, story, &notes)
        ParticipationSaidRule.judge(story, &notes)
        ReviewRecordRule.judge(story, &notes)
        HeldLaterRule.judge(story, &notes)
        ReviewPartRule.judge(story, &notes)
        OfficerInPostRule.judge(story, &notes)
        DeallocationRule.judge(story, &notes)
        EighteenRule.judge(story, &notes)
        MissingRule.judge(story, &notes)
        PlacementOfNoDayRule.judge(story, &notes)
        DecisionDaysRule.judge(story, &notes)
        ParticipationChangeRule.judge(story, &notes)
        ScheduleRule.judge(story, &notes)
    }

    /// The types that one of them looks at.
    static let judged: EventTypes = [
        .becameLookedAfter, .placementMoved, .ceasedToBeLookedAfter, .reviewHeld, .reviewPartHeld,
        .participationRecorded, .reviewRecordCompleted, .reviewRecordDistributed, .reviewScheduled,
        .reviewRescheduled, .reviewCancelled, .iroAllocated, .iroDeallocated, .wentMissing,
        .returnedFromMissing, .decisionMade, .decisionCompleted, .planStarted,
    ]
}

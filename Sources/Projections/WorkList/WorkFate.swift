// What became of something that was to be done: still open, done, or gone, and why.

public import Dates

/// What became by a later day of something that was to be done.
public enum WorkFate: Hashable, Sendable {
    /// It is still to be done.
    case open
    /// It was done, on a day.
    case done(CalendarDate)
    /// It was not done and is not waited for any more.
    case wentAway(Reason)

    /// Why something is not waited for any more.
    public enum Reason: String, CaseIterable, Sendable {
        case ceased
        case directed
        case adoptionClock = "adoption_clock"
        case ordinaryClock = "ordinary_clock"
        case reviewHeld = "review_held"
        case reviewMoved = "review_moved"
        case movedOn = "moved_on"
        case resolvedElsewhere = "resolved_elsewhere"
        case closed
        case serviceKnows = "service_knows"
        case placementEnded = "placement_ended"
        case firstYearOver = "first_year_over"
        case planEnded = "plan_ended"
        case ruleChanged = "rule_changed"
        case anotherEpisode = "another_episode"
        case anotherConference = "another_conference"
        case anotherPlan = "another_plan"
        case conferenceCancelled = "conference_cancelled"
        case duplicated
        case notLinked = "not_linked"
        case otherChild = "other_child"

        /// The reason in words.
        public var words: String {
            switch self {
            case .ceased: "care ended"
            case .directed: "the officer asked for an earlier day"
            case .adoptionClock: "the child was placed for adoption, which has a clock of its own"
            case .ordinaryClock: "the placement for adoption ended, and the ordinary clock runs"
            case .reviewHeld: "the review was held without it"
            case .reviewMoved: "the review that it goes by was held, or its day was moved"
            case .movedOn: "the dispute moved on without an answer"
            case .resolvedElsewhere: "the dispute was resolved at another stage"
            case .closed: "the dispute was closed"
            case .serviceKnows: "no word came; the service knows by an allocation or a review"
            case .placementEnded: "the child moved, and the visits begin anew"
            case .firstYearOver: "the first year of the placement is over"
            case .planEnded: "the plan ended"
            case .ruleChanged: "the policy or the child's age gives it another day"
            case .anotherEpisode: "the child went missing again, and that episode is looked at"
            case .anotherConference: "another conference began the clock anew"
            case .anotherPlan: "another plan began beside it"
            case .conferenceCancelled: "the conference was cancelled"
            case .duplicated: "a conference was held after another enquiry"
            case .notLinked: "a conference was held that names no enquiry"
            case .otherChild: "a conference of the family was held"
            }
        }
    }
}

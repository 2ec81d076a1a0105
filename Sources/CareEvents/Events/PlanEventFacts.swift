// The fields of each event of `PlanEvent`, typed.

/// The facts of `plan_started`.
public struct PlanStarted: Sendable {
    /// The plan, an id used once in a child.
    public let planID: Symbol
    /// What kind of plan it is, a code of `PlanKind`.
    public let plan: Symbol
    /// The category of a child protection plan, a code of `AbuseCategory`.
    public let category: Symbol
    /// The permanence that is aimed at, a permanence code.
    public let goal: Symbol
    /// The family that the plan belongs to.
    public let familyID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
        plan = record.symbol(fact, .plan)
        category = record.symbol(fact, .category)
        goal = record.symbol(fact, .goal)
        familyID = record.symbol(fact, .familyID)
    }
}

/// The facts of `plan_updated`.
public struct PlanUpdated: Sendable {
    /// The plan, an id used once in a child.
    public let planID: Symbol
    /// The category from this day on, a code of `AbuseCategory`.
    public let category: Symbol
    /// The permanence that is aimed at, a permanence code.
    public let goal: Symbol
    /// How the plan was judged, an open word.
    public let quality: Symbol
    /// What the update dealt with, open words.
    public let topics: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
        category = record.symbol(fact, .category)
        goal = record.symbol(fact, .goal)
        quality = record.symbol(fact, .quality)
        topics = record.list(fact, .topics)
    }
}

/// The facts of `plan_ended`.
public struct PlanEnded: Sendable {
    /// The plan, an id used once in a child.
    public let planID: Symbol
    /// How the plan ended, a code of `PlanOutcome`.
    public let outcome: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
        outcome = record.symbol(fact, .outcome)
    }
}

/// The facts of `adoption_matched`.
public struct AdoptionMatched: Sendable {
    /// The adoption plan; unsaid, the child's open one.
    public let planID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
    }
}

/// The facts of `order_made`.
public struct OrderMade: Sendable {
    /// The order, a code of `CourtOrder`.
    public let order: Symbol
    /// The set of proceedings in which it was made.
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        order = record.symbol(fact, .order)
        proceedingsID = record.symbol(fact, .proceedingsID)
    }
}

/// The facts of `order_discharged`.
public struct OrderDischarged: Sendable {
    /// The order, a code of `CourtOrder`.
    public let order: Symbol
    /// The set of proceedings in which it was discharged.
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        order = record.symbol(fact, .order)
        proceedingsID = record.symbol(fact, .proceedingsID)
    }
}

/// The facts of `proceedings_issued`.
public struct ProceedingsIssued: Sendable {
    /// The set of proceedings.
    public let proceedingsID: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// What was applied for, a code of `ProceedingsApplication`.
    public let application: Symbol
    /// Whether the case runs in a pilot of the court.
    public let courtPilot: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        proceedingsID = record.symbol(fact, .proceedingsID)
        childIDs = record.list(fact, .childIDs)
        application = record.symbol(fact, .application)
        courtPilot = record.flag(fact, .courtPilot)
    }
}

/// The facts of `proceedings_concluded`.
public struct ProceedingsConcluded: Sendable {
    /// The set of proceedings.
    public let proceedingsID: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// The orders that ended the proceedings, open words.
    public let orders: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        proceedingsID = record.symbol(fact, .proceedingsID)
        childIDs = record.list(fact, .childIDs)
        orders = record.list(fact, .orders)
    }
}

/// The facts of `section47_started`.
public struct Section47Started: Sendable {
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        enquiryID = record.symbol(fact, .enquiryID)
    }
}

/// The facts of `section47_concluded`.
public struct Section47Concluded: Sendable {
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol
    /// Whether the enquiry calls for an initial conference.
    public let conferenceRequired: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        enquiryID = record.symbol(fact, .enquiryID)
        conferenceRequired = record.flag(fact, .conferenceRequired) ?? false
    }
}

/// The facts of `conference_requested`.
public struct ConferenceRequested: Sendable {
    /// The conference.
    public let conferenceID: Symbol
    /// What kind of conference it is, a code of `ConferenceKind`.
    public let conference: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        conferenceID = record.symbol(fact, .conferenceID)
        conference = record.symbol(fact, .conference)
        childIDs = record.list(fact, .childIDs)
        enquiryID = record.symbol(fact, .enquiryID)
    }
}

/// The facts of `conference_held`.
public struct ConferenceHeld: Sendable {
    /// The conference.
    public let conferenceID: Symbol
    /// What kind of conference it is, a code of `ConferenceKind`.
    public let conference: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// The family, an id that siblings share.
    public let familyID: Symbol
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol
    /// Who chaired, a worker id.
    public let iroID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        conferenceID = record.symbol(fact, .conferenceID)
        conference = record.symbol(fact, .conference)
        childIDs = record.list(fact, .childIDs)
        familyID = record.symbol(fact, .familyID)
        enquiryID = record.symbol(fact, .enquiryID)
        iroID = record.symbol(fact, .iroID)
    }
}

/// The facts of `conference_cancelled`.
public struct ConferenceCancelled: Sendable {
    /// The conference.
    public let conferenceID: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol
    /// Why it was cancelled, an open word.
    public let reasonCancelled: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        conferenceID = record.symbol(fact, .conferenceID)
        childIDs = record.list(fact, .childIDs)
        enquiryID = record.symbol(fact, .enquiryID)
        reasonCancelled = record.symbol(fact, .reasonCancelled)
    }
}

/// The facts of `panel_decided`.
public struct PanelDecided: Sendable {
    /// The panel, an open word.
    public let panel: Symbol
    /// What was decided, an open word.
    public let decision: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        panel = record.symbol(fact, .panel)
        decision = record.symbol(fact, .decision)
    }
}

/// The facts of `social_worker_visited`.
public struct SocialWorkerVisited: Sendable {
    /// Whether the child was seen alone.
    public let seenAlone: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        seenAlone = record.flag(fact, .seenAlone)
    }
}

/// The facts of `short_breaks_started`.
public struct ShortBreaksStarted: Sendable {
    /// The section under which breaks are given, a code of `ShortBreakBasis`.
    public let legalBasis: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        legalBasis = record.symbol(fact, .legalBasis)
    }
}

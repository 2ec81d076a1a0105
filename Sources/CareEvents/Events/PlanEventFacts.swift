// The fields of each event of `PlanEvent`, typed.

/// The facts of `plan_started`.
public struct PlanStarted: Sendable {
    public let planID: Symbol
    public let plan: Symbol
    public let category: Symbol
    public let goal: Symbol
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
    public let planID: Symbol
    public let category: Symbol
    public let goal: Symbol
    public let quality: Symbol
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
    public let planID: Symbol
    public let outcome: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
        outcome = record.symbol(fact, .outcome)
    }
}

/// The facts of `adoption_matched`.
public struct AdoptionMatched: Sendable {
    public let planID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        planID = record.symbol(fact, .planID)
    }
}

/// The facts of `order_made`.
public struct OrderMade: Sendable {
    public let order: Symbol
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        order = record.symbol(fact, .order)
        proceedingsID = record.symbol(fact, .proceedingsID)
    }
}

/// The facts of `order_discharged`.
public struct OrderDischarged: Sendable {
    public let order: Symbol
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        order = record.symbol(fact, .order)
        proceedingsID = record.symbol(fact, .proceedingsID)
    }
}

/// The facts of `proceedings_issued`.
public struct ProceedingsIssued: Sendable {
    public let proceedingsID: Symbol
    public let childIDs: ListPlace
    public let application: Symbol
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
    public let proceedingsID: Symbol
    public let childIDs: ListPlace
    public let orders: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        proceedingsID = record.symbol(fact, .proceedingsID)
        childIDs = record.list(fact, .childIDs)
        orders = record.list(fact, .orders)
    }
}

/// The facts of `section47_started`.
public struct Section47Started: Sendable {
    public let enquiryID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        enquiryID = record.symbol(fact, .enquiryID)
    }
}

/// The facts of `section47_concluded`.
public struct Section47Concluded: Sendable {
    public let enquiryID: Symbol
    public let conferenceRequired: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        enquiryID = record.symbol(fact, .enquiryID)
        conferenceRequired = record.flag(fact, .conferenceRequired) ?? false
    }
}

/// The facts of `conference_requested`.
public struct ConferenceRequested: Sendable {
    public let conferenceID: Symbol
    public let conference: Symbol
    public let childIDs: ListPlace
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
    public let conferenceID: Symbol
    public let conference: Symbol
    public let childIDs: ListPlace
    public let familyID: Symbol
    public let enquiryID: Symbol
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
    public let conferenceID: Symbol
    public let childIDs: ListPlace
    public let enquiryID: Symbol
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
    public let panel: Symbol
    public let decision: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        panel = record.symbol(fact, .panel)
        decision = record.symbol(fact, .decision)
    }
}

/// The facts of `social_worker_visited`.
public struct SocialWorkerVisited: Sendable {
    public let seenAlone: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        seenAlone = record.flag(fact, .seenAlone)
    }
}

/// The facts of `short_breaks_started`.
public struct ShortBreaksStarted: Sendable {
    public let legalBasis: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        legalBasis = record.symbol(fact, .legalBasis)
    }
}

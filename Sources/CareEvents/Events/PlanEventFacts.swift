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
        var fields = FieldOrder(fact)
        planID = record.symbol(fields.next(.planID))
        plan = record.symbol(fields.next(.plan))
        category = record.symbol(fields.next(.category))
        goal = record.symbol(fields.next(.goal))
        familyID = record.symbol(fields.next(.familyID))
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
        var fields = FieldOrder(fact)
        planID = record.symbol(fields.next(.planID))
        category = record.symbol(fields.next(.category))
        goal = record.symbol(fields.next(.goal))
        quality = record.symbol(fields.next(.quality))
        topics = record.list(fields.next(.topics))
    }
}

/// The facts of `plan_ended`.
public struct PlanEnded: Sendable {
    /// The plan, an id used once in a child.
    public let planID: Symbol
    /// How the plan ended, a code of `PlanOutcome`.
    public let outcome: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        planID = record.symbol(fields.next(.planID))
        outcome = record.symbol(fields.next(.outcome))
    }
}

/// The facts of `adoption_matched`.
public struct AdoptionMatched: Sendable {
    /// The adoption plan; unsaid, the child's open one.
    public let planID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        planID = record.symbol(fields.next(.planID))
    }
}

/// The facts of `order_made`.
public struct OrderMade: Sendable {
    /// The order, a code of `CourtOrder`.
    public let order: Symbol
    /// The set of proceedings in which it was made.
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        order = record.symbol(fields.next(.order))
        proceedingsID = record.symbol(fields.next(.proceedingsID))
    }
}

/// The facts of `order_discharged`.
public struct OrderDischarged: Sendable {
    /// The order, a code of `CourtOrder`.
    public let order: Symbol
    /// The set of proceedings in which it was discharged.
    public let proceedingsID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        order = record.symbol(fields.next(.order))
        proceedingsID = record.symbol(fields.next(.proceedingsID))
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
        var fields = FieldOrder(fact)
        proceedingsID = record.symbol(fields.next(.proceedingsID))
        childIDs = record.list(fields.next(.childIDs))
        application = record.symbol(fields.next(.application))
        courtPilot = record.flag(fields.next(.courtPilot))
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
        var fields = FieldOrder(fact)
        proceedingsID = record.symbol(fields.next(.proceedingsID))
        childIDs = record.list(fields.next(.childIDs))
        orders = record.list(fields.next(.orders))
    }
}

/// The facts of `section47_started`.
public struct Section47Started: Sendable {
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        enquiryID = record.symbol(fields.next(.enquiryID))
    }
}

/// The facts of `section47_concluded`.
public struct Section47Concluded: Sendable {
    /// The section 47 enquiry; siblings on one strategy discussion share it.
    public let enquiryID: Symbol
    /// Whether the enquiry calls for an initial conference.
    public let conferenceRequired: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        enquiryID = record.symbol(fields.next(.enquiryID))
        conferenceRequired = record.flag(fields.next(.conferenceRequired)) ?? false
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
        var fields = FieldOrder(fact)
        conferenceID = record.symbol(fields.next(.conferenceID))
        conference = record.symbol(fields.next(.conference))
        childIDs = record.list(fields.next(.childIDs))
        enquiryID = record.symbol(fields.next(.enquiryID))
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
        var fields = FieldOrder(fact)
        conferenceID = record.symbol(fields.next(.conferenceID))
        conference = record.symbol(fields.next(.conference))
        childIDs = record.list(fields.next(.childIDs))
        familyID = record.symbol(fields.next(.familyID))
        enquiryID = record.symbol(fields.next(.enquiryID))
        iroID = record.symbol(fields.next(.iroID))
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
        var fields = FieldOrder(fact)
        conferenceID = record.symbol(fields.next(.conferenceID))
        childIDs = record.list(fields.next(.childIDs))
        enquiryID = record.symbol(fields.next(.enquiryID))
        reasonCancelled = record.symbol(fields.next(.reasonCancelled))
    }
}

/// The facts of `panel_decided`.
public struct PanelDecided: Sendable {
    /// The panel, an open word.
    public let panel: Symbol
    /// What was decided, an open word.
    public let decision: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        panel = record.symbol(fields.next(.panel))
        decision = record.symbol(fields.next(.decision))
    }
}

/// The facts of `social_worker_visited`.
public struct SocialWorkerVisited: Sendable {
    /// Whether the child was seen alone.
    public let seenAlone: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        seenAlone = record.flag(fields.next(.seenAlone))
    }
}

/// The facts of `short_breaks_started`.
public struct ShortBreaksStarted: Sendable {
    /// The section under which breaks are given, a code of `ShortBreakBasis`.
    public let legalBasis: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        legalBasis = record.symbol(fields.next(.legalBasis))
    }
}

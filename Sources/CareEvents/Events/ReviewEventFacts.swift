// The fields of each event of `ReviewEvent`, typed.

public import Dates

/// The facts of `review_scheduled`.
public struct ReviewScheduled: Sendable {
    public let reviewID: Symbol
    public let plannedOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        plannedOn = record.date(fact, .plannedOn) ?? fact.day
    }
}

/// The facts of `review_rescheduled`.
public struct ReviewRescheduled: Sendable {
    public let reviewID: Symbol
    public let plannedOn: CalendarDate
    public let postponedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        plannedOn = record.date(fact, .plannedOn) ?? fact.day
        postponedBecause = record.symbol(fact, .postponedBecause)
    }
}

/// The facts of `review_cancelled`.
public struct ReviewCancelled: Sendable {
    public let reviewID: Symbol
    public let postponedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        postponedBecause = record.symbol(fact, .postponedBecause)
    }
}

/// The facts of `review_part_held`.
public struct ReviewPartHeld: Sendable {
    public let reviewID: Symbol
    public let part: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        part = record.number(fact, .part) ?? 0
    }
}

/// The facts of `review_held`.
public struct ReviewHeld: Sendable {
    public let reviewID: Symbol
    public let iroID: Symbol
    public let participation: Symbol
    public let mode: Symbol
    public let venue: Symbol
    public let venueChosenBy: Symbol
    public let chairedBy: Symbol
    public let jointWithChildProtection: Bool?
    public let isFinal: Bool?
    public let lateBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        iroID = record.symbol(fact, .iroID)
        participation = record.symbol(fact, .participation)
        mode = record.symbol(fact, .mode)
        venue = record.symbol(fact, .venue)
        venueChosenBy = record.symbol(fact, .venueChosenBy)
        chairedBy = record.symbol(fact, .chairedBy)
        jointWithChildProtection = record.flag(fact, .jointWithChildProtection)
        isFinal = record.flag(fact, .isFinal)
        lateBecause = record.symbol(fact, .lateBecause)
    }
}

/// The facts of `participation_recorded`.
public struct ParticipationRecorded: Sendable {
    public let reviewID: Symbol
    public let participation: Symbol
    public let reasonNotAttending: Symbol
    public let wantedToAttend: Bool?
    public let supportedBy: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        participation = record.symbol(fact, .participation)
        reasonNotAttending = record.symbol(fact, .reasonNotAttending)
        wantedToAttend = record.flag(fact, .wantedToAttend)
        supportedBy = record.list(fact, .supportedBy)
    }
}

/// The facts of `review_directed`.
public struct ReviewDirected: Sendable {
    public let byOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        byOn = record.date(fact, .byOn) ?? fact.day
    }
}

/// The facts of `review_record_completed`.
public struct ReviewRecordCompleted: Sendable {
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `review_record_distributed`.
public struct ReviewRecordDistributed: Sendable {
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `consultation_sent`.
public struct ConsultationSent: Sendable {
    public let tool: Symbol
    public let respondent: Symbol
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        tool = record.symbol(fact, .tool)
        respondent = record.symbol(fact, .respondent)
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `consultation_returned`.
public struct ConsultationReturned: Sendable {
    public let tool: Symbol
    public let respondent: Symbol
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        tool = record.symbol(fact, .tool)
        respondent = record.symbol(fact, .respondent)
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `decision_made`.
public struct DecisionMade: Sendable {
    public let decisionID: Symbol
    public let reviewID: Symbol
    public let dueOn: CalendarDate?
    public let responsible: Symbol
    public let raisedBy: Symbol
    public let escalationID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        decisionID = record.symbol(fact, .decisionID)
        reviewID = record.symbol(fact, .reviewID)
        dueOn = record.date(fact, .dueOn)
        responsible = record.symbol(fact, .responsible)
        raisedBy = record.symbol(fact, .raisedBy)
        escalationID = record.symbol(fact, .escalationID)
    }
}

/// The facts of `decision_completed`.
public struct DecisionCompleted: Sendable {
    public let decisionID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        decisionID = record.symbol(fact, .decisionID)
    }
}

/// The facts of `midway_review_completed`.
public struct MidwayReviewCompleted: Sendable {
    public let iroID: Symbol
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `child_contacted`.
public struct ChildContacted: Sendable {
    public let iroID: Symbol
    public let contact: Symbol
    public let seenAlone: Bool?
    public let beforeReviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        contact = record.symbol(fact, .contact)
        seenAlone = record.flag(fact, .seenAlone)
        beforeReviewID = record.symbol(fact, .beforeReviewID)
    }
}

/// The facts of `review_report_received`.
public struct ReviewReportReceived: Sendable {
    public let reviewID: Symbol
    public let report: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        report = record.symbol(fact, .report)
    }
}

/// The facts of `decision_checked`.
public struct DecisionChecked: Sendable {
    public let decisionID: Symbol
    public let agreed: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        decisionID = record.symbol(fact, .decisionID)
        agreed = record.flag(fact, .agreed) ?? false
    }
}

/// The facts of `significant_change_notified`.
public struct SignificantChangeNotified: Sendable {
    public let change: Int?
    public let notified: Symbol
    public let notifiedOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        change = record.wordsLine(fact, .change)
        notified = record.symbol(fact, .notified)
        notifiedOn = record.date(fact, .notifiedOn)
    }
}

/// The facts of `review_quality_assured`.
public struct ReviewQualityAssured: Sendable {
    public let reviewID: Symbol
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `advocate_engaged`.
public struct AdvocateEngaged: Sendable {
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        because = record.symbol(fact, .because)
    }
}

/// The facts of `risk_identified`.
public struct RiskIdentified: Sendable {
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        risk = record.symbol(fact, .risk)
    }
}

/// The facts of `risk_ended`.
public struct RiskEnded: Sendable {
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        risk = record.symbol(fact, .risk)
    }
}

/// The facts of `housing_assessment_completed`.
public struct HousingAssessmentCompleted: Sendable {
    public let outcome: Symbol
    public let presentedOn: CalendarDate?
    public let joint: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        outcome = record.symbol(fact, .outcome)
        presentedOn = record.date(fact, .presentedOn)
        joint = record.flag(fact, .joint)
    }
}

/// The facts of `document_attached`.
public struct DocumentAttached: Sendable {
    public let documentID: Symbol
    public let document: Symbol
    public let sha256: Symbol
    public let about: Int64?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        documentID = record.symbol(fact, .documentID)
        document = record.symbol(fact, .document)
        sha256 = record.symbol(fact, .sha256)
        about = record.number(fact, .about)
    }
}

/// The facts of `oversight_recorded`.
public struct OversightRecorded: Sendable {
    public let iroID: Symbol
    public let trigger: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        trigger = record.symbol(fact, .trigger)
    }
}

// The fields of each event of `ReviewEvent`, typed.

public import Dates

/// The facts of `review_scheduled`.
public struct ReviewScheduled: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// The day for which the review is planned.
    public let plannedOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        plannedOn = record.date(fact, .plannedOn) ?? fact.day
    }
}

/// The facts of `review_rescheduled`.
public struct ReviewRescheduled: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// The day for which the review is planned instead.
    public let plannedOn: CalendarDate
    /// Why the first day did not stand, an open word.
    public let postponedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        plannedOn = record.date(fact, .plannedOn) ?? fact.day
        postponedBecause = record.symbol(fact, .postponedBecause)
    }
}

/// The facts of `review_cancelled`.
public struct ReviewCancelled: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// Why the review was cancelled, an open word.
    public let postponedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        postponedBecause = record.symbol(fact, .postponedBecause)
    }
}

/// The facts of `review_part_held`.
public struct ReviewPartHeld: Sendable {
    /// The review that this meeting is a part of.
    public let reviewID: Symbol
    /// Which meeting of the series this was, counted from 1.
    public let part: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        part = record.number(fact, .part) ?? 0
    }
}

/// The facts of `review_held`.
public struct ReviewHeld: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// Who reviewed; unsaid, the officer allocated that day.
    public let iroID: Symbol
    /// How the child took part, a code of `Participation`.
    public let participation: Symbol
    /// How people met, a code of `ReviewMode`.
    public let mode: Symbol
    /// Where the review was held, an open word.
    public let venue: Symbol
    /// Who chose the place, a code of `VenueChooser`.
    public let venueChosenBy: Symbol
    /// Who chaired, a code of `ReviewChair`.
    public let chairedBy: Symbol
    /// Whether a child protection conference was held with it.
    public let jointWithChildProtection: Bool?
    /// Whether it closes the care plan; it may then follow the end of care.
    public let isFinal: Bool?
    /// Why it was late, an open word.
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
    /// The review.
    public let reviewID: Symbol
    /// How the child took part, a code of `Participation`.
    public let participation: Symbol
    /// Why the child was not there, an open word.
    public let reasonNotAttending: Symbol
    /// Whether the child wished to be there.
    public let wantedToAttend: Bool?
    /// What helped the child to take part, codes of `ParticipationSupport`.
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
    /// The day by which the IRO wants the next review.
    public let byOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        byOn = record.date(fact, .byOn) ?? fact.day
    }
}

/// The facts of `review_record_completed`.
public struct ReviewRecordCompleted: Sendable {
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `review_record_distributed`.
public struct ReviewRecordDistributed: Sendable {
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `consultation_sent`.
public struct ConsultationSent: Sendable {
    /// How views were asked for, a code of `ConsultationTool`.
    public let tool: Symbol
    /// Who was asked, an open word.
    public let respondent: Symbol
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        tool = record.symbol(fact, .tool)
        respondent = record.symbol(fact, .respondent)
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `consultation_returned`.
public struct ConsultationReturned: Sendable {
    /// How views were asked for, a code of `ConsultationTool`.
    public let tool: Symbol
    /// Who was asked, an open word.
    public let respondent: Symbol
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        tool = record.symbol(fact, .tool)
        respondent = record.symbol(fact, .respondent)
        reviewID = record.symbol(fact, .reviewID)
    }
}

/// The facts of `decision_made`.
public struct DecisionMade: Sendable {
    /// The decision.
    public let decisionID: Symbol
    /// The review at which it was made, if at one.
    public let reviewID: Symbol
    /// The day by which it is to be carried out; a decision without one is a finding.
    public let dueOn: CalendarDate?
    /// Who is to carry it out, an open word.
    public let responsible: Symbol
    /// The role that raised it, an open word.
    public let raisedBy: Symbol
    /// The escalation that it led to or came from, if any.
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
    /// The decision.
    public let decisionID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        decisionID = record.symbol(fact, .decisionID)
    }
}

/// The facts of `midway_review_completed`.
public struct MidwayReviewCompleted: Sendable {
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `child_contacted`.
public struct ChildContacted: Sendable {
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// How the IRO was in touch, a code of `ContactKind`.
    public let contact: Symbol
    /// Whether the child was seen alone.
    public let seenAlone: Bool?
    /// The review that the contact prepares.
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
    /// The review.
    public let reviewID: Symbol
    /// Which report came, an open word.
    public let report: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        report = record.symbol(fact, .report)
    }
}

/// The facts of `decision_checked`.
public struct DecisionChecked: Sendable {
    /// The decision.
    public let decisionID: Symbol
    /// Whether the record of the decision was agreed.
    public let agreed: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        decisionID = record.symbol(fact, .decisionID)
        agreed = record.flag(fact, .agreed) ?? false
    }
}

/// The facts of `significant_change_notified`.
public struct SignificantChangeNotified: Sendable {
    /// The line that says in free words what changed.
    public let change: Int?
    /// The role that was told, an open word.
    public let notified: Symbol
    /// The day on which the reviewing service was told.
    public let notifiedOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        change = record.wordsLine(fact, .change)
        notified = record.symbol(fact, .notified)
        notifiedOn = record.date(fact, .notifiedOn)
    }
}

/// The facts of `review_quality_assured`.
public struct ReviewQualityAssured: Sendable {
    /// The review that was looked at.
    public let reviewID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reviewID = record.symbol(fact, .reviewID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `advocate_engaged`.
public struct AdvocateEngaged: Sendable {
    /// Why an advocate was engaged, an open word.
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        because = record.symbol(fact, .because)
    }
}

/// The facts of `risk_identified`.
public struct RiskIdentified: Sendable {
    /// The risk, a code of `RiskKind`.
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        risk = record.symbol(fact, .risk)
    }
}

/// The facts of `risk_ended`.
public struct RiskEnded: Sendable {
    /// The risk, a code of `RiskKind`.
    public let risk: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        risk = record.symbol(fact, .risk)
    }
}

/// The facts of `housing_assessment_completed`.
public struct HousingAssessmentCompleted: Sendable {
    /// What followed, a code of `HousingOutcome`.
    public let outcome: Symbol
    /// The day on which the young person came for help.
    public let presentedOn: CalendarDate?
    /// Whether housing and children's services assessed together.
    public let joint: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        outcome = record.symbol(fact, .outcome)
        presentedOn = record.date(fact, .presentedOn)
        joint = record.flag(fact, .joint)
    }
}

/// The facts of `document_attached`.
public struct DocumentAttached: Sendable {
    /// The document's id where it is kept.
    public let documentID: Symbol
    /// What kind of document it is, a code of `DocumentKind`.
    public let document: Symbol
    /// The SHA-256 of the document, 64 hexadecimal digits.
    public let sha256: Symbol
    /// The `seq` of the line that the document is about.
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
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// What called for the oversight, a code of `OversightTrigger`.
    public let trigger: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        trigger = record.symbol(fact, .trigger)
    }
}

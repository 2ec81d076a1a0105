// The fields of each event of `ReviewEvent`, typed.

public import Dates

/// The facts of `review_scheduled`.
public struct ReviewScheduled: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// The day for which the review is planned.
    public let plannedOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        plannedOn = record.date(fields.next(.plannedOn)) ?? fact.day
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
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        plannedOn = record.date(fields.next(.plannedOn)) ?? fact.day
        postponedBecause = record.symbol(fields.next(.postponedBecause))
    }
}

/// The facts of `review_cancelled`.
public struct ReviewCancelled: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// Why the review was cancelled, an open word.
    public let postponedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        postponedBecause = record.symbol(fields.next(.postponedBecause))
    }
}

/// The facts of `review_part_held`.
public struct ReviewPartHeld: Sendable {
    /// The review that this meeting is a part of.
    public let reviewID: Symbol
    /// Which meeting of the series this was, counted from 1.
    public let part: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        part = record.number(fields.next(.part)) ?? 0
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
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        iroID = record.symbol(fields.next(.iroID))
        participation = record.symbol(fields.next(.participation))
        mode = record.symbol(fields.next(.mode))
        venue = record.symbol(fields.next(.venue))
        venueChosenBy = record.symbol(fields.next(.venueChosenBy))
        chairedBy = record.symbol(fields.next(.chairedBy))
        jointWithChildProtection = record.flag(fields.next(.jointWithChildProtection))
        isFinal = record.flag(fields.next(.isFinal))
        lateBecause = record.symbol(fields.next(.lateBecause))
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
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        participation = record.symbol(fields.next(.participation))
        reasonNotAttending = record.symbol(fields.next(.reasonNotAttending))
        wantedToAttend = record.flag(fields.next(.wantedToAttend))
        supportedBy = record.list(fields.next(.supportedBy))
    }
}

/// The facts of `review_directed`.
public struct ReviewDirected: Sendable {
    /// The day by which the IRO wants the next review.
    public let byOn: CalendarDate

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        byOn = record.date(fields.next(.byOn)) ?? fact.day
    }
}

/// The facts of `review_record_completed`.
public struct ReviewRecordCompleted: Sendable {
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
    }
}

/// The facts of `review_record_distributed`.
public struct ReviewRecordDistributed: Sendable {
    /// The review.
    public let reviewID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
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
        var fields = FieldOrder(fact)
        tool = record.symbol(fields.next(.tool))
        respondent = record.symbol(fields.next(.respondent))
        reviewID = record.symbol(fields.next(.reviewID))
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
        var fields = FieldOrder(fact)
        tool = record.symbol(fields.next(.tool))
        respondent = record.symbol(fields.next(.respondent))
        reviewID = record.symbol(fields.next(.reviewID))
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
        var fields = FieldOrder(fact)
        decisionID = record.symbol(fields.next(.decisionID))
        reviewID = record.symbol(fields.next(.reviewID))
        dueOn = record.date(fields.next(.dueOn))
        responsible = record.symbol(fields.next(.responsible))
        raisedBy = record.symbol(fields.next(.raisedBy))
        escalationID = record.symbol(fields.next(.escalationID))
    }
}

/// The facts of `decision_completed`.
public struct DecisionCompleted: Sendable {
    /// The decision.
    public let decisionID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        decisionID = record.symbol(fields.next(.decisionID))
    }
}

/// The facts of `midway_review_completed`.
public struct MidwayReviewCompleted: Sendable {
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        iroID = record.symbol(fields.next(.iroID))
        findings = record.wordsLine(fields.next(.findings))
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
        var fields = FieldOrder(fact)
        iroID = record.symbol(fields.next(.iroID))
        contact = record.symbol(fields.next(.contact))
        seenAlone = record.flag(fields.next(.seenAlone))
        beforeReviewID = record.symbol(fields.next(.beforeReviewID))
    }
}

/// The facts of `review_report_received`.
public struct ReviewReportReceived: Sendable {
    /// The review.
    public let reviewID: Symbol
    /// Which report came, an open word.
    public let report: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reviewID = record.symbol(fields.next(.reviewID))
        report = record.symbol(fields.next(.report))
    }
}

/// The facts of `decision_checked`.
public struct DecisionChecked: Sendable {
    /// The decision.
    public let decisionID: Symbol
    /// Whether the record of the decision was agreed.
    public let agreed: Bool

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        decisionID = record.symbol(fields.next(.decisionID))
        agreed = record.flag(fields.next(.agreed)) ?? false
    }
}

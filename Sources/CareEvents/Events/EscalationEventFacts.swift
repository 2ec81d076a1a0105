// The fields of each event of `EscalationEvent`, typed.

public import Dates

/// The facts of `escalation_raised`.
public struct EscalationRaised: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// The children concerned, each a child's number.
    public let childIDs: ListPlace
    /// The first stage, entered that day, a code of the scheme in force.
    public let stage: Symbol
    /// Looked after or child protection, a code of `Population`.
    public let population: Symbol
    /// What the concern is about, categories of the scheme.
    public let categories: ListPlace
    /// Who escalates to whom, a code of `EscalationDirection`.
    public let direction: Symbol
    /// The team that the concern is with, an open word.
    public let team: Symbol
    /// The role that raised it, an open word.
    public let raisedBy: Symbol
    /// The day by which an answer is asked for; unsaid, the scheme gives it.
    public let respondByOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        childIDs = record.list(fields.next(.childIDs))
        stage = record.symbol(fields.next(.stage))
        population = record.symbol(fields.next(.population))
        categories = record.list(fields.next(.categories))
        direction = record.symbol(fields.next(.direction))
        team = record.symbol(fields.next(.team))
        raisedBy = record.symbol(fields.next(.raisedBy))
        respondByOn = record.date(fields.next(.respondByOn))
    }
}

/// The facts of `escalation_stage_entered`.
public struct EscalationStageEntered: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// The stage moved on to, a code of the scheme in force.
    public let stage: Symbol
    /// The day by which an answer is asked for; unsaid, the scheme gives it.
    public let respondByOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        stage = record.symbol(fields.next(.stage))
        respondByOn = record.date(fields.next(.respondByOn))
    }
}

/// The facts of `escalation_responded`.
public struct EscalationResponded: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// The stage at which the manager answered.
    public let stage: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        stage = record.symbol(fields.next(.stage))
    }
}

/// The facts of `escalation_meeting_held`.
public struct EscalationMeetingHeld: Sendable {
    /// The escalation.
    public let escalationID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
    }
}

/// The facts of `escalation_resolved`.
public struct EscalationResolved: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// The stage at which it was resolved.
    public let stage: Symbol
    /// What came of it, an open word.
    public let outcome: Symbol
    /// Whether the IRO is content with the outcome.
    public let iroSatisfied: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        stage = record.symbol(fields.next(.stage))
        outcome = record.symbol(fields.next(.outcome))
        iroSatisfied = record.flag(fields.next(.iroSatisfied))
    }
}

/// The facts of `escalation_closed`.
public struct EscalationClosed: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// Why it ended unresolved, a code of `EscalationClosure`.
    public let closedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        closedBecause = record.symbol(fields.next(.closedBecause))
    }
}

/// The facts of `escalation_reopened`.
public struct EscalationReopened: Sendable {
    /// The escalation.
    public let escalationID: Symbol
    /// The stage at which it is open again, which may be lower.
    public let stage: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
        stage = record.symbol(fields.next(.stage))
    }
}

/// The facts of `legal_advice_sought`.
public struct LegalAdviceSought: Sendable {
    /// The escalation about which advice was sought, if any.
    public let escalationID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        escalationID = record.symbol(fields.next(.escalationID))
    }
}

/// The facts of `practice_acknowledged`.
public struct PracticeAcknowledged: Sendable {
    /// The team whose practice it is, an open word.
    public let team: Symbol
    /// What was done well, an open word.
    public let theme: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        team = record.symbol(fields.next(.team))
        theme = record.symbol(fields.next(.theme))
    }
}

// The fields of each event of `EscalationEvent`, typed.

public import Dates

/// The facts of `escalation_raised`.
public struct EscalationRaised: Sendable {
    public let escalationID: Symbol
    public let childIDs: ListPlace
    public let stage: Symbol
    public let population: Symbol
    public let categories: ListPlace
    public let direction: Symbol
    public let team: Symbol
    public let raisedBy: Symbol
    public let respondByOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        childIDs = record.list(fact, .childIDs)
        stage = record.symbol(fact, .stage)
        population = record.symbol(fact, .population)
        categories = record.list(fact, .categories)
        direction = record.symbol(fact, .direction)
        team = record.symbol(fact, .team)
        raisedBy = record.symbol(fact, .raisedBy)
        respondByOn = record.date(fact, .respondByOn)
    }
}

/// The facts of `escalation_stage_entered`.
public struct EscalationStageEntered: Sendable {
    public let escalationID: Symbol
    public let stage: Symbol
    public let respondByOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        stage = record.symbol(fact, .stage)
        respondByOn = record.date(fact, .respondByOn)
    }
}

/// The facts of `escalation_responded`.
public struct EscalationResponded: Sendable {
    public let escalationID: Symbol
    public let stage: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        stage = record.symbol(fact, .stage)
    }
}

/// The facts of `escalation_meeting_held`.
public struct EscalationMeetingHeld: Sendable {
    public let escalationID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
    }
}

/// The facts of `escalation_resolved`.
public struct EscalationResolved: Sendable {
    public let escalationID: Symbol
    public let stage: Symbol
    public let outcome: Symbol
    public let iroSatisfied: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        stage = record.symbol(fact, .stage)
        outcome = record.symbol(fact, .outcome)
        iroSatisfied = record.flag(fact, .iroSatisfied)
    }
}

/// The facts of `escalation_closed`.
public struct EscalationClosed: Sendable {
    public let escalationID: Symbol
    public let closedBecause: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        closedBecause = record.symbol(fact, .closedBecause)
    }
}

/// The facts of `escalation_reopened`.
public struct EscalationReopened: Sendable {
    public let escalationID: Symbol
    public let stage: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
        stage = record.symbol(fact, .stage)
    }
}

/// The facts of `legal_advice_sought`.
public struct LegalAdviceSought: Sendable {
    public let escalationID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        escalationID = record.symbol(fact, .escalationID)
    }
}

/// The facts of `practice_acknowledged`.
public struct PracticeAcknowledged: Sendable {
    public let team: Symbol
    public let theme: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        team = record.symbol(fact, .team)
        theme = record.symbol(fact, .theme)
    }
}

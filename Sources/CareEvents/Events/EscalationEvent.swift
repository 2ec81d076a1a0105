// Disputes from the first concern to their end.

/// An event under the heading "escalations" of the vocabulary.
public enum EscalationEvent: Sendable {
    /// A dispute begins and enters its first stage.
    case escalationRaised(EscalationRaised)
    /// A dispute moves on to another stage.
    case escalationStageEntered(EscalationStageEntered)
    /// The manager of a stage answers.
    case escalationResponded(EscalationResponded)
    /// People meet about a dispute.
    case escalationMeetingHeld(EscalationMeetingHeld)
    /// A dispute is resolved.
    case escalationResolved(EscalationResolved)
    /// A dispute ends unresolved.
    case escalationClosed(EscalationClosed)
    /// An ended dispute is open again.
    case escalationReopened(EscalationReopened)
    /// The IRO takes independent legal advice.
    case legalAdviceSought(LegalAdviceSought)
    /// Good practice is recognised.
    case practiceAcknowledged(PracticeAcknowledged)
}

extension EscalationEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .escalationRaised: self = .escalationRaised(EscalationRaised(fact, in: record))
        case .escalationStageEntered:
            self = .escalationStageEntered(EscalationStageEntered(fact, in: record))
        case .escalationResponded:
            self = .escalationResponded(EscalationResponded(fact, in: record))
        case .escalationMeetingHeld:
            self = .escalationMeetingHeld(EscalationMeetingHeld(fact, in: record))
        case .escalationResolved: self = .escalationResolved(EscalationResolved(fact, in: record))
        case .escalationClosed: self = .escalationClosed(EscalationClosed(fact, in: record))
        case .escalationReopened: self = .escalationReopened(EscalationReopened(fact, in: record))
        case .legalAdviceSought: self = .legalAdviceSought(LegalAdviceSought(fact, in: record))
        case .practiceAcknowledged:
            self = .practiceAcknowledged(PracticeAcknowledged(fact, in: record))
        default: return nil
        }
    }
}

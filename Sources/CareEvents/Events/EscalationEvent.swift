// Disputes from the first concern to their end.

/// An event under the heading "escalations" of the vocabulary.
public enum EscalationEvent: Sendable {
    case escalationRaised(EscalationRaised)
    case escalationStageEntered(EscalationStageEntered)
    case escalationResponded(EscalationResponded)
    case escalationMeetingHeld(EscalationMeetingHeld)
    case escalationResolved(EscalationResolved)
    case escalationClosed(EscalationClosed)
    case escalationReopened(EscalationReopened)
    case legalAdviceSought(LegalAdviceSought)
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

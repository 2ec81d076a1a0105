// The fields of the events under the heading "escalations" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let escalations: [EventDeclaration] = [
        EventDeclaration(
            .escalationRaised, "escalation_raised", about: .severalChildren, family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.childIDs),
                .required(.stage),
                .required(.population, Population.self),
                .optional(.categories),
                .optional(.direction, EscalationDirection.self),
                .optional(.team),
                .optional(.raisedBy),
                .optional(.respondByOn),
            ]),
        EventDeclaration(
            .escalationStageEntered, "escalation_stage_entered", about: .noChild,
            family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.stage),
                .optional(.respondByOn),
            ]),
        EventDeclaration(
            .escalationResponded, "escalation_responded", about: .noChild, family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.stage),
            ]),
        EventDeclaration(
            .escalationMeetingHeld, "escalation_meeting_held", about: .noChild,
            family: .escalations,
            fields: [
                .required(.escalationID)
            ]),
        EventDeclaration(
            .escalationResolved, "escalation_resolved", about: .noChild, family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.stage),
                .optional(.outcome),
                .optional(.iroSatisfied),
            ]),
        EventDeclaration(
            .escalationClosed, "escalation_closed", about: .noChild, family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.closedBecause, EscalationClosure.self),
            ]),
        EventDeclaration(
            .escalationReopened, "escalation_reopened", about: .noChild, family: .escalations,
            fields: [
                .required(.escalationID),
                .required(.stage),
            ]),
        EventDeclaration(
            .legalAdviceSought, "legal_advice_sought", about: .perhapsAChild, family: .escalations,
            fields: [
                .optional(.escalationID)
            ]),
        EventDeclaration(
            .practiceAcknowledged, "practice_acknowledged", about: .perhapsAChild,
            family: .escalations,
            fields: [
                .optional(.team),
                .required(.theme),
            ]),
    ]
}

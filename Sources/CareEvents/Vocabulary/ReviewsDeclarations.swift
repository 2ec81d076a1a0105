// The fields of the events under the heading "reviews" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let reviews: [EventDeclaration] = [
        EventDeclaration(
            .reviewScheduled, "review_scheduled", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .required(.plannedOn),
            ]),
        EventDeclaration(
            .reviewRescheduled, "review_rescheduled", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .required(.plannedOn),
                .optional(.postponedBecause),
            ]),
        EventDeclaration(
            .reviewCancelled, "review_cancelled", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .optional(.postponedBecause),
            ]),
        EventDeclaration(
            .reviewPartHeld, "review_part_held", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .required(.part),
            ]),
        EventDeclaration(
            .reviewHeld, "review_held", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .optional(.iroID),
                .optional(.participation, Participation.self),
                .optional(.mode, ReviewMode.self),
                .optional(.venue),
                .optional(.venueChosenBy, VenueChooser.self),
                .optional(.chairedBy, ReviewChair.self),
                .optional(.jointWithChildProtection),
                .optional(.isFinal),
                .optional(.lateBecause),
                .optional(.returned),
            ]),
        EventDeclaration(
            .participationRecorded, "participation_recorded", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .required(.participation, Participation.self),
                .optional(.reasonNotAttending),
                .optional(.wantedToAttend),
                .optional(.supportedBy, ParticipationSupport.self),
            ]),
        EventDeclaration(
            .reviewDirected, "review_directed", about: .oneChild, family: .reviews,
            fields: [
                .required(.byOn)
            ]),
        EventDeclaration(
            .reviewRecordCompleted, "review_record_completed", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID)
            ]),
        EventDeclaration(
            .reviewRecordDistributed, "review_record_distributed", about: .oneChild,
            family: .reviews,
            fields: [
                .required(.reviewID)
            ]),
        EventDeclaration(
            .consultationSent, "consultation_sent", about: .oneChild, family: .reviews,
            fields: [
                .required(.tool, ConsultationTool.self),
                .required(.respondent),
                .optional(.reviewID),
            ]),
        EventDeclaration(
            .consultationReturned, "consultation_returned", about: .oneChild, family: .reviews,
            fields: [
                .required(.tool, ConsultationTool.self),
                .required(.respondent),
                .optional(.reviewID),
            ]),
        EventDeclaration(
            .decisionMade, "decision_made", about: .oneChild, family: .reviews,
            fields: [
                .required(.decisionID),
                .optional(.reviewID),
                .optional(.dueOn),
                .optional(.responsible),
                .optional(.raisedBy),
                .optional(.escalationID),
            ]),
        EventDeclaration(
            .decisionCompleted, "decision_completed", about: .oneChild, family: .reviews,
            fields: [
                .required(.decisionID)
            ]),
        EventDeclaration(
            .midwayReviewCompleted, "midway_review_completed", about: .oneChild, family: .reviews,
            fields: [
                .required(.iroID),
                .optional(.findings),
            ]),
        EventDeclaration(
            .childContacted, "child_contacted", about: .oneChild, family: .reviews,
            fields: [
                .required(.iroID),
                .required(.contact, ContactKind.self),
                .optional(.seenAlone),
                .optional(.beforeReviewID),
            ]),
        EventDeclaration(
            .reviewReportReceived, "review_report_received", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .required(.report),
            ]),
        EventDeclaration(
            .decisionChecked, "decision_checked", about: .oneChild, family: .reviews,
            fields: [
                .required(.decisionID),
                .required(.agreed),
            ]),
        EventDeclaration(
            .significantChangeNotified, "significant_change_notified", about: .oneChild,
            family: .reviews,
            fields: [
                .required(.change),
                .required(.notified),
                .optional(.notifiedOn),
            ]),
        EventDeclaration(
            .reviewQualityAssured, "review_quality_assured", about: .oneChild, family: .reviews,
            fields: [
                .required(.reviewID),
                .optional(.findings),
            ]),
        EventDeclaration(
            .advocateEngaged, "advocate_engaged", about: .oneChild, family: .reviews,
            fields: [
                .optional(.because)
            ]),
        EventDeclaration(
            .advocateEnded, "advocate_ended", about: .oneChild, family: .reviews),
        EventDeclaration(
            .riskIdentified, "risk_identified", about: .oneChild, family: .reviews,
            fields: [
                .required(.risk, RiskKind.self)
            ]),
        EventDeclaration(
            .riskEnded, "risk_ended", about: .oneChild, family: .reviews,
            fields: [
                .required(.risk, RiskKind.self)
            ]),
        EventDeclaration(
            .housingAssessmentCompleted, "housing_assessment_completed", about: .oneChild,
            family: .reviews,
            fields: [
                .required(.outcome, HousingOutcome.self),
                .optional(.presentedOn),
                .optional(.joint),
            ]),
        EventDeclaration(
            .documentAttached, "document_attached", about: .perhapsAChild, family: .reviews,
            fields: [
                .required(.documentID),
                .required(.document, DocumentKind.self),
                .optional(.sha256),
                .optional(.about),
            ]),
        EventDeclaration(
            .oversightRecorded, "oversight_recorded", about: .oneChild, family: .reviews,
            fields: [
                .required(.iroID),
                .required(.trigger, OversightTrigger.self),
            ]),
    ]
}

// The fields of the events under the heading "plans" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let plans: [EventDeclaration] = [
        EventDeclaration(
            .planStarted, "plan_started", about: .oneChild, family: .plans,
            fields: [
                .required(.planID),
                .required(.plan, PlanKind.self),
                .optional(.category, AbuseCategory.self),
                .optional(.goal),
                .optional(.familyID),
                .optional(.returned),
            ]),
        EventDeclaration(
            .planUpdated, "plan_updated", about: .oneChild, family: .plans,
            fields: [
                .required(.planID),
                .optional(.category, AbuseCategory.self),
                .optional(.goal),
                .optional(.quality),
                .optional(.topics),
            ]),
        EventDeclaration(
            .planEnded, "plan_ended", about: .oneChild, family: .plans,
            fields: [
                .required(.planID),
                .required(.outcome, PlanOutcome.self),
                .optional(.reversedBecause, ReversalReason.self),
            ]),
        EventDeclaration(
            .adoptionMatched, "adoption_matched", about: .oneChild, family: .plans,
            fields: [
                .optional(.planID)
            ]),
        EventDeclaration(
            .orderMade, "order_made", about: .oneChild, family: .plans,
            fields: [
                .required(.order, CourtOrder.self),
                .optional(.proceedingsID),
            ]),
        EventDeclaration(
            .orderDischarged, "order_discharged", about: .oneChild, family: .plans,
            fields: [
                .required(.order, CourtOrder.self),
                .optional(.proceedingsID),
            ]),
        EventDeclaration(
            .proceedingsIssued, "proceedings_issued", about: .severalChildren, family: .plans,
            fields: [
                .required(.proceedingsID),
                .required(.childIDs),
                .optional(.application, ProceedingsApplication.self),
                .optional(.courtPilot),
            ]),
        EventDeclaration(
            .proceedingsConcluded, "proceedings_concluded", about: .severalChildren, family: .plans,
            fields: [
                .required(.proceedingsID),
                .required(.childIDs),
                .optional(.orders),
            ]),
        EventDeclaration(
            .section47Started, "section47_started", about: .oneChild, family: .plans,
            fields: [
                .required(.enquiryID)
            ]),
        EventDeclaration(
            .section47Concluded, "section47_concluded", about: .oneChild, family: .plans,
            fields: [
                .required(.enquiryID),
                .required(.conferenceRequired),
            ]),
        EventDeclaration(
            .conferenceRequested, "conference_requested", about: .severalChildren, family: .plans,
            fields: [
                .required(.conferenceID),
                .required(.conference, ConferenceKind.self),
                .required(.childIDs),
                .optional(.enquiryID),
            ]),
        EventDeclaration(
            .conferenceHeld, "conference_held", about: .severalChildren, family: .plans,
            fields: [
                .required(.conferenceID),
                .required(.conference, ConferenceKind.self),
                .required(.childIDs),
                .optional(.familyID),
                .optional(.enquiryID),
                .optional(.iroID),
            ]),
        EventDeclaration(
            .conferenceCancelled, "conference_cancelled", about: .severalChildren, family: .plans,
            fields: [
                .required(.conferenceID),
                .required(.childIDs),
                .optional(.enquiryID),
                .optional(.reasonCancelled),
            ]),
        EventDeclaration(
            .disruptionMeetingHeld, "disruption_meeting_held", about: .oneChild, family: .plans),
        EventDeclaration(
            .panelDecided, "panel_decided", about: .oneChild, family: .plans,
            fields: [
                .required(.panel),
                .required(.decision),
            ]),
        EventDeclaration(
            .healthAssessmentCompleted, "health_assessment_completed", about: .oneChild,
            family: .plans),
        EventDeclaration(
            .socialWorkerVisited, "social_worker_visited", about: .oneChild, family: .plans,
            fields: [
                .optional(.seenAlone)
            ]),
        EventDeclaration(
            .shortBreaksStarted, "short_breaks_started", about: .oneChild, family: .plans,
            fields: [
                .required(.legalBasis, ShortBreakBasis.self)
            ]),
        EventDeclaration(
            .shortBreaksEnded, "short_breaks_ended", about: .oneChild, family: .plans),
    ]
}

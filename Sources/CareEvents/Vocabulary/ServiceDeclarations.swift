// The fields of the events under the heading "service" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let service: [EventDeclaration] = [
        EventDeclaration(
            .workerJoined, "worker_joined", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .required(.role, WorkerRole.self),
                .required(.contract, ContractKind.self),
                .required(.fte),
                .optional(.hours),
                .optional(.sex, Sex.self),
                .optional(.ethnicity, Ethnicity.self),
                .optional(.qualifiedOn),
                .optional(.experienceFromOn),
                .optional(.disabilityExperienceYears),
                .optional(.origin),
                .optional(.previousRole),
                .optional(.team),
                .optional(.leavingOn),
            ]),
        EventDeclaration(
            .workerChanged, "worker_changed", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .optional(.role),
                .optional(.contract, ContractKind.self),
                .optional(.fte),
                .optional(.hours),
                .optional(.sex, Sex.self),
                .optional(.ethnicity, Ethnicity.self),
                .optional(.qualifiedOn),
                .optional(.experienceFromOn),
                .optional(.disabilityExperienceYears),
                .optional(.origin),
                .optional(.previousRole),
                .optional(.team),
                .optional(.leavingOn),
            ]),
        EventDeclaration(
            .workerLeft, "worker_left", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .required(.reasonLeft, LeavingReason.self),
            ]),
        EventDeclaration(
            .absenceStarted, "absence_started", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .required(.absence, AbsenceKind.self),
            ]),
        EventDeclaration(
            .absenceEnded, "absence_ended", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .required(.absence, AbsenceKind.self),
            ]),
        EventDeclaration(
            .postCreated, "post_created", about: .noChild, family: .service,
            fields: [
                .required(.postID),
                .required(.role),
                .required(.fte),
                .optional(.contract, ContractKind.self),
            ]),
        EventDeclaration(
            .postClosed, "post_closed", about: .noChild, family: .service,
            fields: [
                .required(.postID)
            ]),
        EventDeclaration(
            .iroAllocated, "iro_allocated", about: .oneChild, family: .service,
            fields: [
                .required(.iroID),
                .required(.population, Population.self),
                .optional(.familyID),
                .optional(.weight),
                .optional(.because),
            ]),
        EventDeclaration(
            .iroDeallocated, "iro_deallocated", about: .oneChild, family: .service,
            fields: [
                .required(.iroID),
                .required(.population, Population.self),
                .optional(.because),
            ]),
        EventDeclaration(
            .supervisionHeld, "supervision_held", about: .noChild, family: .service,
            fields: [
                .required(.workerID)
            ]),
        EventDeclaration(
            .appraisalHeld, "appraisal_held", about: .noChild, family: .service,
            fields: [
                .required(.workerID)
            ]),
        EventDeclaration(
            .trainingAttended, "training_attended", about: .noChild, family: .service,
            fields: [
                .required(.workerIDs),
                .required(.days),
            ]),
        EventDeclaration(
            .surveyIssued, "survey_issued", about: .noChild, family: .service,
            fields: [
                .required(.surveyID),
                .required(.respondents),
                .required(.count),
                .optional(.eligible),
                .optional(.questions),
            ]),
        EventDeclaration(
            .surveyAnswered, "survey_answered", about: .noChild, family: .service,
            fields: [
                .required(.surveyID),
                .required(.respondents),
                .required(.answers),
            ]),
        EventDeclaration(
            .auditCompleted, "audit_completed", about: .noChild, family: .service,
            fields: [
                .required(.auditID),
                .required(.audit, AuditKind.self),
                .optional(.theme),
            ]),
        EventDeclaration(
            .practiceObserved, "practice_observed", about: .noChild, family: .service,
            fields: [
                .required(.workerID),
                .optional(.findings),
            ]),
        EventDeclaration(
            .feedbackReceived, "feedback_received", about: .perhapsAChild, family: .service,
            fields: [
                .required(.feedback, FeedbackKind.self),
                .optional(.team),
            ]),
        EventDeclaration(
            .auditFeedbackReceived, "audit_feedback_received", about: .noChild, family: .service,
            fields: [
                .required(.auditID),
                .optional(.team),
                .required(.reply),
            ]),
        EventDeclaration(
            .auditLearningRecorded, "audit_learning_recorded", about: .noChild, family: .service,
            fields: [
                .required(.auditID),
                .required(.learning),
                .optional(.team),
                .optional(.feedBackByOn),
            ]),
        EventDeclaration(
            .recordAudited, "record_audited", about: .oneChild, family: .service,
            fields: [
                .required(.auditID),
                .required(.scope),
                .optional(.sample),
                .optional(.finding),
            ]),
        EventDeclaration(
            .exploitationReferred, "exploitation_referred", about: .oneChild, family: .service,
            fields: [
                .required(.panel)
            ]),
        EventDeclaration(
            .mapMeetingHeld, "map_meeting_held", about: .oneChild, family: .service),
    ]
}

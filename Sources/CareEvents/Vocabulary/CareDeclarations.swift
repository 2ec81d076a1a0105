// The fields of the events under the heading "care" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let care: [EventDeclaration] =
        [
            EventDeclaration(
                .becameLookedAfter, "became_looked_after", about: .oneChild, family: .care,
                fields: [
                    .required(.legalStatus, LegalStatus.self),
                    .required(.categoryOfNeed, CategoryOfNeed.self),
                    .optional(.shortBreak),
                    .required(.placementType, PlacementType.self),
                    .optional(.placementProvider, PlacementProvider.self),
                    .optional(.outsideAuthority),
                    .optional(.distanceMiles),
                    .optional(.distanceFrom, DistanceOrigin.self),
                    .optional(.area),
                    .optional(.setting),
                    .optional(.homePostcode),
                    .optional(.placementPostcode),
                    .optional(.urn),
                    .optional(.returned),
                ]),
            EventDeclaration(
                .startNotified, "start_notified", about: .oneChild, family: .care,
                fields: [
                    .required(.notified)
                ]),
            EventDeclaration(
                .placementMoved, "placement_moved", about: .oneChild, family: .care,
                fields: [
                    .required(.placementType, PlacementType.self),
                    .optional(.placementProvider, PlacementProvider.self),
                    .optional(.outsideAuthority),
                    .optional(.distanceMiles),
                    .optional(.distanceFrom, DistanceOrigin.self),
                    .optional(.area),
                    .optional(.setting),
                    .optional(.homePostcode),
                    .optional(.placementPostcode),
                    .optional(.urn),
                    .optional(.categoryOfNeed, CategoryOfNeed.self),
                    .optional(.moveReason, MoveReason.self),
                    .optional(.planned),
                    .optional(.sameCarer),
                    .optional(.returned),
                ]),
            EventDeclaration(
                .legalStatusChanged, "legal_status_changed", about: .oneChild, family: .care,
                fields: [
                    .required(.legalStatus, LegalStatus.self),
                    .optional(.categoryOfNeed, CategoryOfNeed.self),
                    .optional(.returned),
                ]),
            EventDeclaration(
                .ceasedToBeLookedAfter, "ceased_to_be_looked_after", about: .oneChild,
                family: .care,
                fields: [
                    .required(.reasonCeased, ReasonCeased.self),
                    .optional(.destination),
                ]),
            EventDeclaration(
                .wentMissing, "went_missing", about: .oneChild, family: .care,
                fields: [
                    .required(.kind, MissingKind.self),
                    .optional(.returned),
                ]),
            EventDeclaration(
                .returnedFromMissing, "returned_from_missing", about: .oneChild, family: .care),
        ] + returned

    /// What the national return says of a child and no other event does.
    private static let returned: [EventDeclaration] = [
        EventDeclaration(
            .socialWorkerAllocated, "social_worker_allocated", about: .oneChild, family: .care,
            fields: [
                .required(.socialWorker),
                .optional(.changedBecause, SocialWorkerChange.self),
                .optional(.returned),
            ]),
        EventDeclaration(
            .socialWorkerDeallocated, "social_worker_deallocated", about: .oneChild,
            family: .care),
        EventDeclaration(
            .libertyDeprived, "liberty_deprived", about: .oneChild, family: .care,
            fields: [
                .optional(.returned)
            ]),
        EventDeclaration(
            .libertyRestored, "liberty_restored", about: .oneChild, family: .care),
        EventDeclaration(
            .unaccompaniedReported, "unaccompanied_reported", about: .oneChild, family: .care,
            fields: [
                .optional(.untilOn),
                .optional(.returned),
            ]),
        EventDeclaration(
            .outcomesReported, "outcomes_reported", about: .oneChild, family: .care,
            fields: [
                .optional(.sdqScore),
                .optional(.sdqReason, QuestionnaireReason.self),
                .optional(.convicted),
                .optional(.healthCheck),
                .optional(.immunisations),
                .optional(.teethCheck),
                .optional(.healthAssessment),
                .optional(.substanceMisuse),
                .optional(.interventionReceived),
                .optional(.interventionOffered),
                .optional(.returned),
            ]),
        EventDeclaration(
            .careLeaverReported, "care_leaver_reported", about: .oneChild, family: .care,
            fields: [
                .optional(.inTouch, InTouch.self),
                .optional(.activity, CareLeaverActivity.self),
                .optional(.accommodation, CareLeaverAccommodation.self),
                .optional(.returned),
            ]),
        EventDeclaration(
            .adoptionReported, "adoption_reported", about: .oneChild, family: .care,
            fields: [
                .optional(.decidedOn),
                .optional(.matchedOn),
                .optional(.formerFosterCarer),
                .optional(.adopters),
                .optional(.adoptersSex, AdoptersSex.self),
                .optional(.adoptersLegalStatus, AdoptersLegalStatus.self),
                .optional(.returned),
            ]),
        EventDeclaration(
            .previousPermanenceReported, "previous_permanence_reported", about: .oneChild,
            family: .care,
            fields: [
                .optional(.previousPermanence, PreviousPermanence.self),
                .optional(.permanenceAuthority),
                .optional(.permanenceOrdered),
                .optional(.returned),
            ]),
    ]
}

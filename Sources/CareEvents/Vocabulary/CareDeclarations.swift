// The fields of the events under the heading "care" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let care: [EventDeclaration] = [
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
            ]),
        EventDeclaration(
            .legalStatusChanged, "legal_status_changed", about: .oneChild, family: .care,
            fields: [
                .required(.legalStatus, LegalStatus.self),
                .optional(.categoryOfNeed, CategoryOfNeed.self),
            ]),
        EventDeclaration(
            .ceasedToBeLookedAfter, "ceased_to_be_looked_after", about: .oneChild, family: .care,
            fields: [
                .required(.reasonCeased, ReasonCeased.self),
                .optional(.destination),
            ]),
        EventDeclaration(
            .wentMissing, "went_missing", about: .oneChild, family: .care,
            fields: [
                .required(.kind, MissingKind.self)
            ]),
        EventDeclaration(
            .returnedFromMissing, "returned_from_missing", about: .oneChild, family: .care),
    ]
}

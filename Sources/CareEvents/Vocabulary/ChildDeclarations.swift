// The fields of the events under the heading "child" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let child: [EventDeclaration] = [
        EventDeclaration(
            .childRegistered, "child_registered", about: .oneChild, family: .child,
            fields: [
                .optional(.bornOn),
                .optional(.expectedOn),
                .required(.sex, Sex.self),
                .optional(.ethnicity, Ethnicity.self),
                .optional(.disability),
                .optional(.uasc),
                .optional(.area),
                .optional(.familyID),
                .optional(.household),
                .optional(.upn),
                .optional(.team),
                .optional(.mother, Motherhood.self),
                .optional(.firstChildBornOn),
                .optional(.returned),
            ]),
        EventDeclaration(
            .childBorn, "child_born", about: .oneChild, family: .child,
            fields: [
                .required(.bornOn),
                .required(.sex, Sex.self),
            ]),
        EventDeclaration(
            .childDetailsChanged, "child_details_changed", about: .oneChild, family: .child,
            fields: [
                .optional(.sex, Sex.self),
                .optional(.ethnicity, Ethnicity.self),
                .optional(.disability),
                .optional(.uasc),
                .optional(.area),
                .optional(.familyID),
                .optional(.household),
                .optional(.upn),
                .optional(.team),
            ]),
        EventDeclaration(
            .childrenMerged, "children_merged", about: .oneChild, family: .child,
            fields: [
                .required(.into)
            ]),
    ]
}

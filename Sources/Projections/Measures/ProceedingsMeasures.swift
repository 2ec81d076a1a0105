// The measures of proceedings: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let proceedings: [MeasureDeclaration] = [
        MeasureDeclaration(
            .careProceedingsIssued, .flow, unit: "proceedings",
            "cases issued in period",
            source: "Children Act 1989 s32"),
        MeasureDeclaration(
            .childrenInCareProceedingsIssued, .flow, unit: "children",
            "distinct children on those cases",
            source: "Children Act 1989 s32"),
        MeasureDeclaration(
            .careProceedingsConcluded, .flow, unit: "proceedings",
            "cases concluded by date",
            source: "Children Act 1989 s32"),
        MeasureDeclaration(
            .childrenInCareProceedingsConcluded, .flow, unit: "children",
            "distinct children on concluded cases",
            source: "Children Act 1989 s32"),
        MeasureDeclaration(
            .careProceedingsConcludedWithin26Weeks, .flow, unit: "proceedings",
            "concluded_on - issued_on <= 26 weeks",
            source: "Children Act 1989 s32"),
    ]
}

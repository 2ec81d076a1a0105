// The measures of permanence: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let permanence: [MeasureDeclaration] = [
        MeasureDeclaration(
            .childrenAdopted, .flow, unit: "children",
            "adoption orders made in the period",
            source: rules, dimensions: .carried),
        MeasureDeclaration(
            .childrenAdoptionPlanMade, .flow, unit: "children",
            "adoption plans made in the period",
            source: rules, dimensions: .carried),
        MeasureDeclaration(
            .childrenWithAdoptionPlanInPeriod, .flow, unit: "children",
            "awaiting at start plus made in period",
            source: rules, dimensions: .carried),
        MeasureDeclaration(
            .childrenAwaitingAdoptionPlacement, .stock, unit: "children",
            "adoption plan open",
            source: "CNT-13, CNT-7, CNT-11, CNT-18",
            dimensions: .carried + [.stockStatistic, .basis]),
        MeasureDeclaration(
            .childrenMatchedForAdoption, .flow, unit: "children",
            "matches in the period",
            source: rules, dimensions: .carried),
        MeasureDeclaration(
            .childrenAdoptionPlanRescinded, .flow, unit: "children",
            "plans rescinded in the period",
            source: rules, dimensions: .carried),
        MeasureDeclaration(
            .childrenPlacedForAdoption, .flow, unit: "children",
            """
            children entering a placement of type A3 to A6 in the period; state= on the \
            later date
            """,
            source: "CNT-13, REV-13, CNT-11, CNT-18", dimensions: .carried + [.placedState]),
        MeasureDeclaration(
            .childrenPlacedForAdoptionChange, .flow, unit: "children",
            "this year minus last year",
            source: "CNT-13, REV-13, CNT-11, CNT-18", dimensions: .carried + [.placedState]),
        MeasureDeclaration(
            .childrenMadeSubjectToSgo, .flow, unit: "children",
            "SGOs made in the period",
            source: "CNT-1, CNT-11, CNT-18; Children Act 1989 s14A", dimensions: .carried),
    ]

    private static let rules = "CNT-13, CNT-1, CNT-11, CNT-18"
}

extension DimensionRule {
    /// What became of the children placed, at the end of the period.
    fileprivate static let placedState = closed(.state, PlacedState.allCases.map(\.rawValue))
}

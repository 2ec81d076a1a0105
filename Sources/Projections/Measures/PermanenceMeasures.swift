// The measures of permanence: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let permanence: [MeasureDeclaration] = [
        MeasureDeclaration(
            .childrenAdopted, .flow, unit: "children",
            "adoption orders made in the period",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenAdoptionPlanMade, .flow, unit: "children",
            "adoption plans made in the period",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenWithAdoptionPlanInPeriod, .flow, unit: "children",
            "awaiting at start plus made in period",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenAwaitingAdoptionPlacement, .stock, unit: "children",
            "adoption plan open",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenMatchedForAdoption, .flow, unit: "children",
            "matches in the period",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenAdoptionPlanRescinded, .flow, unit: "children",
            "plans rescinded in the period",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenPlacedForAdoption, .flow, unit: "children",
            """
            children entering a placement of type A3 to A6 in the period; state= on the \
            later date
            """,
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenPlacedForAdoptionChange, .flow, unit: "children",
            "this year minus last year",
            source: "CNT-13"),
        MeasureDeclaration(
            .childrenMadeSubjectToSgo, .flow, unit: "children",
            "SGOs made in the period",
            source: "CNT-13"),
    ]
}

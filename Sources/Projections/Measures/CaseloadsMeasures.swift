// The measures of caseloads: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let caseloads: [MeasureDeclaration] = [
        MeasureDeclaration(
            .iroCaseload, .stock, unit: "children",
            """
            open allocations per IRO on the date: min/max/mean; counting children, \
            families or cases; per head or per available FTE
            """,
            source: "CNT-5",
            dimensions: [
                .open(.iro), .closed(.population, ["cla", "cpp"]), .counting,
                .reading(.per, "head", "iro", "fte", "available_fte"),
                .reading(.scope, "example_iro"),
                .reading(.stat, "min", "max", "mean", "approx"),
            ]),
        MeasureDeclaration(
            .iroCaseloadChange, .flow, unit: "children",
            "mean caseload minus last year mean",
            source: "CNT-5",
            dimensions: [.counting, .reading(.stat, "mean")]),
    ]
}

extension DimensionRule {
    /// What a caseload is counted in; the last is children of both populations, as ever.
    fileprivate static let counting = reading(
        .counting, "children", "families", "cases", "weighted", "combined_iro_and_cp_chair")
}

// The measures of placements: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let placements: [MeasureDeclaration] = [
        MeasureDeclaration(
            .placementMoves, .flow, unit: "moves",
            "placement_moved in the period (CNT-4)",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter),
        MeasureDeclaration(
            .childrenMovedOncePercent, .flow, unit: "percent",
            "children with exactly one move / children with at least one move",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: [.shortBreaks]),
        MeasureDeclaration(
            .childrenPlacedOutsideAuthority, .stock, unit: "children",
            "stock with outside_authority true on the date",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter + .placed),
        MeasureDeclaration(
            .childrenPlacedOutsideAuthorityPercent, .stock, unit: "percent",
            "outside-authority stock / children looked after",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter + .placed + [.reading(.qualifier, "more_than")]),
        MeasureDeclaration(
            .childrenPlacedOver20Miles, .stock, unit: "children",
            """
            open placement with distance over 20 miles on the date; basis = home address \
            (Bromley) or authority boundary (Kirklees)
            """,
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter + .placed),
        MeasureDeclaration(
            .childrenPlacedOver20MilesPercent, .stock, unit: "percent",
            "share of the over-20-miles (or its residential part)",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter + .placed),
        MeasureDeclaration(
            .placementSharePercent, .flow, unit: "percent",
            "year average of daily shares by placement type; base foster or all",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: [
                .placementType, .reading(.base, "all_cla", "foster"), .shortBreaks, .basis,
                .reading(.stat, "year_average"),
            ]),
        MeasureDeclaration(
            .childrenPlacedAtHomeUnderCareOrder, .stock, unit: "children",
            "stock placed with parents (P1) under a care or interim care order (C1",
            source: "CNT-4, CNT-7, CNT-16",
            dimensions: .lookedAfter),
    ]
}

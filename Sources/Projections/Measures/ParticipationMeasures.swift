// The measures of participation: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let participation: [MeasureDeclaration] = [
        MeasureDeclaration(
            .claReviewsByParticipation, .flow, unit: "reviews",
            "reviews held by participation code (PN0-PN7, home_visit, null)",
            source: "CNT-3, CNT-17",
            dimensions: .review + [.month(.month), .reading(.scope, "part_of_396")]),
        MeasureDeclaration(
            .claReviewParticipationPercent, .flow, unit: "percent",
            "(PN1+PN2+PN3+PN5+PN6) / reviews (or children) in the age base",
            source: "CNT-3, CNT-17",
            dimensions: .review + .participation + [.reading(.stat, "mean")]),
        MeasureDeclaration(
            .claReviewAttendancePercent, .flow, unit: "percent",
            """
            (PN1+PN2+PN3[+PN4]) / reviews in the age base; Bradford 66% = attended and \
            views directly sought
            """,
            source: "CNT-3, CNT-17",
            dimensions: .review + .participation + [
                .reading(.attendance, "with_pn4"), .reading(.stat, "mean"),
                .reading(.views, "directly_sought"),
            ]),
        MeasureDeclaration(
            .claReviewNoParticipationPercent, .flow, unit: "percent",
            "PN7 / reviews in the age base",
            source: "CNT-3, CNT-17",
            dimensions: .review + .participation),
        MeasureDeclaration(
            .viewpointUsagePercent, .flow, unit: "percent",
            "children aged 4-18 with a completed questionnaire / eligible children",
            source: "CNT-17; of those in the stock on any day of the period",
            dimensions: [
                .reading(.age, "4-18", "over_4"), .closed(.ageBand, DimensionRule.ageBands),
                .closed(.disability, ["yes", "no"]), .open(.iro), .closed(.sex, ["F", "M"]),
                .open(.team),
            ]),
    ]
}

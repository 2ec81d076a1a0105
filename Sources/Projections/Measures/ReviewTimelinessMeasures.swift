// The measures of review timeliness: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let reviewTimeliness: [MeasureDeclaration] = [
        MeasureDeclaration(
            .claReviewsHeld, .flow, unit: "reviews",
            """
            reviews held in the period (a series of meetings counts once, at completion)
            """,
            source: "CPPCR 2010 reg 33; CNT-2",
            dimensions: .review + [.month(.month)]),
        MeasureDeclaration(
            .claReviewsHeldChange, .flow, unit: "reviews",
            "this year minus last year",
            source: "CPPCR 2010 reg 33; CNT-2",
            dimensions: .review),
        MeasureDeclaration(
            .claReviewsInTimePercent, .flow, unit: "percent",
            """
            reviews held on or before due date / reviews held in the period or month \
            (CNT-2); stat=mean review-weighted
            """,
            source: "CPPCR 2010 reg 33; CNT-2",
            dimensions: .review + [
                .reading(.clock, "strict", "relaxed"), .reading(.count, "reviews", "children"),
                .month(.month), .reading(.stat, "mean", "monthly_max"),
            ]),
        MeasureDeclaration(
            .claChildrenReviewsInTimePercent, .flow, unit: "percent",
            """
            children all of whose reviews due in the year were on time / children in the \
            timeliness cohort (28+ days in care etc.)
            """,
            source: "CPPCR 2010 reg 33; CNT-2",
            dimensions: [.reading(.clock, "strict", "relaxed")]),
        MeasureDeclaration(
            .claReviewsInTimeChange, .flow, unit: "percentage_points",
            "monthly percentage minus same month last year, on rounded values",
            source: "CPPCR 2010 reg 33; CNT-2",
            dimensions: [
                .reading(.clock, "strict", "relaxed"), .month(.month), .month(.versus),
            ]),
        MeasureDeclaration(
            .claReviewsPerIroPerMonth, .flow, unit: "reviews",
            "reviews held / 12 / full-time IROs",
            source: "Bromley 2013-14; months of the period, officers in post at its end",
            dimensions: [.reading(.stat, "mean")]),
        MeasureDeclaration(
            .reviewRecordWriteUpTime, .flow, unit: "working_days",
            "mean working days from review_held to review_record_completed",
            source: "IRO Handbook; of reviews held in the period whose record is completed",
            dimensions: [
                .closed(.ageBand, DimensionRule.ageBands), .open(.iro), .closed(.sex, ["F", "M"]),
                .reading(.stat, "mean"), .open(.team),
            ]),
    ]
}

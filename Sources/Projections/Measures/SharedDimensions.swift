// Dimensions that several measures share, with their values in the order of printing.

extension DimensionRule {
    /// Children on short breaks are left out unless they are asked for (CNT-9).
    static let shortBreaks = reading(.shortBreaks, "included", "only")
    /// The least, the most or the mean of a stock over a period.
    static let stockStatistic = reading(.stat, "min", "max", "mean")
    /// Month-end or daily values (CNT-7): unless asked, month-end for a mean, daily for the least,
    /// the most and shares.
    static let basis = reading(.basis, "daily", "month_end")

    /// Types of placement by their codes, and the groups of CNT-16.
    static let placementType = closed(
        .placementType, placementCodes,
        groups: [
            "foster", "in_house_foster", "independent_fostering_agency", "connected_person",
            "residential", "preparation_for_independence", "pre_adoptive",
        ])

    /// The bands of age of looked-after children (CAL-5).
    static let ageBands = ["0", "1-4", "5-9", "10-15", "16-17"]
    /// Ethnicity by the groups of the national list (CNT-16).
    static let ethnicityGroups = ["white", "mixed", "asian", "black", "other", "not_known"]
}

extension [DimensionRule] {
    /// What can be asked of children looked after.
    static let lookedAfter: [DimensionRule] = [
        .closed(.ageBand, DimensionRule.ageBands), .open(.area),
        .closed(.disability, ["yes", "no"]),
        .closed(.ethnicity, DimensionRule.ethnicityGroups, groups: ["bme", "unknown_or_other"]),
        .closed(.legalStatus, legalStatusCodes), .open(.iro),
        .closed(.primaryNeed, needCodes, groups: ["abuse_or_neglect"]),
        .closed(.sex, ["F", "M"]), .shortBreaks, .open(.team), .closed(.uasc, ["yes", "no"]),
    ]

    /// What can be asked of where they live, besides.
    static let placed: [DimensionRule] = [.placementType, .open(.setting)]

    /// What can be asked of reviews.
    static let review: [DimensionRule] = [
        .closed(.ageBand, DimensionRule.ageBands), .open(.iro),
        .closed(
            .participation,
            [
                "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", "home_visit",
                "not_recorded",
            ]),
        .closed(.sex, ["F", "M"]), .open(.team),
    ]

    /// How a share of reviews by participation is read, besides.
    static let participation: [DimensionRule] = [
        .reading(.age, "4-18", "over_4"), .reading(.counting, "reviews", "children"),
        .month(.month),
    ]

    /// What can be asked of escalations.
    static let escalation: [DimensionRule] = [
        .open(.category), .closed(.population, ["cla", "cpp"]), .open(.stage), .open(.team),
    ]
}

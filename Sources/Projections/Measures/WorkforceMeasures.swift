// The measures of workforce: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let workforce: [MeasureDeclaration] = [
        MeasureDeclaration(
            .supervisionCompliancePercent, .flow, unit: "percent",
            "supervisions held within the interval / supervisions due",
            source: "the workforce policy",
            dimensions: [.contract, .closed(.role, workerRoles), .open(.team)]),
        MeasureDeclaration(
            .wellbeingReviewCompliancePercent, .flow, unit: "percent",
            "annual reviews held / workers due one",
            source: "the workforce policy",
            dimensions: [.contract, .closed(.role, workerRoles), .open(.team)]),
        MeasureDeclaration(
            .iroHeadcount, .stock, unit: "iros",
            "IROs in post on the date by contract, sex, ethnicity, state",
            source: "CNT-5, CNT-16", dimensions: .worker),
        MeasureDeclaration(
            .iroFte, .stock, unit: "fte",
            "sum of FTE in post (or posts, or available) on the date",
            source: "CNT-5",
            dimensions: .worker + [.reading(.basis, "contracted", "posts", "available")]),
        MeasureDeclaration(
            .iroPercent, .stock, unit: "percent",
            "share of headcount",
            source: "CNT-5, CNT-6, CNT-16", dimensions: .worker),
        MeasureDeclaration(
            .iroPostsAdded, .flow, unit: "posts",
            "posts created in the period",
            source: "the establishment", dimensions: [.contract]),
        MeasureDeclaration(
            .monthsSinceTeamExpansion, .stock, unit: "months",
            "whole months between the last post_created and the report date",
            source: "CAL-3"),
        MeasureDeclaration(
            .monthsSinceIroLeft, .stock, unit: "months",
            "whole months between worker_left and the report date",
            source: "CAL-3"),
        MeasureDeclaration(
            .iroLeavers, .flow, unit: "iros",
            "leavers in the period by contract and reason",
            source: "the establishment",
            dimensions: .worker + [.closed(.event, leavingCodes, groups: ["planned_leaver"])]),
        MeasureDeclaration(
            .iroJoiners, .flow, unit: "iros",
            "joiners in the period",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .iroLongTermSicknessHeadcount, .flow, unit: "iros",
            "workers with a long-term sickness absence in the period",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .iroContractHoursPerWeek, .stock, unit: "hours_per_week",
            "contract hours of a worker",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .iroMinPostQualificationYears, .stock, unit: "years",
            "lowest whole years since qualified_on on the date",
            source: "CAL-5", dimensions: .worker),
        MeasureDeclaration(
            .iroMinSocialWorkExperienceYears, .stock, unit: "years",
            "lowest whole years of experience on the date",
            source: "CAL-5", dimensions: .worker),
        MeasureDeclaration(
            .iroDisabilityExperienceYears, .stock, unit: "years",
            "attribute on joining",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .iroYearsInService, .stock, unit: "years",
            "whole years since joining",
            source: "CAL-5", dimensions: .worker),
        MeasureDeclaration(
            .agencyIroCoverMonths, .flow, unit: "months",
            "months an agency worker was in post",
            source: "CAL-3"),
        MeasureDeclaration(
            .iroTrainingDays, .flow, unit: "days",
            "training days provided to the team",
            source: "the establishment"),
        MeasureDeclaration(
            .serviceManagerHeadcount, .stock, unit: "managers",
            "workers with role service_manager on the date",
            source: "CNT-5", dimensions: .worker),
        MeasureDeclaration(
            .serviceManagerFte, .stock, unit: "fte",
            "sum of FTE",
            source: "CNT-5", dimensions: .worker),
        MeasureDeclaration(
            .serviceManagerJoiners, .flow, unit: "managers",
            "joiners in the period",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .serviceManagerSecondments, .stock, unit: "managers",
            "workers on secondment on the date",
            source: "the establishment", dimensions: .worker),
        MeasureDeclaration(
            .serviceManagerVacancyFte, .stock, unit: "fte",
            "post FTE minus filled FTE",
            source: "the establishment"),
        MeasureDeclaration(
            .auditorFte, .stock, unit: "fte",
            "sum of FTE",
            source: "CNT-5", dimensions: .worker),
        MeasureDeclaration(
            .auditorHeadcount, .stock, unit: "auditors",
            "workers with role auditor",
            source: "CNT-5", dimensions: .worker),
        MeasureDeclaration(
            .businessSupportHeadcount, .stock, unit: "officers",
            "workers with role business_support",
            source: "CNT-5", dimensions: .worker),
        MeasureDeclaration(
            .ladoHeadcount, .stock, unit: "officers",
            "workers with role lado",
            source: "CNT-5", dimensions: .worker),
    ]
}

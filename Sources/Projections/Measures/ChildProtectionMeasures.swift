// The measures of child protection: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let childProtection: [MeasureDeclaration] = [
        MeasureDeclaration(
            .childrenSubjectToCpp, .stock, unit: "children",
            """
            open plans on the date by category, age band, area, ethnicity, sex (incl. \
            unborn), length so far
            """,
            source: "CP-7, CAL-5, CAL-7, CAL-8, CNT-11, CNT-16",
            dimensions: .protected + [.stockStatistic, .basis]),
        MeasureDeclaration(
            .childrenSubjectToCppPercent, .stock, unit: "percent",
            "share of open plans, one decimal, half up",
            source: "CP-7, CAL-7, CNT-6, CNT-11, CNT-16",
            dimensions: .protected),
        MeasureDeclaration(
            .childrenSubjectToCppChange, .flow, unit: "children",
            "stock minus stock a year before",
            source: "CAL-7, CNT-11, CNT-16",
            dimensions: .protected),
        MeasureDeclaration(
            .averageChildrenSubjectToCpp, .flow, unit: "children",
            "mean of month-end stocks",
            source: "CAL-7, CNT-7, CNT-11, CNT-16",
            dimensions: .protected + [.basis]),
        MeasureDeclaration(
            .icpcsHeld, .flow, unit: "conferences",
            """
            initial conferences held in the period (CNT-12: conferences; count=children)
            """,
            source: "CNT-12, CNT-18",
            dimensions: .conference + [.reading(.count, "conferences", "children")]),
        MeasureDeclaration(
            .icpcsWithin15WorkingDaysOfS47, .flow, unit: "conferences",
            "initial conferences with working days from s47.started <= 15",
            source: "CP-1, CNT-12, CNT-18; Working Together",
            dimensions: .conference),
        MeasureDeclaration(
            .s47EnquiriesRequiringIcpc, .flow, unit: "enquiries",
            "s47 outcomes with icpc_required in the period",
            source: "CNT-17, CNT-18",
            dimensions: .conference),
        MeasureDeclaration(
            .cppReviewConferencesHeld, .flow, unit: "conferences",
            "review conferences held in the period",
            source: "CNT-12, CNT-18",
            dimensions: .conference),
        MeasureDeclaration(
            .cppReviewConferencesInTime, .flow, unit: "conferences",
            "held on or before due date",
            source: "CP-2, CNT-12, CNT-18; Working Together",
            dimensions: .conference),
        MeasureDeclaration(
            .cppReviewConferencesInTimePercent, .flow, unit: "percent",
            "in time / held, one decimal",
            source: "CP-2, CNT-6, CNT-12, CNT-18; Working Together",
            dimensions: .conference),
        MeasureDeclaration(
            .childrenSubjectToJointCpClaPlan, .flow, unit: "children",
            """
            children with an open care episode and an open CP plan on the same day at any \
            time in the period
            """,
            source: "CAL-7, CNT-9, CNT-10",
            dimensions: .protected + [.shortBreaks]),
        MeasureDeclaration(
            .jointPlanCppEndedBySecondReviewPercent, .flow, unit: "percent",
            """
            of those, CP plan ended on or before the second review after \
            became_looked_after
            """,
            source: "CAL-7, CNT-6, CNT-9, CNT-10",
            dimensions: .protected + [.shortBreaks, .reading(.qualifier, "majority")]),
    ]
}

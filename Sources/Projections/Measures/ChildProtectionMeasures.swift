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
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .childrenSubjectToCppPercent, .stock, unit: "percent",
            "share of open plans, one decimal, half up",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .childrenSubjectToCppChange, .flow, unit: "children",
            "stock minus stock a year before",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .averageChildrenSubjectToCpp, .flow, unit: "children",
            "mean of month-end stocks",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .icpcsHeld, .flow, unit: "conferences",
            """
            initial conferences held in the period (CNT-12: conferences; count=children)
            """,
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .icpcsWithin15WorkingDaysOfS47, .flow, unit: "conferences",
            "initial conferences with working days from s47.started <= 15",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .s47EnquiriesRequiringIcpc, .flow, unit: "enquiries",
            "s47 outcomes with icpc_required in the period",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .cppReviewConferencesHeld, .flow, unit: "conferences",
            "review conferences held in the period",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .cppReviewConferencesInTime, .flow, unit: "conferences",
            "held on or before due date",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .cppReviewConferencesInTimePercent, .flow, unit: "percent",
            "in time / held, one decimal",
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .childrenSubjectToJointCpClaPlan, .flow, unit: "children",
            """
            children with an open care episode and an open CP plan on the same day at any \
            time in the period
            """,
            source: "CP-1 to CP-9, CNT-12"),
        MeasureDeclaration(
            .jointPlanCppEndedBySecondReviewPercent, .flow, unit: "percent",
            """
            of those, CP plan ended on or before the second review after \
            became_looked_after
            """,
            source: "CP-1 to CP-9, CNT-12"),
    ]
}

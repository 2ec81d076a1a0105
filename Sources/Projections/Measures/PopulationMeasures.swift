// The measures of population: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let population: [MeasureDeclaration] = [
        MeasureDeclaration(
            .childrenLookedAfter, .stock, unit: "children",
            """
            children with an open care episode at the end of the day; split by age at that \
            day, sex; stat=min/max = lowest/highest daily (or month-end) value in the \
            period
            """,
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter + .placed + [.stockStatistic, .basis]),
        MeasureDeclaration(
            .childrenLookedAfterInPeriod, .flow, unit: "children",
            """
            distinct children in the stock at the end of any day of the period (CNT-10)
            """,
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: [.shortBreaks]),
        MeasureDeclaration(
            .childrenLookedAfterChange, .flow, unit: "children",
            "stock at `to` minus stock at `from`",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter),
        MeasureDeclaration(
            .childrenLookedAfterPercent, .stock, unit: "percent",
            "share of the stock by sex, ethnicity or primary need, rounded half up",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter),
        MeasureDeclaration(
            .averageChildrenLookedAfter, .flow, unit: "children",
            "mean of month-end (or daily) stocks",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter + [
                .basis, .reading(.qualifier, "around"), .reading(.stat, "monthly_mean"),
            ]),
        MeasureDeclaration(
            .childrenStartedLookedAfter, .flow, unit: "children",
            """
            starts; count=spells (starts), count=children (distinct children, the default), \
            count=new (not looked after earlier in the year)
            """,
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter + [.reading(.count, "children", "spells", "new")]),
        MeasureDeclaration(
            .childrenCeasedLookedAfter, .flow, unit: "children",
            "ends; count=spells (ends), count=children (distinct children, the default)",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: .lookedAfter + [.reading(.count, "children", "spells")]),
        MeasureDeclaration(
            .childrenStartedLookedAfterChangePercent, .flow, unit: "percent",
            "this year over last year minus one",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: [.shortBreaks, .reading(.count, "children", "spells", "new")]),
        MeasureDeclaration(
            .childrenCeasedLookedAfterChangePercent, .flow, unit: "percent",
            "this year over last year minus one",
            source: "CNT-1, CNT-7, CNT-9 to CNT-11",
            dimensions: [.shortBreaks, .reading(.count, "children", "spells")]),
    ]
}

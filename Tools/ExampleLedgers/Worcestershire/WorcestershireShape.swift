// What Worcestershire published, in the form the builders ask for, and what is ours beside it.

/// The numbers of the annual report 2021-22, and plausible ones where none were given.
enum WorcestershireShape {
    static let seed: UInt64 = 0x574f_5243_4553_5445
    static let loadDay = Day(2020, 4, 1)
    static let closing = Day(2022, 6, 30)
    static let before = Days(reportingYear: 2020)
    static let year = Days(reportingYear: 2021)
    static let afterwards = Days(Day(2022, 4, 1), closing)
    /// The day the report was signed.
    static let published = Day(2022, 5, 12)

    /// No stock was published; so many are needed for 2,122 reviews a year to be due.
    static let lookedAfter = MonthStocks([
        (Day(2020, 3, 31), 742), (Day(2020, 9, 30), 752), (Day(2021, 3, 31), 766),
        (Day(2021, 9, 30), 788), (Day(2022, 3, 31), 806), (Day(2022, 6, 30), 809),
    ])

    /// Children on plans, of whose disputes the report speaks (the chairs raised them).
    static let onPlans = MonthStocks([
        (Day(2020, 3, 31), 150), (Day(2021, 3, 31), 162), (Day(2022, 3, 31), 158),
        (Day(2022, 6, 30), 156),
    ])
    static let passing = [Int](repeating: 10, count: 27)

    static let areas: [(String, Int)] = [
        ("worcester", 24), ("redditch", 20), ("wyre_forest", 22), ("bromsgrove", 12),
        ("wychavon", 13), ("malvern_hills", 9),
    ]

    static let ethnicities: [(String, Int)] = [
        ("WBRI", 840), ("WOTH", 30), ("WROM", 6), ("WIRT", 4), ("MWBC", 35), ("MWAS", 20),
        ("MOTH", 20), ("APKN", 15), ("AOTH", 8), ("BAFR", 10), ("BCRB", 5), ("OOTH", 7),
    ]

    static var careShape: CareShape {
        CareShape(
            stocks: lookedAfter,
            people: PeopleShape(
                ethnicities: ethnicities, areas: areas,
                ages: [((4, 6), 20), ((7, 9), 20), ((10, 12), 22), ((13, 15), 32), ((16, 16), 6)]),
            openingAges: [
                ((0, 1), 6), ((2, 3), 9), ((4, 6), 14), ((7, 9), 17), ((10, 12), 20),
                ((13, 15), 22), ((16, 17), 12),
            ],
            monthlyEnds: { $0 < Day(2021, 4, 1) ? 17 : 19 }, underFours: { _ in 34 }, adoption: 22)
    }

    static let planShape = PeopleShape(
        ethnicities: ethnicities, areas: areas,
        ages: [((0, 0), 12), ((1, 4), 27), ((5, 9), 32), ((10, 15), 29)])

    static let moves = [
        PlacementStories.Moves(period: before, movers: 240, movedOnce: 170, total: 380),
        PlacementStories.Moves(period: year, movers: 255, movedOnce: 180, total: 400),
        PlacementStories.Moves(period: afterwards, movers: 60, movedOnce: 50, total: 72),
    ]

    /// Reviews held and late, month by month. The percentages are those of the table, to the
    /// whole number; the totals are 1,977 and 2,122; weighted by reviews the years are 95.5 and
    /// 95.6, and nine months of the second are above the first when nothing is rounded (W1, W7).
    private static let held = [
        [150, 165, 170, 165, 150, 160, 175, 180, 150, 140, 180, 192],
        [200, 172, 185, 176, 165, 182, 190, 185, 160, 170, 140, 197],
    ]
    private static let late = [
        [6, 9, 7, 9, 6, 7, 6, 6, 6, 18, 4, 4], [4, 8, 4, 5, 6, 7, 4, 11, 6, 15, 17, 6],
    ]

    static var reviews: [MonthlyReviews.Month] {
        var months: [MonthlyReviews.Month] = []
        for (year, period) in [before, year].enumerated() {
            for (index, days) in period.months.enumerated() {
                months.append(.init(days, held: held[year][index], late: late[year][index]))
            }
        }
        for days in afterwards.months {
            months.append(.init(days, latePerThousand: 35))
        }
        return months
    }

    /// Participation in thousandths of the reviews of children of four and more: 64 attended and
    /// 93 took part in a hundred in the first year, more of both in the second (W5).
    static let codes: [(period: Days, shares: [(code: String?, share: Int)])] = [
        (
            before,
            [
                ("PN2", 18), ("PN3", 12), ("PN4", 14), ("PN5", 110), ("PN6", 180), ("PN7", 42),
                (nil, 14), ("PN1", 610),
            ]
        ),
        (
            year,
            [
                ("PN2", 20), ("PN3", 12), ("PN4", 10), ("PN5", 115), ("PN6", 165), ("PN7", 30),
                (nil, 8), ("PN1", 640),
            ]
        ),
        (
            afterwards,
            [
                ("PN2", 20), ("PN3", 12), ("PN4", 10), ("PN5", 110), ("PN6", 160), ("PN7", 32),
                ("PN1", 656),
            ]
        ),
    ]

    /// Contacts with children by officers.
    static let contacts = [(before, 1032), (year, 1341), (afterwards, 290)]
    static let midwayAudits = [(before, 119), (year, 125), (afterwards, 30)]
    static let acknowledgements = [(before, 17), (year, 23), (afterwards, 6)]
    static let themes = [
        "engagement_with_families", "quality_of_assessments", "voice_of_the_child",
    ]
    static let teams = ["safeguarding", "through_care", "leaving_care", "court"]
}

// What Herefordshire published, in the form the builders ask for, and what is ours beside it.

/// The numbers of the cover report 2020-21; its annual report is lost (H2), so most are ours.
enum HerefordshireShape {
    static let seed: UInt64 = 0x4845_5245_464f_5244
    static let loadDay = Day(2019, 4, 1)
    static let closing = Day(2021, 11, 30)
    static let before = Days(reportingYear: 2019)
    static let year = Days(reportingYear: 2020)
    static let afterwards = Days(Day(2021, 4, 1), closing)
    /// The day of the committee.
    static let published = Day(2021, 11, 23)
    /// The last day on which officers chaired conferences too.
    static let combinedUntil = Day(2021, 2, 28)

    /// The first review in 28 days, the second in twelve weeks, then every six months (X1).
    static let clock = LocalClock(first: .days(28), second: .weeks(12), subsequent: .months(6))

    /// The mean of the twelve month-ends of the year is 335. With the children on plans there are
    /// about 480 throughout the year before and about 440 from the summer on: eight officers hold
    /// 60 each, then 55 (H1).
    static let lookedAfter = MonthStocks([
        (Day(2019, 3, 31), 352), (Day(2019, 9, 30), 351), (Day(2020, 2, 29), 350),
        (Day(2020, 3, 31), 349), (Day(2020, 4, 30), 345), (Day(2020, 5, 31), 341),
        (Day(2020, 6, 30), 338), (Day(2020, 7, 31), 336), (Day(2020, 8, 31), 334),
        (Day(2020, 9, 30), 333), (Day(2020, 10, 31), 332), (Day(2021, 2, 28), 332),
        (Day(2021, 3, 31), 333), (Day(2021, 11, 30), 330),
    ])
    static let onPlans = MonthStocks([
        (Day(2019, 3, 31), 129), (Day(2019, 9, 30), 130), (Day(2020, 2, 29), 130),
        (Day(2020, 3, 31), 132), (Day(2020, 4, 30), 117), (Day(2020, 5, 31), 107),
        (Day(2020, 6, 30), 103), (Day(2020, 7, 31), 102), (Day(2020, 9, 30), 104),
        (Day(2021, 2, 28), 109), (Day(2021, 3, 31), 109), (Day(2021, 11, 30), 112),
    ])
    static let passing = [Int](repeating: 12, count: 12) + [Int](repeating: 9, count: 20)

    static let areas: [(String, Int)] = [
        ("hereford", 46), ("leominster", 18), ("ross_on_wye", 14), ("ledbury", 9), ("kington", 7),
        ("bromyard", 6),
    ]

    static let ethnicities: [(String, Int)] = [
        ("WBRI", 880), ("WOTH", 45), ("WROM", 12), ("WIRT", 8), ("MWBC", 18), ("MOTH", 14),
        ("AOTH", 8), ("BAFR", 5), ("OOTH", 10),
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
            monthlyEnds: { $0 < Day(2020, 4, 1) ? 9 : 8 }, underFours: { _ in 34 }, adoption: 20)
    }

    static let planShape = PeopleShape(
        ethnicities: ethnicities, areas: areas,
        ages: [((0, 0), 12), ((1, 4), 27), ((5, 9), 32), ((10, 15), 29)])

    static let moves = [
        PlacementStories.Moves(period: before, movers: 120, movedOnce: 86, total: 190),
        PlacementStories.Moves(period: year, movers: 98, movedOnce: 74, total: 146),
        PlacementStories.Moves(period: afterwards, movers: 70, movedOnce: 54, total: 102),
    ]

    /// Timeliness improved over the year; the late ones of its first half fell in the months in
    /// which the regulations were relaxed (REV-14).
    static var reviews: [MonthlyReviews.Month] {
        Days(loadDay, closing).months.map { month in
            let late =
                month.first < year.first
                ? 95 : month.first < Day(2020, 10, 1) ? 72 : month.first <= year.last ? 34 : 42
            return .init(month, latePerThousand: late)
        }
    }

    static let codes: [(period: Days, shares: [(code: String?, share: Int)])] = [
        (
            before,
            [
                ("PN2", 14), ("PN3", 10), ("PN4", 16), ("PN5", 120), ("PN6", 215), ("PN7", 60),
                (nil, 12), ("PN1", 553),
            ]
        ),
        (
            Days(year.first, closing),
            [
                ("PN2", 16), ("PN3", 8), ("PN4", 12), ("PN5", 135), ("PN6", 205), ("PN7", 46),
                (nil, 10), ("PN1", 568),
            ]
        ),
    ]

    static let contacts = [(before, 310), (year, 385), (afterwards, 240)]
    static let oversights = [(before, 205), (year, 330), (afterwards, 220)]
    static let midwayAudits = [(before, 18), (year, 30), (afterwards, 16)]
    static let teams = ["assessment", "child_protection_and_court", "looked_after", "care_leavers"]

    static let disputes: [DisputeDiary.Entries] = [
        .init(population: "cla", period: before, counts: [46, 12], skips: [0, 0]),
        .init(population: "cpp", period: before, counts: [21, 6], skips: [0, 0]),
        .init(population: "cla", period: year, counts: [63, 17], skips: [0, 0]),
        .init(population: "cpp", period: year, counts: [27, 7], skips: [0, 0]),
        .init(
            population: "cla", period: Days(afterwards.first, Day(2021, 10, 29)),
            counts: [38, 11], skips: [0, 0]),
    ]
}

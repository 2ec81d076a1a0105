// What Bradford published, in the form the builders ask for: days, ages, flows, decks of a year.

import Dates

/// The numbers of the annual report 2013-14, and plausible ones where nothing was printed.
enum BradfordShape {
    static let seed: UInt64 = 0x4252_4144_464f_5244
    static let loadDay = Day(2012, 4, 1)
    /// Plans of child protection were brought in a year after the rest.
    static let protectionLoad = Day(2013, 4, 1)
    static let closing = Day(2014, 7, 11)
    static let before = Days(reportingYear: 2011)
    static let lastYear = Days(reportingYear: 2012)
    static let year = Days(reportingYear: 2013)
    /// The appendix was written in the middle of 2014 (B9): "currently" in it is this day.
    static let writing = Day(2014, 6, 30)
    static let published = Day(2014, 7, 7)

    static let areas: [(String, Int)] = [
        ("bradford_east", 26), ("bradford_west", 25), ("bradford_south", 24), ("keighley", 15),
        ("shipley", 10),
    ]
    static let ethnicities: [(String, Int)] = [
        ("WBRI", 640), ("WOTH", 45), ("WROM", 12), ("MWAS", 75), ("MWBC", 45), ("MOTH", 35),
        ("APKN", 95), ("ABAN", 10), ("AOTH", 12), ("BAFR", 14), ("BCRB", 8), ("NOBT", 9),
    ]

    // MARK: Children at three ends of a year (B1, reading (a))

    /// 898 were looked after when 2012-13 began, if its flows are those of spells.
    static let opening = 898
    /// In 2012-13: 251 started and 272 ceased. Eight of both left and came back.
    static let first = Flow(
        started: 251, ceased: 272, cameBack: 8, startedTwice: 0, passedThrough: 45)
    /// In 2013-14: 318 started, 327 ceased; 21 opening children left and came back, ten of those
    /// who came had two periods. 58 came and went for good, which is ours.
    static let second = Flow(
        started: 318, ceased: 327, cameBack: 21, startedTwice: 10, passedThrough: 58)
    static let inPeriod = 1174

    /// Distinct children who started and ceased in a year, and how they cross it.
    struct Flow {
        let started: Int
        let ceased: Int
        /// In care at the start of the year, left, came back and stayed.
        let cameBack: Int
        /// Came, left, came again and stayed.
        let startedTwice: Int
        /// Came and left for good.
        let passedThrough: Int

        /// Came in the year, once or twice, and were there at its end.
        var stayed: Int { started - cameBack - passedThrough }
        /// In care at the start of the year, left and stayed away.
        var left: Int { ceased - cameBack - startedTwice - passedThrough }
    }

    /// The 877 of 31 March 2013 by age in years. 63 under one and 186 of five to nine are
    /// published (by band); the other ages keep each band's share near that of the year after.
    static let ages = [
        63, 48, 46, 42, 39, 40, 39, 37, 36, 34, 38, 44, 50, 56, 62, 68, 70, 65,
    ]

    /// The 878 of 31 March 2014 by band and sex, as printed.
    static let bands: [(ages: ClosedRange<Int>, girls: Int, boys: Int)] = [
        (0...0, 16, 26), (1...4, 85, 94), (5...9, 96, 106), (10...15, 158, 161), (16...17, 65, 71),
    ]
    /// Of those, by band, who came in the year.
    static let newcomers = [42, 42, 48, 82, 25]

    /// 87% were in care for abuse or neglect at the end of 2012-13 (B10): 763 of 877.
    static let abuseOrNeglect = 763

    // MARK: Plans of child protection, of which only the rise is told

    static let onPlans = MonthStocks([
        (Day(2013, 3, 31), 352), (Day(2013, 9, 30), 398), (Day(2014, 3, 31), 446),
        (Day(2014, 6, 30), 452), (Day(2014, 7, 31), 452),
    ])
    static let newOnPlans = [
        30, 32, 30, 34, 26, 33, 35, 34, 28, 34, 33, 35, 28, 29, 28, 20,
    ]
    static let planShape = PeopleShape(
        ethnicities: ethnicities, areas: areas,
        ages: [((0, 0), 14), ((1, 4), 30), ((5, 9), 30), ((10, 15), 26)])

    static let moves = [
        PlacementStories.Moves(period: lastYear, movers: 215, movedOnce: 150, total: 320),
        PlacementStories.Moves(period: year, movers: 220, movedOnce: 150, total: 330),
        PlacementStories.Moves(
            period: Days(Day(2014, 4, 1), closing), movers: 80, movedOnce: 66, total: 100),
    ]

    // MARK: Alerts

    /// Alerts by the number of children on each, and the concerns by category where published.
    struct Alerts {
        let period: Days
        let families: [Int]
        let concerns: [(code: String, count: Int)]
        /// Concerns that were settled before anybody wrote an alert.
        let informal: Int
    }

    private static func sizes(_ counts: [(size: Int, times: Int)]) -> [Int] {
        counts.flatMap { [Int](repeating: $0.size, count: $0.times) }
    }

    static let alerts = [
        Alerts(
            period: before, families: sizes([(1, 12), (2, 3)]),
            concerns: [("A2", 8), ("A1", 5), ("A15", 5), ("A4", 3), ("A7", 2), ("A10", 2)],
            informal: 22),
        Alerts(
            period: lastYear, families: sizes([(1, 7), (2, 3), (3, 1), (4, 2)]),
            concerns: [("A2", 7), ("A1", 4), ("A15", 5), ("A6", 3), ("A7", 2), ("A9", 2)],
            informal: 41),
        Alerts(
            period: year, families: sizes([(1, 20), (2, 5), (3, 2), (4, 1)]),
            concerns: [
                ("A2", 15), ("A15", 12), ("A1", 10), ("A3", 4), ("A4", 4), ("A7", 4), ("A10", 4),
                ("A6", 3), ("A13", 3), ("A5", 2), ("A9", 2),
            ],
            informal: 74),
        Alerts(
            period: Days(Day(2014, 4, 1), Day(2014, 6, 30)), families: sizes([(1, 6), (2, 2)]),
            concerns: [("A2", 5), ("A1", 4), ("A15", 3), ("A9", 1), ("A6", 2)], informal: 21),
    ]
}

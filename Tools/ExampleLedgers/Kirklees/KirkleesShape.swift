// What Kirklees published, in the form the builders ask for: shapes, decks, numbers of a year.

/// The numbers of the annual report 2016-17, and plausible ones where a chart is lost.
enum KirkleesShape {
    static let seed: UInt64 = 0x4b49_524b_4c45_4553
    static let loadDay = Day(2014, 4, 1)
    static let protectionLoad = Day(2015, 4, 1)
    static let closing = Day(2017, 7, 14)
    static let year = Days(reportingYear: 2016)
    /// The part of the year in which 396 reviews were held (K10), and when they were counted.
    static let extract = Days(Day(2017, 1, 23), Day(2017, 3, 31))
    static let extracted = Day(2017, 4, 4)
    static let published = Day(2017, 6, 30)

    /// 656 and 699 are published; between them the greatest rise is from October to December and
    /// the mean of the twelve ends is 699 (K5). Earlier and later ends are ours.
    static let lookedAfter = MonthStocks([
        (Day(2014, 3, 31), 619), (Day(2015, 3, 31), 641), (Day(2016, 3, 31), 656),
        (Day(2016, 4, 30), 664), (Day(2016, 5, 31), 671), (Day(2016, 6, 30), 678),
        (Day(2016, 7, 31), 684), (Day(2016, 8, 31), 688), (Day(2016, 9, 30), 691),
        (Day(2016, 10, 31), 708), (Day(2016, 11, 30), 725), (Day(2016, 12, 31), 737),
        (Day(2017, 1, 31), 728), (Day(2017, 2, 28), 715), (Day(2017, 3, 31), 699),
        (Day(2017, 6, 30), 693),
    ])

    /// 338 and 438 are published, the mean of 438 too (K5): the sharp rise is from July to October,
    /// the fall after it as slight as the mean allows.
    static let onPlans = MonthStocks([
        (Day(2015, 3, 31), 320), (Day(2016, 3, 31), 338), (Day(2016, 4, 30), 358),
        (Day(2016, 5, 31), 378), (Day(2016, 6, 30), 396), (Day(2016, 7, 31), 420),
        (Day(2016, 8, 31), 446), (Day(2016, 9, 30), 467), (Day(2016, 10, 31), 482),
        (Day(2016, 11, 30), 481), (Day(2016, 12, 31), 474), (Day(2017, 1, 31), 464),
        (Day(2017, 2, 28), 452), (Day(2017, 3, 31), 438), (Day(2017, 6, 30), 429),
    ])

    /// Children by month, from April 2015, whose plans were over before the snapshot.
    static let passing =
        [Int](repeating: 6, count: 12) + [28, 30, 28, 25, 20, 15, 14, 10, 5, 0, 0, 0] + [9, 8, 8]

    static let areas: [(String, Int)] = [
        ("batley_and_spen", 27), ("dewsbury_and_mirfield", 26), ("huddersfield", 34),
        ("kirklees_rural", 9), ("not_known_or_outside", 4),
    ]

    static var careShape: CareShape {
        CareShape(
            stocks: lookedAfter,
            people: PeopleShape(
                ethnicities: [
                    ("WBRI", 660), ("WOTH", 20), ("WROM", 12), ("MWBC", 60), ("MWAS", 55),
                    ("MOTH", 38),
                    ("APKN", 85), ("AIND", 10), ("AOTH", 18), ("BCRB", 15), ("BAFR", 20),
                    ("NOBT", 7),
                ],
                areas: areas,
                ages: [((4, 6), 20), ((7, 9), 20), ((10, 12), 22), ((13, 15), 32), ((16, 16), 6)]),
            openingAges: [
                ((0, 1), 7), ((2, 3), 9), ((4, 6), 15), ((7, 9), 17), ((10, 12), 19),
                ((13, 15), 20),
                ((16, 17), 13),
            ],
            monthlyEnds: { $0 < Day(2015, 4, 1) ? 11 : $0 < Day(2016, 4, 1) ? 12 : 15 },
            underFours: { $0 < Day(2015, 10, 1) ? 30 : 40 },
            adoption: 33)
    }

    static let planShape = PeopleShape(
        ethnicities: [
            ("WBRI", 560), ("WOTH", 40), ("MWBC", 60), ("MWAS", 60), ("MOTH", 25), ("APKN", 160),
            ("AIND", 20), ("AOTH", 15), ("BAFR", 20), ("OOTH", 10), ("NOBT", 20),
        ],
        areas: areas,
        ages: [((0, 0), 12), ((1, 4), 27), ((5, 9), 32), ((10, 15), 29)])

    static let enquiries = EnquiryDiary.Year(
        period: year, conferences: 818, inTime: 426, enquiries: 1169)

    static let reviewConferences = (held: 441, late: 12)

    /// Moves of the year are published; the years before had a thinner record.
    static let moves = [
        PlacementStories.Moves(
            period: Days(reportingYear: 2014), movers: 175, movedOnce: 125, total: 250),
        PlacementStories.Moves(
            period: Days(reportingYear: 2015), movers: 195, movedOnce: 135, total: 290),
        PlacementStories.Moves(period: year, movers: 540, movedOnce: 324, total: 975),
        PlacementStories.Moves(
            period: Days(Day(2017, 4, 1), Day(2017, 7, 7)), movers: 120, movedOnce: 95, total: 150),
    ]

    static let placed = PlacementStories.Stock(
        day: year.last, outside: 377, overTwentyMiles: 95, atHomeUnderCareOrder: 54)
    static let placedBefore = PlacementStories.Stock(
        day: Day(2016, 3, 31), outside: 341, overTwentyMiles: 88, atHomeUnderCareOrder: 61)

    /// Reviews by year, under four and older; 2016-17 in the two parts that K10 needs.
    static let reviews = [
        ReviewDiary.Cell(period: Days(reportingYear: 2014), underFour: 393, older: 1492),
        ReviewDiary.Cell(period: Days(reportingYear: 2015), underFour: 369, older: 1482),
        ReviewDiary.Cell(
            period: Days(year.first, extract.first + -1), underFour: 470 - 79, older: 1575 - 317),
        ReviewDiary.Cell(period: extract, underFour: 79, older: 317),
    ]

    /// How the older children took part. In the extract 374 codes were known, 22 not yet.
    static let codes = [
        ParticipationCodes.Deck(
            period: Days(reportingYear: 2014),
            codes: [
                ("PN1", 802), ("PN2", 4), ("PN3", 4), ("PN4", 7), ("PN5", 390), ("PN6", 238),
                ("PN7", 40), ("not_recorded", 3), (nil, 4),
            ]),
        ParticipationCodes.Deck(
            period: Days(reportingYear: 2015),
            codes: [
                ("PN1", 780), ("PN2", 21), ("PN3", 3), ("PN4", 20), ("PN5", 320), ("PN6", 275),
                ("PN7", 63),
            ]),
        ParticipationCodes.Deck(
            period: Days(year.first, extract.first + -1),
            codes: [
                ("PN1", 828 - 178), ("PN2", 14), ("PN3", 2), ("PN4", 19), ("PN5", 286),
                ("PN6", 256 - 53), ("PN7", 94 - 12), ("not_recorded", 2),
            ]),
        ParticipationCodes.Deck(
            period: extract,
            codes: [
                ("PN1", 178), ("PN2", 5), ("PN4", 4), ("PN5", 59), ("PN6", 53), ("PN7", 12),
                ("home_visit", 4), (nil, 2),
            ]),
    ]
    /// Codes of the extract that were written only after it, by code.
    static let codedAfterExtract = [("PN0", 14), ("PN1", 3), ("PN6", 2), ("PN7", 1)]

    static let disputes: [DisputeDiary.Entries] = [
        .init(
            population: "cla", period: Days(reportingYear: 2014), counts: [96, 30, 9, 1],
            skips: [0, 0, 1, 0]),
        .init(
            population: "cla", period: Days(reportingYear: 2015), counts: [214, 84, 27, 2],
            skips: [0, 0, 2, 0]),
        .init(
            population: "cpp", period: Days(reportingYear: 2015), counts: [201, 49, 5, 0],
            skips: [0, 0, 0, 0]),
        .init(population: "cla", period: year, counts: [281, 120, 45, 4], skips: [0, 0, 3, 1]),
        .init(population: "cpp", period: year, counts: [277, 73, 8, 1], skips: [0, 0, 1, 0]),
        .init(
            population: "cla", period: Days(Day(2017, 4, 1), Day(2017, 6, 30)),
            counts: [42, 20, 6, 0], skips: [0, 0, 1, 0]),
    ]
}

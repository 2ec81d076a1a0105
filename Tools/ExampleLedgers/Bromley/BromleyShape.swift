// What Bromley published, as the days and numbers its builders work to.

/// The numbers of the annual report 2013-14, and plausible ones where a chart is lost.
enum BromleyShape {
    static let seed: UInt64 = 0x4252_4f4d_4c45_5931
    static let loadDay = Day(2012, 4, 1)
    static let year = Days(reportingYear: 2013)
    static let yearBefore = Days(reportingYear: 2012)
    static let afterwards = Days(Day(2014, 4, 1), Day(2014, 6, 30))
    static let closing = Day(2014, 7, 11)
    static let published = Day(2014, 6, 30)
    /// The day of the count of distant placements, a fortnight before the year's end (M8).
    static let snapshot = Day(2014, 3, 17)

    static let opening = 288

    /// Children who start in each month and how many are looked after at its end. Of the year, 165
    /// start and 169 leave; the stock touches 291 and 277 and never passes them. From 4 March 2014
    /// eighteen start, who are too new to be in the cohort of timeliness.
    static let months: [(first: Day, starts: Int, stock: Int)] = [
        (Day(2012, 4, 1), 13, 287), (Day(2012, 5, 1), 13, 286), (Day(2012, 6, 1), 13, 287),
        (Day(2012, 7, 1), 14, 288), (Day(2012, 8, 1), 12, 286), (Day(2012, 9, 1), 13, 285),
        (Day(2012, 10, 1), 14, 287), (Day(2012, 11, 1), 13, 288), (Day(2012, 12, 1), 11, 286),
        (Day(2013, 1, 1), 13, 288), (Day(2013, 2, 1), 13, 289), (Day(2013, 3, 1), 14, 290),
        (Day(2013, 4, 1), 15, 291), (Day(2013, 5, 1), 13, 290), (Day(2013, 6, 1), 12, 288),
        (Day(2013, 7, 1), 12, 284), (Day(2013, 8, 1), 11, 277), (Day(2013, 9, 1), 15, 283),
        (Day(2013, 10, 1), 15, 287), (Day(2013, 11, 1), 14, 289), (Day(2013, 12, 1), 11, 288),
        (Day(2014, 1, 1), 13, 286), (Day(2014, 2, 1), 14, 286), (Day(2014, 3, 1), 20, 286),
        (Day(2014, 4, 1), 13, 285), (Day(2014, 5, 1), 13, 286), (Day(2014, 6, 1), 12, 284),
    ]
    static let least = 277
    static let most = 291
    static let tooNew = Day(2014, 3, 4)

    static let reviewsHeld = 849
    static let reviewsHeldBefore = 838
    /// Of 248 children of the cohort, 240 had every review in time: 96.77 (M1). No larger base in
    /// the range of the stock will do once the twenty who are placed for adoption are left out.
    static let notAllInTime = 8
    static let cohort = 248

    /// Children of four and more who took part, as a share: 98.8 and 97.8.
    static let took = (now: 988, before: 978)

    static let ofEthnicMinority = 103

    static let areas: [(String, Int)] = [
        ("bromley_town", 14), ("beckenham", 10), ("penge", 16), ("orpington", 18),
        ("the_crays", 22), ("mottingham", 12), ("biggin_hill", 5), ("chislehurst", 6),
    ]
    static let ethnicities: [(String, Int)] = [
        ("WBRI", 640), ("WOTH", 45), ("WROM", 15), ("MWBC", 75), ("MWBA", 25), ("MWAS", 15),
        ("MOTH", 30), ("BCRB", 50), ("BAFR", 60), ("BOTH", 15), ("AIND", 8), ("ABAN", 8),
        ("AOTH", 14),
    ]
}

// The disputes of Worcestershire, to the percentages of its report (W6).

/// Paths through the stages, year by year.
///
/// 125 informal entries and 95 formal ones: 24.0% fewer, whether entries or disputes are counted,
/// for who went to stage 2 passed over stage 1, as the process allows. 76 of the 95 formal disputes
/// that ended in the year ended at stage 1 (80.0%). Answers came in time to 180 of 220 entries
/// (81.8%): to 102 of the 125 informal and to 78 of the 95 formal ones (82.1%).
enum WorcestershireDisputes {
    static let years = [
        DisputePaths.Year(
            period: WorcestershireShape.before,
            paths: [
                (["informal"], 60), (["informal", "1"], 34), (["informal", "2"], 10),
                (["1"], 32), (["2"], 8),
            ],
            informalInTime: 80, formalInTime: 65, leftOpen: [("1", 4), ("2", 1)],
            resolvedLater: Days(Day(2021, 4, 6), Day(2021, 5, 28))),
        DisputePaths.Year(
            period: WorcestershireShape.year,
            paths: [
                (["informal"], 67), (["informal", "1"], 46), (["informal", "2"], 12),
                (["1"], 30), (["2"], 7),
            ],
            informalInTime: 102, formalInTime: 78, leftOpen: [("1", 4), ("2", 1)],
            resolvedLater: nil),
        DisputePaths.Year(
            period: WorcestershireShape.afterwards,
            paths: [(["informal"], 20), (["informal", "1"], 8), (["1"], 6), (["2"], 1)],
            informalInTime: 23, formalInTime: 12, leftOpen: [], resolvedLater: nil),
    ]
}

// How figures of Bradford that cannot be taken as printed are read, by the inconsistencies' codes.

/// The reading of a figure, where it has one besides the printed one.
enum BradfordReadings {
    /// B9: the team grew at the end of 2012, eighteen months before the appendix was written.
    ///
    /// B4: two least caseloads are printed for one day. Both texts say "currently". The ledger has
    /// 85 to 90 (line 49) on 31 March 2014 and 80 to 90 (line 166) in the middle of the year, when
    /// that page was written; the greatest is 90 on both days.
    static var all: [String: [(String, FieldValue)]] {
        [
            "bradford-2014-015": [("at_on", .day(BradfordShape.writing))],
            "bradford-2014-060": [("at_on", .day(BradfordShape.writing))],
        ]
    }

    /// Figures that no log could give beside the others, with the code that explains each.
    static let contradicted = ["bradford-2014-020": "B3", "bradford-2014-021": "B3"]
}

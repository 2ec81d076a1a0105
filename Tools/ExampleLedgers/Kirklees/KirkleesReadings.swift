// How figures that cannot be taken as printed are read, by the codes of the inconsistencies.

/// The reading of a figure, where it has one besides the printed one.
enum KirkleesReadings {
    /// K10: 396 reviews are those of the end of the year, as counted on 4 April 2017, when 22 of
    /// them had no code yet. K9: the officer of the example is the one with the largest list.
    static var all: [String: [(String, FieldValue)]] {
        var readings: [String: [(String, FieldValue)]] = [:]
        let extract: [(String, FieldValue)] = [
            ("from_on", .day(KirkleesShape.extract.first)),
            ("to_on", .day(KirkleesShape.extract.last)),
            ("known_at", .text("\(KirkleesShape.extracted.iso)T22:59:59Z")),
        ]
        readings["kirklees-2017-295"] = extract
        let codes = ["PN1", "PN2", "PN5", "PN4", "PN7", "PN6", "PN0", "home_visit"]
        for (index, code) in codes.enumerated() {
            readings["kirklees-2017-\(296 + index)"] =
                [("dimensions", .text("participation=" + code))] + extract
        }
        for (number, counting) in [(281, "families"), (282, "children")] {
            readings["kirklees-2017-\(number)"] = [
                ("dimensions", .text("counting=\(counting);population=cpp;stat=max"))
            ]
        }
        return readings
    }
}

// Whether a series is read: always for people, with `--reading` in the formats for programs.

import CommandLines
import Dates

extension OptionSpecification {
    /// The option that adds the reading of a series to every format.
    static let reading = OptionSpecification.flag(
        "reading",
        help: "With --by: year before, centre, limits and signals in csv and json too.")
}

extension Call {
    /// The stretches of time of a series that is to be read, nil where none is. Tables for people
    /// read weeks, months and quarters unasked; years are too few, and are read where it is asked.
    func bucketingRead() throws(Stop) -> Bucketing? {
        let isAsked = arguments.flag("reading") == true
        guard let bucketing = grouping?.bucketing else {
            if isAsked { throw misuse(.missingOption("--by", valueName: "month")) }
            return nil
        }
        if isAsked { return bucketing }
        return try destination().isForPeople && bucketing != .year ? bucketing : nil
    }
}

extension Call {
    /// Whether a series is read in some format.
    var mayReadSeries: Bool {
        guard let bucketing = grouping?.bucketing else { return false }
        return bucketing != .year || arguments.flag("reading") == true
    }
}

// 903-376: a holiday of the carers of more than three weeks.

import CareEvents

extension ReturnRule {
    /// A longer holiday is another placement.
    static let carersHolidayTooLong = temporaryAtMost(
        "376", .T3, called: "a holiday of the carers", days: 21,
        what: "A temporary placement for a holiday of the carers, T3, lasts three weeks at most.")
}

// 903-365: a short break of more than 17 days.

import CareEvents

extension ReturnRule {
    /// Each break is a period of its own under V3.
    static let shortBreakTooLong = longest(
        "365", .V3, called: "a short break", days: 17,
        what: "One short break lasts 17 days at most.")
}

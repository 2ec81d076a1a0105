// 903-361: police protection of more than 72 hours.

import CareEvents

extension ReturnRule {
    /// Days, not hours, are recorded: three.
    static let policeProtectionTooLong = longest(
        "361", .L1, called: "police protection", days: 3,
        what: "Police protection lasts 72 hours at most.")
}

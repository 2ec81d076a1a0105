// 903-363: a child assessment order of more than seven days.

import CareEvents

extension ReturnRule {
    /// Seven days are the law's.
    static let assessmentOrderTooLong = longest(
        "363", .L3, called: "a child assessment order", days: 7,
        what: "A child assessment order lasts seven days at most.")
}

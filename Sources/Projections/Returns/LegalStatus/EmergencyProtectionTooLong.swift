// 903-362: emergency protection of more than 21 days.

import CareEvents

extension ReturnRule {
    /// Eight days and an extension, as the return allows for them.
    static let emergencyProtectionTooLong = longest(
        "362", .L2, called: "emergency protection", days: 21,
        what: "An emergency protection order lasts 21 days at most.")
}

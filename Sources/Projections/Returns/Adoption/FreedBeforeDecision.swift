// 903-556: a freeing order from before the decision for adoption.

import CareEvents

extension ReturnRule {
    /// The decision comes first, or is of the same day.
    static let freedBeforeDecision = orderedBeforeDecision(
        "556", .D1, called: "a freeing order",
        what: "The decision for adoption is made by the day of the freeing order, D1.")
}

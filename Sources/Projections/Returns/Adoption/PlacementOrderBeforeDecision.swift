// 903-554: a placement order from before the decision for adoption.

import CareEvents

extension ReturnRule {
    /// The decision comes first, or is of the same day.
    static let placementOrderBeforeDecision = orderedBeforeDecision(
        "554", .E1, called: "a placement order",
        what: "The decision for adoption is made by the day of the placement order, E1.")
}

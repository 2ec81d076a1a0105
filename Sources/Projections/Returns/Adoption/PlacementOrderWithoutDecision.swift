// 903-553: a placement order without a decision for adoption.

import CareEvents

extension ReturnRule {
    /// The court orders what the authority decided.
    static let placementOrderWithoutDecision = orderedWithoutDecision(
        "553", .E1, called: "a placement order",
        what: "A child under a placement order, E1, has a decision for adoption.")
}

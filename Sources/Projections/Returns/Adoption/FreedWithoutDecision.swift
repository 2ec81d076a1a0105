// 903-555: a freeing order without a decision for adoption.

import CareEvents

extension ReturnRule {
    /// The court orders what the authority decided.
    static let freedWithoutDecision = orderedWithoutDecision(
        "555", .D1, called: "a freeing order",
        what: "A child under a freeing order, D1, has a decision for adoption.")
}

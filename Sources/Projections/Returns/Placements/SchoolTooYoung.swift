// 903-373: a residential school under four.

import CareEvents

extension ReturnRule {
    /// Schooling begins at four.
    static let schoolTooYoung = placedTooYoung(
        "373", [.S1], called: "a residential school", from: 4,
        what: "A child in a residential school, S1, is four or older.")
}

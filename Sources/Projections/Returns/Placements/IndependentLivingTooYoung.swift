// 903-370: independent living under sixteen.

import CareEvents

extension ReturnRule {
    /// Younger children need somebody to care for them.
    static let independentLivingTooYoung = placedTooYoung(
        "370", [.P2], called: "independent living", from: 16,
        what: "A child in independent living, P2, is sixteen or older.")
}

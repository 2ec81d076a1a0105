// 903-374: residential employment under fourteen.

import CareEvents

extension ReturnRule {
    /// Children under fourteen do not live where they work.
    static let employmentTooYoung = placedTooYoung(
        "374", [.P3], called: "residential employment", from: 14,
        what: "A child in residential employment, P3, is fourteen or older.")
}

// 903-371: supported accommodation under sixteen.

import CareEvents

extension ReturnRule {
    /// Such accommodation gives support and not care.
    static let supportedTooYoung = placedTooYoung(
        "371", [.H5, .K3], called: "supported accommodation", from: 16,
        what:
            "A child in semi-independent or supported accommodation, H5 or K3, is sixteen or older."
    )
}

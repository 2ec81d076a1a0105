// 903-372: custody under ten.

import CareEvents

extension ReturnRule {
    /// Ten is the age of criminal responsibility.
    static let custodyTooYoung = placedTooYoung(
        "372", [.R5], called: "custody", from: 10,
        what: "A child in a young offender institution, R5, is ten or older.")
}

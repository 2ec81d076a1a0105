// 903-364: accommodation from police custody of more than 21 days.

import CareEvents

extension ReturnRule {
    /// The sector's open validator draws the line at 21 days, where the rule names none.
    static let policeCustodyTooLong = longest(
        "364", .J2, called: "accommodation from police custody", days: 21,
        what: "Accommodation under the Police and Criminal Evidence Act lasts 21 days at most.")
}

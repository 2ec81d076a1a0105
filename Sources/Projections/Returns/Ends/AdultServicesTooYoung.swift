// 903-389: moved to the care of adult services under sixteen.

import CareEvents

extension ReturnRule {
    /// Adult services do not take children.
    static let adultServicesTooYoung = ageAtTheEnd(
        "389", [.E7], called: "transfer to adult services", ages: 16..<Int.max,
        what: "A child who is transferred to adult services is sixteen or older.")
}

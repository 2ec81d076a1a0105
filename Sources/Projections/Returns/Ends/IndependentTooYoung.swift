// 903-387: moved into independent living under fourteen.

import CareEvents

extension ReturnRule {
    /// E5 and E6 are for young people.
    static let independentTooYoung = ageAtTheEnd(
        "387", [.E5, .E6], called: "independent living", ages: 14..<Int.max,
        what: "A child who ceases to live independently is fourteen or older.")
}

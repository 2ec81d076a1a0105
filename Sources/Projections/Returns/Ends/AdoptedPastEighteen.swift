// 903-386: adopted at eighteen or over.

import CareEvents

extension ReturnRule {
    /// An adult is not adopted from care.
    static let adoptedPastEighteen = ageAtTheEnd(
        "386", [.E11, .E12], called: "adopted", ages: 0..<18,
        what: "A child who ceases as adopted is under eighteen.")
}

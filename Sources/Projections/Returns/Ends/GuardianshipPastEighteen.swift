// 903-407: special guardianship at eighteen or over.

import CareEvents

extension ReturnRule {
    /// An order is about a child.
    static let guardianshipPastEighteen = ageAtTheEnd(
        "407", [.E43, .E44, .E45, .E46, .E47, .E48], called: "special guardianship", ages: 0..<18,
        what: "A child who ceases by special guardianship is under eighteen.")
}

// 903-529: other public provision, where there can be none.

import CareEvents

extension ReturnRule {
    /// Adopters, foster carers and homes are not provided by the health service.
    static let publicProvisionMisplaced = misplaced(
        "529", .PR3,
        [
            .P1, .A3, .A4, .A5, .A6, .K1, .K2, .U1, .U2, .U3, .U4, .U5, .U6,
        ],
        called: "other public provision",
        what: "Other public bodies, PR3, provide neither families nor children's homes.")
}

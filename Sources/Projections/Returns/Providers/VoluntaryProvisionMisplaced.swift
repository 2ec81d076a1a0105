// 903-531: voluntary provision, where there can be none.

import CareEvents

extension ReturnRule {
    /// Parents are no provider.
    static let voluntaryProvisionMisplaced = misplaced(
        "531", .PR5, [.P1],
        called: "voluntary provision",
        what: "A placement with the parents is not voluntary provision, PR5.")
}

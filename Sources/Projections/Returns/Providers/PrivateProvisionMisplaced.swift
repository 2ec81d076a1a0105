// 903-530: private provision, where there can be none.

import CareEvents

extension ReturnRule {
    /// Parents are no provider.
    static let privateProvisionMisplaced = misplaced(
        "530", .PR4, [.P1],
        called: "private provision",
        what: "A placement with the parents is not private provision, PR4.")
}

// 903-527: own provision, where there can be none.

import CareEvents

extension ReturnRule {
    /// Neither parents, nor the health service, nor prisons are run by the authority.
    static let ownProvisionMisplaced = misplaced(
        "527", .PR1, [.P1, .R2, .R5],
        called: "own provision",
        what: "A placement with the parents, in hospital or in custody is not own provision, PR1.")
}

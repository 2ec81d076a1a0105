// 903-528: provision of another authority, where there can be none.

import CareEvents

extension ReturnRule {
    /// Neither parents, nor the health service, nor prisons are run by an authority.
    static let otherAuthorityMisplaced = misplaced(
        "528", .PR2, [.P1, .R2, .R5],
        called: "provision of another authority",
        what:
            "Another authority, PR2, provides neither parents nor hospitals nor custody."
    )
}

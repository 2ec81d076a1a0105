// 903-379: a temporary placement of no other kind of more than seven days.

import CareEvents

extension ReturnRule {
    /// After a week it is a placement like any other.
    static let temporaryTooLong = temporaryAtMost(
        "379", .T4, called: "a temporary placement of no other kind", days: 7,
        what: "A temporary placement of no other kind, T4, lasts seven days at most.")
}

// 903-375: hospital of more than six weeks.

import CareEvents

extension ReturnRule {
    /// After six weeks the hospital is the placement.
    static let hospitalTooLong = temporaryAtMost(
        "375", .T1, called: "hospital", days: 42,
        what: "A temporary placement in hospital, T1, lasts six weeks at most.")
}

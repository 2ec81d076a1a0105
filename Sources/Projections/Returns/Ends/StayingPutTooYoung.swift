// 903-460: staying put with the carers before eighteen.

import CareEvents

extension ReturnRule {
    /// E17 is for those who turn eighteen.
    static let stayingPutTooYoung = ageAtTheEnd(
        "460", [.E17], called: "staying with the carers at eighteen", ages: 18..<Int.max,
        what: "A young person who stays put with the carers is eighteen.")
}

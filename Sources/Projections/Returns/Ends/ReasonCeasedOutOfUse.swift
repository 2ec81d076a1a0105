// 903-149: a reason why care ended that is no longer used.

import CareEvents
import Dates

extension ReturnRule {
    private static let fourReasonsInstead = CalendarDate(year: 2018, month: 4, day: 1)

    /// E43 and E44 gave way to E45 to E48 with the return of 2018-19.
    static let reasonCeasedOutOfUse = ReturnRule(
        "149", needs: [.ceasedToBeLookedAfter], ground: .line,
        what: "Care that ends by special guardianship from April 2018 on has a reason E45 to E48."
    ) { story, notes in
        for period in story.periods where period.reason == .E43 || period.reason == .E44 {
            guard let end = period.end, let fourReasonsInstead, end.day >= fourReasonsInstead,
                let reason = period.reason
            else { continue }
            let choice = reason == .E43 ? "E45 or E46" : "E47 or E48"
            notes.note(
                end,
                "\(story.id) ceased on \(end.day) for \(reason.rawValue), which is not used from "
                    + "\(fourReasonsInstead) on; find out whether the guardian is a relative or "
                    + "friend: \(choice)")
        }
    }
}

// 903-445: freed for adoption after freeing orders were abolished.

import CareEvents
import Dates

extension ReturnRule {
    private static let abolished = CalendarDate(year: 2006, month: 1, day: 1)

    /// No freeing order begins after December 2005.
    static let freedTooLate = ReturnRule(
        "445", needs: [.becameLookedAfter], ground: .line,
        what: "No freeing order, D1, begins after December 2005."
    ) { story, notes in
        for status in story.statuses where status.status == .D1 {
            guard let abolished, status.from >= abolished else { continue }
            notes.note(
                status.fact,
                "\(story.id) was under a freeing order, D1, from \(status.from), and none was made "
                    + "after December 2005; find out which order it was")
        }
    }
}

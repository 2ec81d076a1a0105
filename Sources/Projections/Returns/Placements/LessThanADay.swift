// 903-355: a period of care or a placement that ended on the day it began.

import CareEvents
import Dates

extension ReturnRule {
    /// Most often one of two lines of that day is wrong.
    static let lessThanADay = ReturnRule(
        "355", needs: [.becameLookedAfter],
        what: "A period of care and a placement last for a day or more."
    ) { story, notes in
        for placement in story.placements where placement.to == placement.from {
            let period = story.periods[placement.period]
            let ended = period.end.flatMap { $0.day == placement.from ? $0 : nil }
            notes.note(
                placement.fact,
                ended.map {
                    "care of \(story.id) ended on \($0.day), the day the placement began "
                        + "(\(story.named($0))); check the days"
                }
                    ?? "\(story.id) moved twice on \(placement.from); find out where the child "
                    + "spent the night")
        }
    }
}

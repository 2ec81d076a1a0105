// 903-380: a period of care that begins in a temporary placement.

import CareEvents
import Dates

extension ReturnRule {
    /// There is no other placement that the child is away from.
    static let startedTemporarily = ReturnRule(
        "380", needs: [.becameLookedAfter], ground: .line,
        what: "A period of care does not begin in a temporary placement, T0 to T4."
    ) { story, notes in
        for period in story.periods {
            let first = story.placements[period.placements.lowerBound]
            guard first.isTemporary else { continue }
            notes.note(
                first.fact,
                "\(story.id) became looked after on \(period.from) in "
                    + "\(story.text(first.fact, .placementType)), a temporary placement; find out "
                    + "where the child was to live")
        }
    }
}

// 903-381: a period of care that ends in a temporary placement.

import CareEvents
import Dates

extension ReturnRule {
    /// The child returned first, or the placement was not temporary.
    static let endedTemporarily = ReturnRule(
        "381", needs: [.ceasedToBeLookedAfter],
        what: "A period of care does not end in a temporary placement, T0 to T4."
    ) { story, notes in
        for period in story.periods {
            let last = story.placements[period.placements.upperBound - 1]
            guard let end = period.end, last.isTemporary, period.placements.count > 1
            else { continue }
            notes.note(
                end,
                "care of \(story.id) ended on \(end.day) in "
                    + "\(story.text(last.fact, .placementType)), a temporary placement since "
                    + "\(last.from) (\(story.named(last.fact))); find out when the child returned")
        }
    }
}

// 903-551: placed for adoption without a decision.

import CareEvents
import Dates

extension ReturnRule {
    /// The decision is the start of an adoption plan.
    static let placedWithoutDecision = ReturnRule(
        "551", needs: [.becameLookedAfter],
        what: "A child is placed for adoption, A3 to A6, only with a decision for adoption."
    ) { story, notes in
        guard story.decisions.isEmpty else { return }
        for place in story.adoptivePlacements {
            let placement = story.placements[place]
            notes.note(
                placement.fact,
                "\(story.id) was placed for adoption on \(placement.from), and no decision for "
                    + "adoption is recorded; find out when it was made")
        }
    }
}

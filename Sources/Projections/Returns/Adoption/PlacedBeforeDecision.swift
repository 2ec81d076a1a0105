// 903-552: placed for adoption before the decision.

import CareEvents
import Dates

extension ReturnRule {
    /// 903-521 asks the same of the day kept with the adoption; the ledger has one day for both.
    static let placedBeforeDecision = ReturnRule(
        "552", needs: [.planStarted],
        what: "The decision for adoption is made by the day of being placed for adoption."
    ) { story, notes in
        guard let first = story.decisions.first else { return }
        for place in story.adoptivePlacements {
            let placement = story.placements[place]
            guard placement.from < first.fact.day else { continue }
            notes.note(
                placement.fact,
                "\(story.id) was placed for adoption on \(placement.from), before the decision of "
                    + "\(first.fact.day) (\(story.named(first.fact))); find out the day of the "
                    + "decision")
        }
    }
}

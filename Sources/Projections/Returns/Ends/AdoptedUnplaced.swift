// 903-390: adopted without having been placed for adoption.

import CareEvents
import Dates

extension ReturnRule {
    /// A temporary placement at the end is looked through.
    static let adoptedUnplaced = ReturnRule(
        "390", needs: [.ceasedToBeLookedAfter],
        what: "A child who ceases as adopted was placed for adoption, A3 to A6, until then."
    ) { story, notes in
        for period in story.periods where period.isAdopted {
            guard let end = period.end, let last = story.lastSettled(of: period),
                !last.isForAdoption
            else { continue }
            notes.note(
                end,
                "\(story.id) ceased as adopted on \(end.day), and the placement until then was "
                    + "\(story.text(last.fact, .placementType)) since \(last.from) "
                    + "(\(story.named(last.fact))); find out when the child was placed for adoption"
            )
        }
    }
}

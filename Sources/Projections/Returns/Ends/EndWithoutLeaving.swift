// 903-388: care that ends for a reason that says that it goes on.

import CareEvents
import Dates

extension ReturnRule {
    /// X1 closes an episode and opens the next: it never ends care.
    static let endWithoutLeaving = ReturnRule(
        "388", needs: [.ceasedToBeLookedAfter], ground: .line,
        what: "Care does not end for X1, which says that it goes on in another episode."
    ) { story, notes in
        for period in story.periods where period.reason == .X1 {
            guard let end = period.end else { continue }
            notes.note(
                end,
                "care of \(story.id) ended on \(end.day) for X1, which says that it goes on; find "
                    + "out why it ended, or whether it did")
        }
    }
}

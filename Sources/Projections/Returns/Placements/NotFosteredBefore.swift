// 903-336: placed for adoption with foster carers whom the child did not live with.

import CareEvents
import Dates

extension ReturnRule {
    /// Temporary placements are looked through.
    static let notFosteredBefore = ReturnRule(
        "336", needs: [.placementMoved],
        what: "A child placed for adoption with the foster carers, A3 or A5, was fostered before."
    ) { story, notes in
        for place in story.placements.indices {
            let now = story.placements[place]
            guard now.type == .A3 || now.type == .A5, let before = story.settled(before: place),
                !before.isFostering && !before.isForAdoption
            else { continue }
            notes.note(
                now.fact,
                "\(story.id) was placed for adoption with the foster carers, "
                    + "\(story.text(now.fact, .placementType)), on \(now.from), and lived in "
                    + "\(story.text(before.fact, .placementType)) before "
                    + "(\(story.named(before.fact))); find out with whom")
        }
    }
}

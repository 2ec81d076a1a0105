// 903-217: placed for adoption with the foster carers, and said to have changed carers.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// Where the child was fostered until then, the carers are the same.
    static let otherCarersOnPaper = ReturnRule(
        "217", needs: [.placementMoved],
        what: "A child placed for adoption with the foster carers, A3 or A5, keeps the carers."
    ) { story, notes in
        for place in story.placements.indices {
            let now = story.placements[place]
            guard now.type == .A3 || now.type == .A5, now.fact.type == .placementMoved,
                story.record.flag(now.fact, .sameCarer) == false
            else { continue }
            let isFostered = story.settled(before: place)?.isFostering ?? false
            notes.note(
                now.fact,
                "\(story.id) was placed for adoption with the foster carers, "
                    + "\(story.text(now.fact, .placementType)), on \(now.from), and the carers are "
                    + "said to be others"
                    + (isFostered ? "" : "; find out who they are"),
                remedy: isFostered ? story.say.amend(now.fact.seq, .sameCarer, "true") : nil)
        }
    }
}

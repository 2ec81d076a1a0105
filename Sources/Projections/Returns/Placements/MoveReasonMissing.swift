// 903-225: a move without a reason.

import CareEvents
import Dates

extension ReturnRule {
    private static let asked = CalendarDate(year: 2015, month: 4, day: 1)

    /// Moves to and from temporary placements have none. Asked since the return of 2015-16, and
    /// only in a year in which the ledger says it of most moves.
    static let moveReasonMissing = ReturnRule(
        "225", needs: [.placementMoved],
        what: "A move from one placement to another, neither temporary, has a reason."
    ) { story, notes in
        for place in story.placements.indices.dropFirst() {
            let (last, now) = (story.placements[place - 1], story.placements[place])
            guard let asked, now.from >= asked, last.period == now.period,
                !last.isTemporary && !now.isTemporary,
                story.record.place(now.fact, .moveReason) == nil,
                story.kept.isKept(.moveReason, on: now.from)
            else { continue }
            notes.note(
                now.fact,
                "no reason is recorded for the move of \(story.id) on \(now.from) from "
                    + "\(story.text(last.fact, .placementType)) to "
                    + "\(story.text(now.fact, .placementType)); ask the social worker")
        }
    }
}

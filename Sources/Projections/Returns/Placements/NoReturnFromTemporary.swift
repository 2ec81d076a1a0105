// 903-383: no return from a temporary placement to the one before.

import CareEvents
import Dates

extension ReturnRule {
    /// Several temporary placements on end are one absence.
    static let noReturnFromTemporary = ReturnRule(
        "383", needs: [.placementMoved],
        what: "After a temporary placement a child returns to the placement before it."
    ) { story, notes in
        for place in story.placements.indices.dropFirst() {
            let (last, now) = (story.placements[place - 1], story.placements[place])
            guard last.period == now.period, last.isTemporary, !now.isTemporary,
                let before = story.settled(before: place - 1)
            else { continue }
            let home = story.record.symbol(before.fact, .placementPostcode)
            let there = story.record.symbol(now.fact, .placementPostcode)
            let isElsewhere = home != .none && there != .none && home != there
            guard before.type != now.type || isElsewhere else { continue }
            notes.note(
                now.fact,
                "\(story.id) moved from a temporary placement to "
                    + "\(story.text(now.fact, .placementType)) on \(now.from), and was in "
                    + "\(story.text(before.fact, .placementType)) before it "
                    + "(\(story.named(before.fact))); find out when the child returned there")
        }
    }
}

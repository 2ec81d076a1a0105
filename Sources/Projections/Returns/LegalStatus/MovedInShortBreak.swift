// 903-366: a move in the middle of a short break.

import CareEvents
import Dates

extension ReturnRule {
    /// Another placement is another break.
    static let movedInShortBreak = ReturnRule(
        "366", needs: [.placementMoved],
        what: "A child does not move from one placement to another within one short break."
    ) { story, notes in
        for placement in story.placements where placement.fact.type == .placementMoved {
            let period = story.periods[placement.period]
            guard let status = story.status(on: placement.from, in: period), status.status == .V3,
                status.from < placement.from
            else { continue }
            notes.note(
                placement.fact,
                "\(story.id) moved on \(placement.from), within the short break since "
                    + "\(status.from) (\(story.named(status.fact))); find out when it ended")
        }
    }
}

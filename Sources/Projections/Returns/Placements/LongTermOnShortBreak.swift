// 903-384: a short break in a long-term foster placement.

import CareEvents
import Dates

extension ReturnRule {
    /// U1 and U4 are for a childhood.
    static let longTermOnShortBreak = ReturnRule(
        "384", needs: [.becameLookedAfter],
        what: "A child on a short break is not in a long-term foster placement, U1 or U4."
    ) { story, notes in
        for episode in story.episodes where episode.status.isShortBreak {
            guard let type = episode.placement.type, type == .U1 || type == .U4 else { continue }
            notes.note(
                episode.fact,
                "\(story.id) was in \(type.rawValue), long-term fostering, on a short break from "
                    + "\(episode.from); find out which placement it was")
        }
    }
}

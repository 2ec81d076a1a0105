// 903-382: a temporary placement within a short break.

import CareEvents
import Dates

extension ReturnRule {
    /// A break is temporary as it is.
    static let temporaryInShortBreak = ReturnRule(
        "382", needs: [.becameLookedAfter],
        what: "A child on a short break, V3 or V4, is not in a temporary placement."
    ) { story, notes in
        for episode in story.episodes
        where episode.status.isShortBreak && episode.placement.isTemporary {
            notes.note(
                episode.fact,
                "\(story.id) was in \(story.text(episode.placement.fact, .placementType)), a "
                    + "temporary placement, on a short break from \(episode.from); find out which "
                    + "placement it was")
        }
    }
}

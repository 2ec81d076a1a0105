// 903-504: a need that is not that of the start of care.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The return tells one need for a period of care: that of its start.
    static let needChanged = ReturnRule(
        "504", needs: [.placementMoved, .legalStatusChanged],
        what: "The need of a child stays that of the start of the period of care."
    ) { story, notes in
        for period in story.periods {
            let need = story.record.symbol(period.start, .categoryOfNeed)
            let facts =
                story.placements[period.placements].map(\.fact)
                + story.statuses[period.statuses].map(\.fact)
            for fact in facts where fact.seq != period.start.seq {
                let later = story.record.symbol(fact, .categoryOfNeed)
                guard later != .none, later != need else { continue }
                notes.note(
                    fact,
                    "the need of \(story.id) is \(story.text(later)) from \(fact.day), and "
                        + "\(story.text(need)) at the start of the period of care "
                        + "(\(story.named(period.start)))",
                    remedy: story.say.unset(fact.seq, .categoryOfNeed))
            }
        }
    }
}

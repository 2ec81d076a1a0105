// 903-167: a review without a code of the child's participation.

import CareEvents
import Dates

extension ReturnRule {
    /// Short breaks aside, whose reviews the return leaves out, and only in a year in which the
    /// ledger says the code of most reviews.
    static let participationMissing = ReturnRule(
        "167", needs: [.reviewHeld],
        what: "A review of a child who is looked after has a code of participation, PN0 to PN7."
    ) { story, notes in
        for review in story.reviews {
            let code =
                story.codes[story.record.symbol(review, .reviewID)]
                ?? story.record.symbol(review, .participation)
            let participation = Participation(code)
            guard
                participation == nil || participation == .homeVisit
                    || participation == .notRecorded,
                story.kept.isKept(.participation, on: review.day),
                let period = story.period(holding: review.day).map({ story.periods[$0] }),
                let status = story.status(on: review.day, in: period), !status.isShortBreak
            else { continue }
            notes.note(
                review,
                "no code of participation stands for the review of \(story.id) on \(review.day); "
                    + "ask the reviewing officer")
        }
    }
}

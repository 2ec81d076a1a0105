// 903-184: a decision for adoption from before the birth.

import CareEvents
import Dates

extension ReturnRule {
    /// The ledger allows plans for an unborn child; the return does not allow this one.
    static let decisionBeforeBirth = ReturnRule(
        "184", needs: [.planStarted],
        what: "The decision that a child should be placed for adoption is not before the birth."
    ) { story, notes in
        guard let bornOn = story.bornOn else { return }
        for decision in story.decisions where decision.fact.day < bornOn {
            notes.note(
                decision.fact,
                "the decision that \(story.id) should be placed for adoption is of "
                    + "\(decision.fact.day), before the birth on \(bornOn); find out its day")
        }
    }
}

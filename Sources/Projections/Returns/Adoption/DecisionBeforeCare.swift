// 903-1003: a decision for adoption from before the child was looked after.

import CareEvents
import Dates

extension ReturnRule {
    /// 903-334 asks the same of the day kept with the adoption; the ledger has one day for both.
    static let decisionBeforeCare = ReturnRule(
        "1003", needs: [.planStarted],
        what: "The decision that a child should be placed for adoption is not before its care."
    ) { story, notes in
        guard let first = story.periods.first else { return }
        for decision in story.decisions where decision.fact.day < first.from {
            notes.note(
                decision.fact,
                "the decision that \(story.id) should be placed for adoption is of "
                    + "\(decision.fact.day), before the child was looked after on \(first.from) "
                    + "(\(story.named(first.start))); find out its day")
        }
    }
}

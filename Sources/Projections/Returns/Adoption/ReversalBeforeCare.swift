// 903-118: a reversal of a decision for adoption from before the child was looked after.

import CareEvents
import Dates

extension ReturnRule {
    /// What was reversed before care began was never a decision of this care.
    static let reversalBeforeCare = ReturnRule(
        "118", needs: [.planEnded],
        what: "The reversal of a decision for adoption is not before the child's care."
    ) { story, notes in
        guard let first = story.periods.first else { return }
        for decision in story.decisions where decision.isRescinded {
            guard let reversal = decision.end, reversal.day < first.from else { continue }
            notes.note(
                reversal,
                "the decision that \(story.id) should be placed for adoption was reversed on "
                    + "\(reversal.day), before the child was looked after on \(first.from) "
                    + "(\(story.named(first.start))); find out the day")
        }
    }
}

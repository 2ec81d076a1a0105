// 903-558: adopted, although the decision for adoption was reversed.

import CareEvents
import Dates

extension ReturnRule {
    /// 903-525 asks the same; a later decision makes the reversal good.
    static let adoptedAfterReversal = ReturnRule(
        "558", needs: [.planEnded],
        what: "A child is not adopted once the decision for adoption was reversed."
    ) { story, notes in
        for period in story.periods where period.isAdopted {
            guard let end = period.end,
                let decision = story.decisions.last(where: { $0.fact.day <= end.day }),
                decision.isRescinded, let reversal = decision.end, reversal.day <= end.day
            else { continue }
            notes.note(
                reversal,
                "the decision that \(story.id) should be placed for adoption was reversed on "
                    + "\(reversal.day), and the child was adopted on \(end.day) "
                    + "(\(story.named(end))); find out which is right")
        }
    }
}

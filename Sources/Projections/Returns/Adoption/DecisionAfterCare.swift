// 903-117: a decision for or against adoption from after the child ceased to be looked after.

import CareEvents
import Dates

extension ReturnRule {
    /// A child in care again may be decided about again.
    static let decisionAfterCare = ReturnRule(
        "117", needs: [.planStarted],
        what: "A decision for adoption, or its reversal, is not after the child's care."
    ) { story, notes in
        for decision in story.decisions {
            if let end = story.lastEnd(before: decision.fact) {
                notes.note(
                    decision.fact,
                    "the decision that \(story.id) should be placed for adoption is of "
                        + "\(decision.fact.day), after care ended on \(end.day) "
                        + "(\(story.named(end))); find out its day")
            }
            if decision.isRescinded, let reversal = decision.end,
                let end = story.lastEnd(before: reversal), end.day >= decision.fact.day
            {
                notes.note(
                    reversal,
                    "the decision that \(story.id) should be placed for adoption was reversed on "
                        + "\(reversal.day), after care ended on \(end.day) (\(story.named(end))); "
                        + "find out the day")
            }
        }
    }
}

extension ReturnStory {
    /// The end of care before a fact outside care, nil for a fact in care or before any.
    fileprivate func lastEnd(before fact: Fact) -> Fact? {
        period(holding: fact.day) == nil ? periods.last { $0.from < fact.day }?.end : nil
    }
}

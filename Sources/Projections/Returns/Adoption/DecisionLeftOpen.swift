// 903-557: care that ended otherwise than by adoption, and a decision for adoption still open.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// Once care has ended nobody will be placed: the plan is no longer needed.
    static let decisionLeftOpen = ReturnRule(
        "557", needs: [.planStarted],
        what: "A decision for adoption is ended when care ends otherwise than by adoption."
    ) { story, notes in
        for decision in story.decisions where decision.end == nil {
            let ended = story.periods.first { period in
                period.end.map { $0.day >= decision.fact.day } ?? false && !period.isAdopted
            }
            guard let end = ended?.end, let reason = ended?.reason,
                story.periods.last?.end != nil
            else { continue }
            let isUpdated = story.planUpdates.contains {
                story.record.symbol($0, .planID) == decision.plan && $0.day > end.day
            }
            notes.note(
                decision.fact,
                "the decision of \(decision.fact.day) that \(story.id) should be placed for "
                    + "adoption is still open, and care ended for \(reason.rawValue) on \(end.day) "
                    + "(\(story.named(end)))",
                remedy: isUpdated || story.adoptionPlans(named: decision.plan) > 1
                    ? nil
                    : story.say.record(
                        .planEnded, of: story.child, on: end.day,
                        [
                            (.planID, story.text(decision.plan)),
                            (.outcome, PlanOutcome.noLongerNeeded.rawValue),
                        ]))
        }
    }
}

extension ReturnStory {
    /// How many plans for adoption have an id, which should be one.
    fileprivate func adoptionPlans(named plan: Symbol) -> Int {
        decisions.count { $0.plan == plan }
    }
}

// What the rules about court orders for adoption and the decision have in common.

import CareEvents
import Dates

extension ReturnRule {
    /// A rule of a status for adoption without any decision, told once.
    static func orderedWithoutDecision(
        _ number: String, _ status: LegalStatus, called name: String, what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.becameLookedAfter], what: what) { story, notes in
            guard story.decisions.isEmpty,
                let run = story.statusRuns.first(where: { $0.status == status })
            else { return }
            notes.note(
                run.fact,
                "\(story.id) was under \(name), \(status.rawValue), from \(run.fact.day), and no "
                    + "decision for adoption is recorded; find out when it was made")
        }
    }

    /// A rule of a status for adoption that began before the decision.
    static func orderedBeforeDecision(
        _ number: String, _ status: LegalStatus, called name: String, what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.planStarted], what: what) { story, notes in
            guard let first = story.decisions.first,
                let run = story.statusRuns.first(where: { $0.status == status }),
                run.fact.day < first.fact.day
            else { return }
            notes.note(
                run.fact,
                "\(story.id) was under \(name), \(status.rawValue), from \(run.fact.day), before "
                    + "the decision for adoption of \(first.fact.day) "
                    + "(\(story.named(first.fact))); find out the day of the decision")
        }
    }
}

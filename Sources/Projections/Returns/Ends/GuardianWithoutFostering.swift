// 903-516: a special guardian who is said to have fostered the child, and did not.

import CareEvents
import Dates

extension ReturnRule {
    /// E45 and E46 are for former foster carers; a temporary placement is looked through.
    static let guardianWithoutFostering = ReturnRule(
        "516", needs: [.ceasedToBeLookedAfter],
        what: "A child whose foster carer becomes special guardian lived in a foster placement."
    ) { story, notes in
        for period in story.periods where period.reason == .E45 || period.reason == .E46 {
            guard let end = period.end, let last = story.lastSettled(of: period),
                !last.isFostering, let reason = period.reason
            else { continue }
            notes.note(
                end,
                "\(story.id) ceased for \(reason.rawValue), special guardianship of a foster "
                    + "carer, on \(end.day), and lived until then in "
                    + "\(story.text(last.fact, .placementType)) (\(story.named(last.fact))); find "
                    + "out who the guardian is")
        }
    }
}

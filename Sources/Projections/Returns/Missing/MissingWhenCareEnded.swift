// 903-577: missing without end, and care has ended.

import CareEvents
import Dates

extension ReturnRule {
    /// Whether a child was found is nothing to make up: there is no ready command.
    static let missingWhenCareEnded = ReturnRule(
        "577", needs: [.wentMissing],
        what: "A child's absence ends by the end of the period of care."
    ) { story, notes in
        guard let absence = story.absences.last, absence.returned == nil,
            let period = story.periods.first(where: { $0.holds(absence.fact.day) }),
            let end = period.end
        else { return }
        notes.note(
            absence.fact,
            "\(story.id) is missing since \(absence.fact.day), and care ended on \(end.day) "
                + "(\(story.named(end))); find out when the child was found")
    }
}

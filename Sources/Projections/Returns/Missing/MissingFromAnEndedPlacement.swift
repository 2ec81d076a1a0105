// 903-575: missing without end from a placement that ended.

import CareEvents
import Dates

extension ReturnRule {
    /// What ends with the period of care is told by 903-577.
    static let missingFromAnEndedPlacement = ReturnRule(
        "575", needs: [.wentMissing],
        what: "A child's absence ends by the end of the placement from which the child is missing."
    ) { story, notes in
        guard let absence = story.absences.last, absence.returned == nil else { return }
        let day = absence.fact.day
        guard let period = story.periods.first(where: { $0.holds(day) }),
            let place = story.placements[period.placements].lastIndex(where: { $0.from <= day }),
            place + 1 < period.placements.upperBound
        else { return }
        let next = story.placements[place + 1]
        notes.note(
            absence.fact,
            "\(story.id) is missing since \(day), and moved on \(next.from) "
                + "(\(story.named(next.fact))); find out when the child returned")
    }
}

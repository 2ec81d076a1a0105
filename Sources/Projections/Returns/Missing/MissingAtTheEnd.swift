// 903-580: missing on the day on which care ended, for a reason that says where the child is.

import CareEvents
import Dates

extension ReturnRule {
    /// E8 is for care that ends for none of the other reasons.
    static let missingAtTheEnd = ReturnRule(
        "580", needs: [.wentMissing],
        what: "Care of a child who is missing when it ends, ends for E8."
    ) { story, notes in
        for period in story.periods {
            guard let end = period.end, let reason = period.reason, reason != .E8,
                let absence = story.absences.last(where: {
                    $0.fact.day >= period.from && $0.fact.day < end.day
                        && ($0.returned.map { $0.day > end.day } ?? true)
                })
            else { continue }
            notes.note(
                end,
                "care of \(story.id) ended on \(end.day) for \(reason.rawValue), and the child was "
                    + "missing since \(absence.fact.day) (\(story.named(absence.fact))); find out "
                    + "whether the child was found")
        }
    }
}

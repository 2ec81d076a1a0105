// 903-578: missing after care has ended.

import CareEvents
import Dates

extension ReturnRule {
    /// A child who is not looked after is reported missing elsewhere.
    static let missingAfterCare = ReturnRule(
        "578", needs: [.wentMissing],
        what: "No absence begins after the child ceased to be looked after."
    ) { story, notes in
        for absence in story.absences where story.period(holding: absence.fact.day) == nil {
            guard let end = story.periods.last(where: { $0.from < absence.fact.day })?.end
            else { continue }
            notes.note(
                absence.fact,
                "\(story.id) went missing on \(absence.fact.day), after care ended on \(end.day) "
                    + "(\(story.named(end))); check the days")
        }
    }
}

// 903-581: missing before care began.

import CareEvents
import Dates

extension ReturnRule {
    /// Only of children who were looked after later: of the others no return is made.
    static let missingBeforeCare = ReturnRule(
        "581", needs: [.wentMissing],
        what: "No absence begins before the child became looked after."
    ) { story, notes in
        guard let first = story.periods.first else { return }
        for absence in story.absences where absence.fact.day < first.from {
            notes.note(
                absence.fact,
                "\(story.id) went missing on \(absence.fact.day), before becoming looked after on "
                    + "\(first.from) (\(story.named(first.start))); check the days")
        }
    }
}

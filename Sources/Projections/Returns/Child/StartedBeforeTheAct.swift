// 903-353: a period of care from before the Children Act 1989 came into force.

import CareEvents
import Dates

extension ReturnRule {
    private static let commencement = CalendarDate(year: 1991, month: 10, day: 14)

    /// No period that is still told began before the Act.
    static let startedBeforeTheAct = ReturnRule(
        "353", needs: [.becameLookedAfter], ground: .line,
        what: "No period of care began before the Children Act came into force in October 1991."
    ) { story, notes in
        for period in story.periods {
            guard let commencement, period.from < commencement else { continue }
            notes.note(
                period.start,
                "\(story.id) became looked after on \(period.from), before \(commencement); check "
                    + "the day")
        }
    }
}

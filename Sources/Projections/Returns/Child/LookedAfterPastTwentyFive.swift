// 903-351: somebody over twenty-five who is said to be looked after.

import CareEvents
import Dates

extension ReturnRule {
    /// A day of birth a generation off shows here.
    static let lookedAfterPastTwentyFive = ReturnRule(
        "351", needs: [.becameLookedAfter],
        what: "Nobody who is looked after was over twenty-five when the reporting year began."
    ) { story, notes in
        for period in story.periods {
            let last = ReportingYear(containing: period.to ?? story.lastDay).span.from
            let day = max(last, ReportingYear(containing: period.from).span.from)
            guard let years = story.years(on: day), years >= 25 else { continue }
            notes.note(
                period.start,
                "\(story.id), looked after from \(period.from), was \(years) on \(day); check the "
                    + "day of birth")
        }
    }
}

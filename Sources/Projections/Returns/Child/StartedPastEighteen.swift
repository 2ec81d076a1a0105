// 903-352: somebody of eighteen or over who becomes looked after.

import CareEvents
import Dates

extension ReturnRule {
    /// A child is under eighteen.
    static let startedPastEighteen = ReturnRule(
        "352", needs: [.becameLookedAfter],
        what: "Nobody becomes looked after at eighteen or over."
    ) { story, notes in
        for period in story.periods {
            guard let years = story.years(on: period.from), years >= 18 else { continue }
            notes.note(
                period.start,
                "\(story.id) became looked after on \(period.from) at \(years) years of age; check "
                    + "the day and the day of birth")
        }
    }
}

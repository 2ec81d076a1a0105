// 903-231: an unaccompanied child seeking asylum who is very young.

import CareEvents
import Dates

extension ReturnRule {
    /// Under eleven at the end of the reporting year.
    static let unaccompaniedAndYoung = ReturnRule(
        "231", needs: [.becameLookedAfter],
        what: "An unaccompanied child seeking asylum is eleven or older by the end of the year."
    ) { story, notes in
        for period in story.periods {
            let day = ReportingYear(containing: period.from).span.to
            guard let years = story.years(on: day), years < 11,
                story.isUnaccompanied(on: period.to ?? story.lastDay)
            else { continue }
            notes.note(
                period.start,
                "\(story.id), unaccompanied and seeking asylum, is only \(years) on \(day); check "
                    + "the day of birth")
        }
    }
}

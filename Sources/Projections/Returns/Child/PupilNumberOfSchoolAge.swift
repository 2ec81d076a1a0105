// 903-209: a child of school age whose pupil number is said to be missing for want of age.

import CareEvents
import Dates

extension ReturnRule {
    /// School age: four by the August before last year's return began.
    static let pupilNumberOfSchoolAge = ReturnRule(
        "209", needs: [.becameLookedAfter],
        what: "UN1, not yet at school, is not the pupil number of a child of school age."
    ) { story, notes in
        guard let fact = story.lastSaying(.upn), story.text(fact, .upn) == "UN1",
            let last = story.periods.last, let fourth = story.birthday(4)
        else { return }
        let day = last.to ?? story.lastDay
        let year = ReportingYear(containing: day).startYear - 1
        guard let august = CalendarDate(year: year, month: 8, day: 31), fourth <= august
        else { return }
        notes.note(
            fact,
            "the pupil number of \(story.id) is still UN1, not at school yet, on \(day), although "
                + "the child was four on \(fourth); ask the school")
    }
}

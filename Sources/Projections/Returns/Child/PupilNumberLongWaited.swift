// 903-210: a child long in care whose pupil number is said to be coming.

import CareEvents
import Dates

extension ReturnRule {
    /// UN4 is for the first week.
    static let pupilNumberLongWaited = ReturnRule(
        "210", needs: [.becameLookedAfter],
        what: "UN4, new to care, is not the pupil number of a child more than a week in care."
    ) { story, notes in
        let day = ReportingYear.lastEnded(by: story.lastDay).span.to
        guard let fact = story.lastSaying(.upn), story.text(fact, .upn) == "UN4",
            let period = story.periods.last, period.from.adding(days: 7) < day,
            period.to.map({ $0 > day }) ?? true
        else { return }
        notes.note(
            fact,
            "the pupil number of \(story.id) is still UN4 on \(day), and the child is looked after "
                + "since \(period.from); ask the school")
    }
}

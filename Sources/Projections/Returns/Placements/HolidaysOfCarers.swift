// 903-377: a third temporary placement for a holiday of the carers within a year.

import CareEvents
import Dates

extension ReturnRule {
    /// Two holidays are allowed for.
    static let holidaysOfCarers = ReturnRule(
        "377", needs: [.placementMoved],
        what: "A child has two placements for holidays of the carers, T3, in any twelve months."
    ) { story, notes in
        let holidays = story.placements.filter { $0.type == .T3 }
        for (first, third) in zip(holidays, holidays.dropFirst(2))
        where third.from < first.from.adding(months: 12) {
            notes.note(
                third.fact,
                "\(story.id) was placed in T3, a holiday of the carers, on \(third.from) for the "
                    + "third time since \(first.from) (\(story.named(first.fact))); find out why")
        }
    }
}

// 903-564: a return of a child who was not missing.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// A return said twice of one day is a duplicate.
    static let returnWithoutAbsence = ReturnRule(
        "564", needs: [.returnedFromMissing],
        what: "A child who returns from missing was missing since a day."
    ) { story, notes in
        for fact in story.strayReturns {
            let twin = story.absences.compactMap(\.returned).first { $0.day == fact.day }
            notes.note(
                fact,
                "\(story.id) returned on \(fact.day), "
                    + (twin.map { "and had returned already that day (\(story.named($0)))" }
                        ?? "and was not missing; find out since when the child was"),
                remedy: twin.map { _ in story.say.withdraw(fact.seq, .duplicate) })
        }
    }
}

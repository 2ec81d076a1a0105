// 903-304: a child said to be unaccompanied until after the eighteenth birthday.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The status ends with childhood at the latest, so that the birthday is the right day.
    static let unaccompaniedPastEighteen = ReturnRule(
        "304", needs: [.childDetailsChanged],
        what: "Being unaccompanied and seeking asylum ends by the eighteenth birthday."
    ) { story, notes in
        guard let birthday = story.birthday(18) else { return }
        var isUnaccompanied = false
        for fact in story.details {
            guard let flag = story.record.flag(fact, .uasc) else { continue }
            if isUnaccompanied, !flag, fact.day > birthday {
                let isKnownThen = story.registration.map { $0.day <= birthday } ?? false
                notes.note(
                    fact,
                    "\(story.id) ceased to be an unaccompanied child on \(fact.day), after the "
                        + "eighteenth birthday on \(birthday)",
                    remedy: isKnownThen
                        ? story.say.move(fact.seq, to: birthday) : nil)
            }
            isUnaccompanied = flag
        }
    }
}

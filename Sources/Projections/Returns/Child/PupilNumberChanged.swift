// 903-208: a child with two unique pupil numbers.

import CareEvents
import Dates

extension ReturnRule {
    /// A number after a code for none, or after a temporary one, is no change.
    static let pupilNumberChanged = ReturnRule(
        "208", needs: [.childDetailsChanged],
        what: "The unique pupil number of a child stays the same from one return to the next."
    ) { story, notes in
        var last: (fact: Fact, number: String)?
        for fact in story.details where story.record.place(fact, .upn) != nil {
            let number = story.text(fact, .upn)
            guard PupilNumber.isNumber(number) else { continue }
            if let last, last.number != number, last.number.last?.isNumber ?? false {
                notes.note(
                    fact,
                    "the pupil number of \(story.id) is \(number) from \(fact.day), and was "
                        + "\(last.number) before (\(story.named(last.fact))); ask the school")
            }
            last = (fact, number)
        }
    }
}

// 903-202: the sex of a child is not what was recorded before.

import CareEvents
import Dates

extension ReturnRule {
    /// From unknown to known is no change.
    static let sexChanged = ReturnRule(
        "202", needs: [.childDetailsChanged, .childBorn],
        what: "The sex recorded of a child does not change from one year's return to the next."
    ) { story, notes in
        var last: (fact: Fact, sex: Sex)?
        for fact in story.details {
            guard let sex = Sex(story.record.symbol(fact, .sex)), sex != .U else { continue }
            if let last, last.sex != sex {
                notes.note(
                    fact,
                    "the sex of \(story.id) is \(sex.rawValue) from \(fact.day), and was "
                        + "\(last.sex.rawValue) before (\(story.named(last.fact))); find out which "
                        + "is right")
            }
            last = (fact, sex)
        }
    }
}

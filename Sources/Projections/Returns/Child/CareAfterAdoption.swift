// 903-199: a child adopted from care who comes into care again under the same id.

import CareEvents
import Dates

extension ReturnRule {
    /// The national return gives an adopted child a new id.
    static let careAfterAdoption = ReturnRule(
        "199", needs: [.ceasedToBeLookedAfter],
        what: "A child who was adopted from care does not come into care again under the same id."
    ) { story, notes in
        for (earlier, period) in zip(story.periods, story.periods.dropFirst()) {
            guard earlier.isAdopted, let end = earlier.end else { continue }
            notes.note(
                period.start,
                "\(story.id) became looked after on \(period.from), although adopted from care on "
                    + "\(end.day) (\(story.named(end))); find out whether it is the same child")
        }
    }
}

// 903-451: a child who is still freed for adoption.

import CareEvents
import Dates

extension ReturnRule {
    /// A freeing order of 2005 that is open is one that nobody ended.
    static let stillFreed = ReturnRule(
        "451", needs: [.becameLookedAfter],
        what: "No child is still under a freeing order, D1."
    ) { story, notes in
        for status in story.statuses where status.status == .D1 && status.to == nil {
            notes.note(
                status.fact,
                "\(story.id) is still under a freeing order, D1, since \(status.from); find out "
                    + "what became of it")
        }
    }
}

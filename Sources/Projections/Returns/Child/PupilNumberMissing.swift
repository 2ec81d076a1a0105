// 903-442: a child in care without a unique pupil number or a code for none.

import CareEvents
import Dates

extension ReturnRule {
    /// Only in a year in which the ledger says the number of most children.
    static let pupilNumberMissing = ReturnRule(
        "442", needs: [.becameLookedAfter],
        what: "A child who is looked after, short breaks aside, has a pupil number or its code."
    ) { story, notes in
        guard let registered = story.registration, story.lastSaying(.upn) == nil,
            story.kept.isKept(.upn, on: registered.day),
            story.statuses.contains(where: { !$0.isShortBreak })
        else { return }
        notes.note(
            registered,
            "\(story.id) has no unique pupil number and no code for none; ask the school")
    }
}

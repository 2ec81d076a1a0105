// 903-103: a child in care whose ethnicity nobody recorded.

import CareEvents
import Dates

extension ReturnRule {
    /// Only in a year in which the ledger says the ethnicity of most children.
    static let ethnicityMissing = ReturnRule(
        "103", needs: [.becameLookedAfter],
        what: "The ethnicity of a child who is looked after is recorded, REFU and NOBT included."
    ) { story, notes in
        guard let registered = story.registration, story.lastSaying(.ethnicity) == nil,
            story.kept.isKept(.ethnicity, on: registered.day)
        else { return }
        notes.note(
            registered,
            "the ethnicity of \(story.id) is nowhere recorded; ask, or record REFU or NOBT")
    }
}

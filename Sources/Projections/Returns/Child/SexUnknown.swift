// 903-232: a child in care whose sex is recorded as unknown.

import CareEvents

extension ReturnRule {
    /// An unborn child's sex is unknown and must be.
    static let sexUnknown = ReturnRule(
        "232", needs: [.becameLookedAfter],
        what: "The sex of a child who is looked after is known."
    ) { story, notes in
        guard story.bornOn != nil, let fact = story.lastSaying(.sex),
            Sex(story.record.symbol(fact, .sex)) == .U
        else { return }
        notes.note(fact, "the sex of \(story.id) is recorded as unknown; find out what it is")
    }
}

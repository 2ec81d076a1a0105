// 903-392a: a placement without a distance.

import CareEvents
import Dates

extension ReturnRule {
    /// Short breaks, temporary placements and unaccompanied children aside, and only in a year in
    /// which the ledger says the distance of most placements.
    static let distanceMissing = ReturnRule(
        "392a", needs: [.becameLookedAfter],
        what: "The distance of a placement from home is known."
    ) { story, notes in
        for placement in story.gapsOfPlace
        where story.record.place(placement.fact, .distanceMiles) == nil
            && story.kept.isKept(.distance, on: placement.from)
        {
            notes.note(
                placement.fact,
                "no distance is recorded of the placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)); measure it from home")
        }
    }
}

extension ReturnStory {
    /// The placements whose place the return asks for.
    var gapsOfPlace: [Placement] {
        placements.filter { placement in
            let status = status(on: placement.from, in: periods[placement.period])
            return !placement.isTemporary && !(status?.isShortBreak ?? false)
                && !isUnaccompanied(on: placement.to ?? lastDay)
        }
    }
}

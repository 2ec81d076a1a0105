// 903-454: a placement more than 350 miles from home.

import CareEvents
import Dates

extension ReturnRule {
    private static let farthest: Int64 = 350_000

    /// Unaccompanied children have their home abroad.
    static let distanceTooFar = ReturnRule(
        "454", needs: [.becameLookedAfter],
        what: "A placement is 350 miles from home at most, unaccompanied children aside."
    ) { story, notes in
        for placement in story.placements {
            guard let distance = story.record.number(placement.fact, .distanceMiles),
                distance > farthest,
                !story.isUnaccompanied(on: placement.to ?? story.lastDay)
            else { continue }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from) is \(distance / 1000) miles "
                    + "away; check the distance and the postcodes")
        }
    }
}

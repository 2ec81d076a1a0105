// 903-392b: a placement without any postcode.

import CareEvents
import Dates

extension ReturnRule {
    /// As with the distance, and only where the ledger keeps postcodes.
    static let postcodesMissing = ReturnRule(
        "392b", needs: [.becameLookedAfter],
        what: "The postcode of a placement or of home is known."
    ) { story, notes in
        for placement in story.gapsOfPlace
        where story.record.place(placement.fact, .homePostcode) == nil
            && story.record.place(placement.fact, .placementPostcode) == nil
            && story.kept.isKept(.postcode, on: placement.from)
        {
            notes.note(
                placement.fact,
                "no postcode is recorded of the placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)); ask the social worker")
        }
    }
}

// 903-218: a placement in a registered place without the place's number.

import CareEvents
import Dates

extension ReturnRule {
    private static let asked = CalendarDate(year: 2015, month: 4, day: 1)

    /// Only in a year in which the ledger says the number of most placements.
    static let registrationMissing = ReturnRule(
        "218", needs: [.becameLookedAfter], ground: .line,
        what: "A placement in a place registered with Ofsted has its registration number."
    ) { story, notes in
        for placement in story.placements {
            guard let asked, (placement.to ?? story.lastDay) >= asked, !placement.isUnregistered,
                story.record.place(placement.fact, .urn) == nil,
                story.kept.isKept(.urn, on: placement.from)
            else { continue }
            notes.note(
                placement.fact,
                "no registration number is recorded of the placement of \(story.id) from "
                    + "\(placement.from), \(story.text(placement.fact, .placementType)); find it "
                    + "in the register of Ofsted")
        }
    }
}

// 903-230: semi-independent accommodation without a number, once it had to be registered.

import CareEvents
import Dates

extension ReturnRule {
    private static let registered = CalendarDate(year: 2023, month: 10, day: 28)

    /// Only in a year in which the ledger says the number of most placements.
    static let semiIndependentUnregistered = ReturnRule(
        "230", needs: [.becameLookedAfter],
        what: "Semi-independent accommodation, H5, has a registration number from October 2023 on."
    ) { story, notes in
        for placement in story.placements where placement.type == .H5 {
            guard let registered, (placement.to ?? story.lastDay) >= registered,
                story.record.place(placement.fact, .urn) == nil,
                story.kept.isKept(.urn, on: placement.from)
            else { continue }
            notes.note(
                placement.fact,
                "\(story.id) was in H5 from \(placement.from), beyond \(registered), and no "
                    + "registration number is recorded; find it in the register of Ofsted")
        }
    }
}

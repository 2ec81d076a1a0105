// 903-217t: independent living from the day on which accommodation had to be registered.

import CareEvents
import Dates

extension ReturnRule {
    private static let registered = CalendarDate(year: 2023, month: 10, day: 28)

    /// Supported accommodation, K3, took its place.
    static let independentLivingOutOfUse = ReturnRule(
        "217t", needs: [.becameLookedAfter], ground: .line,
        what: "No placement in independent living, P2, begins from 28 October 2023 on."
    ) { story, notes in
        for placement in story.placements where placement.type == .P2 {
            guard let registered, placement.from >= registered else { continue }
            notes.note(
                placement.fact,
                "\(story.id) was placed in P2, independent living, on \(placement.from), which is "
                    + "not used from \(registered) on; find out whether it is K3")
        }
    }
}

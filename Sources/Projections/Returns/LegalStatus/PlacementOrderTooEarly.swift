// 903-446: a placement order from before there were any.

import CareEvents
import Dates

extension ReturnRule {
    private static let introduced = CalendarDate(year: 2005, month: 12, day: 1)

    /// The Adoption and Children Act brought placement orders in December 2005.
    static let placementOrderTooEarly = ReturnRule(
        "446", needs: [.becameLookedAfter], ground: .line,
        what: "No placement order, E1, begins before December 2005."
    ) { story, notes in
        for status in story.statuses where status.status == .E1 {
            guard let introduced, status.from < introduced else { continue }
            notes.note(
                status.fact,
                "\(story.id) was under a placement order, E1, from \(status.from), and there was "
                    + "none before December 2005; find out which order it was")
        }
    }
}

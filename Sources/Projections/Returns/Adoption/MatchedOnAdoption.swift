// 903-582: matched with the adopters on the day of the adoption.

import CareEvents
import Dates

extension ReturnRule {
    /// A family is found months before an order is made.
    static let matchedOnAdoption = ReturnRule(
        "582", needs: [.adoptionMatched],
        what: "A child is matched with adopters before the day of the adoption."
    ) { story, notes in
        for match in story.matches {
            let isDayOfAdoption =
                story.adoptionOrders.contains { $0.day == match.day }
                || story.periods.contains { $0.isAdopted && $0.to == match.day }
            guard isDayOfAdoption else { continue }
            notes.note(
                match,
                "\(story.id) was matched with adopters on \(match.day), the day of the adoption; "
                    + "find out the day of the match")
        }
    }
}

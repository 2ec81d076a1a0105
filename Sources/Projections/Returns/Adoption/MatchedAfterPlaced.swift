// 903-331: matched with a family after being placed with it.

import CareEvents
import Dates

extension ReturnRule {
    /// A match comes before the placement or on its day.
    static let matchedAfterPlaced = ReturnRule(
        "331", needs: [.adoptionMatched],
        what: "A child is matched with adopters by the day of being placed with them."
    ) { story, notes in
        for place in story.adoptivePlacements {
            let placement = story.placements[place]
            let period = story.periods[placement.period]
            let own = story.matches.filter { period.holds($0.day) }
            guard !own.contains(where: { $0.day <= placement.from }), let match = own.first
            else { continue }
            notes.note(
                match,
                "\(story.id) was matched with adopters on \(match.day), after being placed for "
                    + "adoption on \(placement.from) (\(story.named(placement.fact))); find out "
                    + "the day of the match")
        }
    }
}

// 903-333: matched with a family before it was decided on adoption.

import CareEvents
import Dates

extension ReturnRule {
    /// Deciding comes first, or is of the same day.
    static let matchedBeforeDecision = ReturnRule(
        "333", needs: [.adoptionMatched],
        what: "A child is matched only once it is decided that it should be placed for adoption."
    ) { story, notes in
        for match in story.matches
        where !story.decisions.contains(where: { $0.fact.day <= match.day }) {
            let later = story.decisions.first
            notes.note(
                match,
                "\(story.id) was matched with adopters on \(match.day), "
                    + (later.map {
                        "before the decision for adoption of \($0.fact.day) "
                            + "(\(story.named($0.fact)))"
                    } ?? "and no decision for adoption is recorded")
                    + "; find out the day of the decision")
        }
    }
}

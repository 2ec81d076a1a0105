// 903-601: adopted, and the way to the adoption is not recorded.

import CareEvents
import Dates

extension ReturnRule {
    /// The decision and the match; who the adopters are no event says.
    static let adoptionUntold = ReturnRule(
        "601", needs: [.ceasedToBeLookedAfter],
        what: "Of a child who was adopted the decision for adoption and the match are recorded."
    ) { story, notes in
        for period in story.periods where period.isAdopted {
            guard let end = period.end else { continue }
            let isMatched = story.matches.contains { $0.day <= end.day }
            let isDecided = story.decisions.contains { $0.fact.day <= end.day }
            guard !isMatched || !isDecided else { continue }
            let missing =
                isMatched
                ? "the decision for adoption is"
                : isDecided ? "the match is" : "the decision for adoption and the match are"
            notes.note(
                end,
                "\(story.id) was adopted on \(end.day), and \(missing) not recorded; find out when "
                    + "that was")
        }
    }
}

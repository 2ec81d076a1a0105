// 903-145: a category of need that only the children in need census has.

import CareEvents
import Dates

extension ReturnRule {
    /// N0 and N9 are of the census, not of the return.
    static let needNotInReturn = ReturnRule(
        "145", needs: [.becameLookedAfter], ground: .line,
        what: "The need of a child who is looked after is one of N1 to N8."
    ) { story, notes in
        for fact in story.episodeFacts {
            let need = CategoryOfNeed(story.record.symbol(fact, .categoryOfNeed))
            guard need == .N0 || need == .N9 else { continue }
            notes.note(
                fact,
                "\(story.id) has the need \(story.text(fact, .categoryOfNeed)) from \(fact.day), "
                    + "which children who are looked after cannot have; choose from N1 to N8")
        }
    }
}

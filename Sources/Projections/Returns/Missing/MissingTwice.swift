// 903-574: going missing while missing.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The same said twice of one day is a duplicate.
    static let missingTwice = ReturnRule(
        "574", needs: [.wentMissing],
        what: "A child goes missing again only after having returned."
    ) { story, notes in
        for (fact, open) in story.secondAbsences {
            let isTwin =
                open.fact.day == fact.day
                && story.record.symbol(open.fact, .kind) == story.record.symbol(fact, .kind)
            notes.note(
                fact,
                "\(story.id) went missing on \(fact.day), "
                    + (isTwin ? "as was said already " : "and had not returned since ")
                    + (isTwin ? "" : "\(open.fact.day) ")
                    + "(\(story.named(open.fact)))"
                    + (isTwin ? "" : "; find out when the child returned"),
                remedy: isTwin ? story.say.withdraw(fact.seq, .duplicate) : nil)
        }
    }
}

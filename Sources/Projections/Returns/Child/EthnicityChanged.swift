// 903-204: the ethnicity of a child is not what was recorded before.

import CareEvents
import Dates

extension ReturnRule {
    /// From refused or not obtained to known is no change.
    static let ethnicityChanged = ReturnRule(
        "204", needs: [.childDetailsChanged],
        what: "The ethnicity recorded of a child does not change from one return to the next."
    ) { story, notes in
        var last: (fact: Fact, code: Ethnicity)?
        for fact in story.details {
            guard let code = Ethnicity(story.record.symbol(fact, .ethnicity)), code != .REFU,
                code != .NOBT
            else { continue }
            if let last, last.code != code {
                notes.note(
                    fact,
                    "the ethnicity of \(story.id) is \(code.rawValue) from \(fact.day), and was "
                        + "\(last.code.rawValue) before (\(story.named(last.fact))); ask the child "
                        + "or the family")
            }
            last = (fact, code)
        }
    }
}

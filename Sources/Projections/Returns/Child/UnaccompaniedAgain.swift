// 903-205D: a child said to be unaccompanied after it was said not to be.

import CareEvents
import Dates

extension ReturnRule {
    /// A child is unaccompanied on arrival or not at all.
    static let unaccompaniedAgain = ReturnRule(
        "205D", needs: [.childDetailsChanged],
        what: "A child does not become unaccompanied and seeking asylum after not having been so."
    ) { story, notes in
        var denied: Fact?
        for fact in story.details {
            guard let isUnaccompanied = story.record.flag(fact, .uasc) else { continue }
            if isUnaccompanied, let denied {
                notes.note(
                    fact,
                    "\(story.id) is unaccompanied and seeking asylum from \(fact.day), and was "
                        + "said not to be on \(denied.day) (\(story.named(denied))); find out "
                        + "which is right")
            }
            denied = isUnaccompanied ? nil : fact
        }
    }
}

// 903-434: a change of legal status that changes nothing.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The later line says what was said, so that it is a duplicate.
    static let statusUnchanged = ReturnRule(
        "434", needs: [.legalStatusChanged],
        what: "A change of legal status leads to another status than before."
    ) { story, notes in
        for place in story.statuses.indices.dropFirst() {
            let (last, now) = (story.statuses[place - 1], story.statuses[place])
            guard last.period == now.period, last.status != nil, last.status == now.status,
                now.fact.type == .legalStatusChanged,
                story.record.symbol(now.fact, .categoryOfNeed) == .none
            else { continue }
            notes.note(
                now.fact,
                "the legal status of \(story.id) changed on \(now.from) to "
                    + "\(story.text(now.fact, .legalStatus)), which it was already "
                    + "(\(story.named(last.fact)))",
                remedy: story.say.withdraw(now.fact.seq, .duplicate))
        }
    }
}

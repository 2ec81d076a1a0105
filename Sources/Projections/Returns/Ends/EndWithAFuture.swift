// 903-437: care after an end that is for ever.

import CareEvents
import Dates

extension ReturnRule {
    private static let forEver: Set<ReasonCeased> = [.E2, .E15, .E17]

    /// Death and coming of age are not followed by care.
    static let endWithAFuture = ReturnRule(
        "437", needs: [.ceasedToBeLookedAfter],
        what: "A child who died or came of age does not become looked after again."
    ) { story, notes in
        for (earlier, later) in zip(story.periods, story.periods.dropFirst()) {
            guard let reason = earlier.reason, forEver.contains(reason), let end = earlier.end
            else { continue }
            notes.note(
                later.start,
                "\(story.id) became looked after on \(later.from), although care ended for "
                    + "\(reason.rawValue) on \(end.day) (\(story.named(end))); find out which is "
                    + "right")
        }
    }
}

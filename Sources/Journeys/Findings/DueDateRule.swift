// C7: a review has a day by which it was due.

import CareEvents
import Dates

/// Reviews that no clock waited for: held outside care, or a second time after it ended. They are
/// below the line of timeliness and never above it (CNT-2).
enum DueDateRule {
    static func judge(_ journey: borrowing Journey, _ story: ToldStory, _ notes: inout FindingNotes)
    {
        guard story.types.contains(.reviewHeld) else { return }
        let isOutside = story.facts.contains { fact in
            (fact.type == .reviewHeld || fact.type == .reviewPartHeld)
                && !story.periods.contains { $0.from <= fact.day && fact.day <= $0.to }
        }
        guard isOutside else { return }
        var folded = copy journey
        folded.fold(.whole, in: notes.known, against: notes.setting)
        for review in folded.reviews where review.dueOn == nil {
            let why =
                review.period < 0
                ? "\(notes.id(story.child)) was not looked after"
                : "a final review was held after care had ended already"
            notes.note(
                .reviewWithoutDueDate, seq: review.seq, of: story.child,
                "the review \(notes.text(review.id)) on \(review.heldOn) was due on no day: \(why)")
        }
    }
}

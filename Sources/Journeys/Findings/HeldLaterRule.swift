// C10: a review is recorded once it has been held.

import CareEvents
import Dates

/// Reviews that were recorded as held and are now said to have been held later than that: who
/// recorded them could not know. A day that was never plausible is a matter of J1.
enum HeldLaterRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        for said in story.reviews.said where said.fact.type == .reviewHeld {
            let review = said.fact
            let recorded = notes.known.recordedAt(review.seq)
            // The London day is the UTC day or the one after it.
            guard Int64(review.day.dayNumber) * 86_400 > recorded.seconds else { continue }
            let recordedOn = recorded.londonDay
            let first = notes.known.record.fact(at: Int(review.seq)).day
            guard review.day > recordedOn, first <= recordedOn else { continue }
            notes.note(
                .recordedBeforeHeld, review, of: story.child,
                "the review \(notes.text(said.id)) was recorded as held on \(recordedOn), and is "
                    + "said to have been held on \(review.day)")
        }
    }
}

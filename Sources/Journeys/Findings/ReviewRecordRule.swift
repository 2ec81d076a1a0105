// C9: the record of a review is made after the review.

import CareEvents
import Dates

/// Records completed or distributed before the review that they are of.
enum ReviewRecordRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        for said in story.reviews.said {
            let made = said.fact
            let isCompleted = made.type == .reviewRecordCompleted
            guard isCompleted || made.type == .reviewRecordDistributed,
                let held = story.reviews.held(said.review), made.day < held.day
            else { continue }
            let what = isCompleted ? "completed" : "distributed"
            notes.note(
                .recordBeforeReview, made, of: story.child,
                "the record of the review \(notes.text(said.id)) was \(what) on \(made.day), "
                    + "before the review was held on \(held.day) "
                    + "(seq \(notes.number(held.seq)))")
        }
    }
}

// C9: the record of a review is made after the review.

import CareEvents
import Dates

/// Records completed or distributed before the review that they are of.
enum ReviewRecordRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        let types: EventTypes = [.reviewRecordCompleted, .reviewRecordDistributed]
        for made in story.facts(of: types) {
            let id = notes.known.record.symbol(made, .reviewID)
            guard let held = story.held(id, notes), made.day < held.day else { continue }
            let what = made.type == .reviewRecordCompleted ? "completed" : "distributed"
            notes.note(
                .recordBeforeReview, made, of: story.child,
                "the record of the review \(notes.text(id)) was \(what) on \(made.day), before the "
                    + "review was held on \(held.day) (seq \(notes.number(held.seq)))")
        }
    }
}

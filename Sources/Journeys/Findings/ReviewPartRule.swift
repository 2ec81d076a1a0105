// C11: the parts of a review come before its completion.

import CareEvents
import Dates

/// Parts of a series of meetings after the meeting that completed it (ADJ-1).
enum ReviewPartRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        for said in story.reviews.said where said.fact.type == .reviewPartHeld {
            let part = said.fact
            guard let held = story.reviews.held(said.review), part.day > held.day else { continue }
            notes.note(
                .partAfterCompletion, part, of: story.child,
                "a part of the review \(notes.text(said.id)) was held on \(part.day), after the "
                    + "review was completed on \(held.day) (seq \(notes.number(held.seq)))")
        }
    }
}

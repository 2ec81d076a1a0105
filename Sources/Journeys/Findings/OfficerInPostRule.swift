// C12: a reviewing officer is in post when allocated, and on the day of a review.

import CareEvents
import Dates

/// Allocations to officers who had not joined yet, and reviews chaired by officers not in post. An
/// allocation that outlives the service is a matter of C1.
enum OfficerInPostRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard !notes.mayBeErased(of: .none) else { return }
        for fact in story.facts where fact.type == .iroAllocated || fact.type == .reviewHeld {
            let iro = notes.known.record.symbol(fact, .iroID)
            guard iro != .none, let service = notes.setting.workforce.service(of: iro) else {
                continue
            }
            if fact.type == .iroAllocated {
                if fact.day < service.joinedOn { noteAllocated(fact, iro, of: story, &notes) }
            } else if service.hasLeft || fact.day < service.joinedOn {
                judgeReview(fact, iro, of: story, &notes)
            }
        }
    }

    private static func noteAllocated(
        _ fact: Fact, _ iro: Symbol, of story: ToldStory, _ notes: inout FindingNotes
    ) {
        guard let joined = notes.setting.workforce.worker(iro)?.joined.first else { return }
        notes.note(
            .allocatedBeforeJoining, fact, of: story.child,
            "\(notes.text(iro)) was allocated to \(notes.id(story.child)) on \(fact.day), "
                + "before joining on \(joined.day) (seq \(notes.number(joined.seq)))")
    }

    private static func judgeReview(
        _ fact: Fact, _ iro: Symbol, of story: ToldStory, _ notes: inout FindingNotes
    ) {
        guard let worker = notes.setting.workforce.worker(iro) else { return }
        // The last day in post may be the day of leaving.
        let wasInPost =
            worker.isInPost(on: fact.day) || worker.left.contains { $0.day == fact.day }
        guard !wasInPost else { return }
        let id = notes.known.record.symbol(fact, .reviewID)
        notes.note(
            .reviewedOutOfPost, fact, of: story.child,
            "\(notes.text(iro)) was not in post on \(fact.day), the day of the review "
                + "\(notes.text(id))")
    }
}

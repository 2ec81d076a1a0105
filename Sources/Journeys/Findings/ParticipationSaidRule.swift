// C8: how a child of four or more took part in a review is recorded.

import CareEvents
import Dates
import Policies

/// Reviews whose record should be complete by now, and that say nothing of the child's part in
/// them, not even that it was not recorded. Source: SSDA903 field PARTICIPATION; the time is that
/// of the record clock in force.
enum ParticipationSaidRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard let bornOn = story.bornOn, story.types.contains(.reviewHeld) else { return }
        let record = notes.known.record
        for held in story.reviews.said where held.fact.type == .reviewHeld {
            let review = held.fact
            let said = story.reviews.participation(in: held.review) ?? review
            let code = record.symbol(said, .participation)
            guard code == .none, review.day >= bornOn,
                Age.years(bornOn: bornOn, on: review.day) >= ParticipationRule.codedFromAge
            else { continue }
            let clock = notes.setting.recordClock.inForce(on: review.day)
            let by = notes.setting.date(clock.recordWithin, after: review.day)
            guard story.today > by else { continue }
            notes.note(
                .participationNotRecorded, review, of: story.child,
                "how \(notes.id(story.child)) took part in the review \(notes.text(held.id)) on "
                    + "\(review.day) is not recorded, and was to be by \(by)")
        }
    }
}

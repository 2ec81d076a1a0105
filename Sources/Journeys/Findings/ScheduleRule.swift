// C21: a review that was planned is held or called off.

import CareEvents
import Dates
import Policies

/// Reviews whose planned day is long past, and of which nothing more was said. They have the time
/// in which the full record of a review is made.
enum ScheduleRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.reviewScheduled) else { return }
        let record = notes.known.record
        // By review: the first word that planned it, and the day last planned.
        var planned = [(said: ToldReviews.Said, on: CalendarDate)?](
            repeating: nil, count: story.reviews.count)
        for said in story.reviews.said
        where said.fact.type == .reviewScheduled || said.fact.type == .reviewRescheduled {
            guard !story.reviews.isSettled(said.review) else { continue }
            let on = record.date(said.fact, .plannedOn) ?? said.fact.day
            planned[said.review] = (planned[said.review]?.said ?? said, on)
        }
        for case let review? in planned {
            let clock = notes.setting.recordClock.inForce(on: review.on)
            let by = notes.setting.date(clock.recordWithin, after: review.on)
            guard story.today > by else { continue }
            notes.note(
                .plannedNeverHeld, review.said.fact, of: story.child,
                "the review \(notes.text(review.said.id)) was planned for \(review.on), and was "
                    + "neither held nor cancelled")
        }
    }
}

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
        var planned: [(id: Symbol, fact: Fact, on: CalendarDate)] = []
        var settled: Set<Symbol> = []
        let types: EventTypes = [
            .reviewScheduled, .reviewRescheduled, .reviewCancelled, .reviewHeld, .reviewPartHeld,
        ]
        for fact in story.facts(of: types) {
            let id = record.symbol(fact, .reviewID)
            guard fact.type == .reviewScheduled || fact.type == .reviewRescheduled else {
                settled.insert(id)
                continue
            }
            let on = record.date(fact, .plannedOn) ?? fact.day
            if let place = planned.firstIndex(where: { $0.id == id }) {
                planned[place].on = on
            } else {
                planned.append((id, fact, on))
            }
        }
        for review in planned where !settled.contains(review.id) {
            let clock = notes.setting.recordClock.inForce(on: review.on)
            let by = notes.setting.date(clock.recordWithin, after: review.on)
            guard story.today > by else { continue }
            notes.note(
                .plannedNeverHeld, review.fact, of: story.child,
                "the review \(notes.text(review.id)) was planned for \(review.on), and was neither "
                    + "held nor cancelled")
        }
    }
}

// 903-359: care that goes on after the eighteenth birthday.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// Section 20(5) allows a community home; otherwise care ends with childhood.
    static let lookedAfterPastEighteen = ReturnRule(
        "359", needs: [.becameLookedAfter],
        what: "Care ends by the eighteenth birthday, but under section 20 in a children's home."
    ) { story, notes in
        guard let birthday = story.birthday(18) else { return }
        for period in story.periods where period.from < birthday {
            guard (period.to ?? story.lastDay) > birthday else { continue }
            let status = story.status(on: birthday, in: period)
            let home = story.placements[period.placements].last { $0.from <= birthday }
            if status?.status == .V2 && home?.type == .K2 { continue }
            guard let end = period.end else {
                notes.note(
                    period.start,
                    "\(story.id) was eighteen on \(birthday), and care since \(period.from) has "
                        + "not ended; find out why it ended on that day")
                continue
            }
            notes.note(
                end,
                "\(story.id) was eighteen on \(birthday), and care ended only on \(end.day)",
                remedy: story.endsOnTheBirthday(end, birthday))
        }
    }
}

extension ReturnStory {
    /// The end set back to the birthday, where nothing happened in between that needs care, and the
    /// reviewing officer may still be allocated (C1).
    fileprivate func endsOnTheBirthday(_ end: Fact, _ birthday: CalendarDate) -> Remedy? {
        guard end.day - birthday <= 27, lastFact <= end.day else { return nil }
        let moved = placements.contains { $0.from > birthday }
        let changed = statuses.contains { $0.from > birthday }
        let reviewed = reviews.contains { $0.day > birthday }
        let missed = absences.contains { $0.fact.day > birthday }
        return moved || changed || reviewed || missed || hasReviewBesides
            ? nil : say.move(end.seq, to: birthday)
    }

    /// Whether there is a part of a review or a direction, which need care.
    private var hasReviewBesides: Bool { types.meets([.reviewPartHeld, .reviewDirected]) }
}

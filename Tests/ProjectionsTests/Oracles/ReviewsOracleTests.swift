// Timeliness, participation and the list of reviews, counted again out of a diary.

import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct ReviewsOracleTests {
    /// A child's reviews as the diary has them, with what it waits for at the end of some days.
    private struct Kept {
        let story: [SlowFact]
        let reviews: [SlowReview]
        var waiting: [CalendarDate: [SlowWaiting]] = [:]

        init(_ story: [SlowFact], _ own: OracleCase) {
            self.story = story
            var diary = SlowDiary(story, own.slow)
            let days = Set(own.days + own.periods.map(\.to))
            var waiting: [CalendarDate: [SlowWaiting]] = [:]
            diary.keep(through: RandomLedger.span.to.adding(days: 400)) { day, _, waits in
                if let waits, days.contains(day) { waiting[day, default: []].append(waits) }
            }
            self.waiting = waiting
            reviews = diary.reviews
        }

        func officer(_ review: SlowReview) -> String? {
            review.iro
                ?? SlowChild(story, on: review.heldOn).allocations["cla"]?.text("iro_id")
        }
    }

    @Test(arguments: OracleCase.all.indices)
    func `reviews in time, participation and lists are those of a diary`(place: Int) throws {
        let own = OracleCase.all[place]
        let kept = own.stories.map { Kept($0, own) }
        for span in own.periods {
            try compareReviews(own, kept, span)
            try compareChildren(own, kept, span)
        }
        for day in own.days {
            let listed = own.telling.reviews(.at(day))
            #expect(listed == list(kept, own, at: day), "seed \(own.seed) at \(day)")
        }
    }

    private func compareReviews(_ own: OracleCase, _ kept: [Kept], _ span: DateSpan) throws {
        let held = kept.flatMap { child in
            child.reviews.filter { span.contains($0.heldOn) }.map { (child, $0) }
        }
        try own.expect(.claReviewsHeld, .over(span), held.count)
        try own.expect(
            .claReviewsInTimePercent, .over(span), above: held.count { $0.1.isOnTime },
            below: held.count)
        try own.expect(
            .claReviewsHeld, .over(span), "iro=iro-1",
            held.count { $0.0.officer($0.1) == "iro-1" })
        try own.expect(
            .claReviewsByParticipation, .over(span), "participation=not_recorded",
            held.count { ($0.1.participation ?? "not_recorded") == "not_recorded" })
        let aged = held.filter { child, review in
            (SlowChild(child.story, on: .latest).age(on: review.heldOn) ?? 0) >= 4
        }.map { $0.1.participation ?? "" }
        try own.expect(
            .claReviewParticipationPercent, .over(span),
            above: aged.count { ["PN1", "PN2", "PN3", "PN5", "PN6"].contains($0) },
            below: aged.count)
        try own.expect(
            .claReviewAttendancePercent, .over(span),
            above: aged.count { ["PN1", "PN2", "PN3"].contains($0) }, below: aged.count)
        try own.expect(
            .claReviewAttendancePercent, .over(span), "attendance=with_pn4",
            above: aged.count { ["PN1", "PN2", "PN3", "PN4"].contains($0) }, below: aged.count)
        try own.expect(
            .claReviewNoParticipationPercent, .over(span), above: aged.count { $0 == "PN7" },
            below: aged.count)
    }

    private func compareChildren(_ own: OracleCase, _ kept: [Kept], _ span: DateSpan) throws {
        let cohort = kept.filter { child in
            let standing = SlowChild(child.story, on: span.to)
            guard standing.isInStock, let start = standing.start else { return false }
            return start.day.adding(days: 28) <= span.to
                && standing.settled?.isAdoptivePlacement != true
        }
        let good = cohort.filter { child in
            let isHeldWell = child.reviews.filter { $0.heldOn <= span.to }.allSatisfy { review in
                guard let due = review.dueOn, span.contains(due) else { return true }
                return review.isOnTime
            }
            let waits = (child.waiting[span.to] ?? []).filter { $0.state != "fell_away" }
            return isHeldWell && !waits.contains { span.contains($0.dueOn) }
        }
        try own.expect(
            .claChildrenReviewsInTimePercent, .over(span), above: good.count, below: cohort.count)
    }

    /// All reviews held or due up to a day.
    private func list(_ kept: [Kept], _ own: OracleCase, at day: CalendarDate) -> [String] {
        var lines: [String] = []
        for child in kept {
            let id = child.story.first?.child ?? ""
            func officer(on day: CalendarDate) -> String {
                SlowChild(child.story, on: day).allocations["cla"]?.text("iro_id") ?? ""
            }
            for review in child.reviews where review.heldOn <= day {
                let late = review.dueOn.map { review.isOnTime ? 0 : review.heldOn - $0 } ?? -1
                let state = review.isOnTime ? "on_time" : review.dueOn == nil ? "-" : "late"
                lines.append(
                    "\(id) \(review.id) \(review.number) \(review.dueOn?.description ?? "-") "
                        + "\(review.heldOn) \(state) \(late) \(review.rule ?? "-") "
                        + (review.iro ?? officer(on: review.heldOn)))
            }
            for waits in child.waiting[day] ?? [] where waits.dueOn <= day {
                guard waits.state != "fell_away" else { continue }
                let end = waits.ceasedOn ?? day
                let state =
                    waits.state == "missed" ? "missed" : end > waits.dueOn ? "overdue" : "pending"
                lines.append(
                    "\(id)  \(waits.number) \(waits.dueOn) - \(state) \(end - waits.dueOn) "
                        + "\(waits.rule) \(officer(on: end))")
            }
        }
        return lines.sorted()
    }
}

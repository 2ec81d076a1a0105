// What the record of a child does not say: no contact, no officer, no review, no current plan.

import CareEvents
public import Dates
import Journeys
import Policies

/// A stretch of days of which something is missing.
public struct Gap: Hashable, Sendable {
    /// The first day without it.
    public let from: CalendarDate
    /// The day it was there again, or care ended; nil while it is missing.
    public let to: CalendarDate?
    /// How many days, up to the day asked where it goes on.
    public let days: Int
    /// What is missing, in words.
    public let words: String
}

extension StoryScene {
    /// The gaps: those that go on first, then the others, each in the order of their days.
    var gaps: [Gap] {
        var gaps = betweenPeriods + withoutOfficer + withoutReview + withoutPlan
        for (place, care) in journey.periods.enumerated()
        where care.from <= day && !care.isShortBreak {
            gaps += between(place, care, "contact by the IRO") { $0.type == .childContacted }
            gaps += between(place, care, "visit by the social worker") {
                $0.type == .socialWorkerVisited
            }
        }
        return gaps.sorted { a, b in
            let (isOver, other) = (a.to == nil ? 0 : 1, b.to == nil ? 0 : 1)
            return (isOver, a.from, a.days, a.words) < (other, b.from, b.days, b.words)
        }
    }

    private func gap(_ from: CalendarDate, _ to: CalendarDate?, _ words: String) -> Gap {
        let end = to.flatMap { $0 <= day ? $0 : nil }
        return Gap(from: from, to: end, days: (end ?? day) - from, words: words)
    }

    private var betweenPeriods: [Gap] {
        zip(journey.periods, journey.periods.dropFirst()).compactMap { one, next in
            guard let end = one.to, next.from <= day else { return nil }
            return gap(end, next.from, "not looked after between two periods of care")
        }
    }

    /// Between one review and the next, before the first and after the last, where nothing of a
    /// kind was recorded after the one up to the other; neighbouring stretches are one gap.
    private func between(
        _ place: Int, _ care: Journey.CarePeriod, _ what: String, _ isOne: (Fact) -> Bool
    ) -> [Gap] {
        let end = care.to.flatMap { $0 <= day ? $0 : nil }
        let held = journey.reviews.filter {
            $0.period == Int32(place) && $0.heldOn <= (end ?? day) && $0.heldOn > care.from
        }.map(\.heldOn)
        var marks = [care.from]
        for mark in held + [end ?? day] where mark > marks[marks.count - 1] { marks.append(mark) }
        let days = journey.asides.filter { isOne($0) && $0.day <= day }.map(\.day)
        var empty: [(from: CalendarDate, to: CalendarDate)] = []
        for (from, to) in zip(marks, marks.dropFirst()) {
            // What is done on the day care began is done in it.
            let isSeen = days.contains { ($0 > from || $0 == care.from) && $0 >= from && $0 <= to }
            if isSeen { continue }
            if let last = empty.last, last.to == from {
                empty[empty.count - 1].to = to
            } else {
                empty.append((from, to))
            }
        }
        return empty.map { stretch in
            let isOpen = end == nil && stretch.to == day
            let since = stretch.from == care.from ? "care began" : "a review"
            let reviews = held.count { stretch.from < $0 && $0 <= stretch.to }
            let over = reviews > 1 ? ", over \(counted(reviews, "review"))" : ""
            let words: String
            if isOpen {
                let isLast = held.last.map { $0 == stretch.from } ?? false
                words =
                    "no \(what) recorded since "
                    + (isLast ? "the last review" : since) + over
            } else {
                let isToReview = held.contains(stretch.to)
                let between =
                    stretch.from == care.from
                    ? "the start of care and " + (isToReview ? "a review" : "its end")
                    : isToReview ? "two reviews" : "a review and the end of care"
                words = "no \(what) recorded between \(between)" + over
            }
            return gap(stretch.from, isOpen ? nil : stretch.to, words)
        }
    }

    /// Days in care with no officer: at the start only where the time for allocating was over.
    private var withoutOfficer: [Gap] {
        var gaps: [Gap] = []
        for care in journey.periods where care.from <= day && !care.isShortBreak {
            let end = care.to.flatMap { $0 <= day ? $0 : nil } ?? day.adding(days: 1)
            let policy = context.setting.caseload.inForce(on: care.from)
            let due = context.setting.date(policy.allocatedWithin, after: care.from)
            var from = care.from
            func close(_ to: CalendarDate) {
                guard from < to, from > care.from || to > due, from <= day else { return }
                let allowed =
                    from == care.from ? ", due by \(DateSpelling.words(due))" : ""
                gaps.append(
                    gap(from, to > day ? nil : to, "no reviewing officer allocated" + allowed))
            }
            for allocation in journey.allocations
            where Population(allocation.population) == .cla && allocation.from <= day {
                if let to = allocation.to, to <= from { continue }
                guard allocation.from < end else { break }
                close(allocation.from)
                from = allocation.to.map { max($0, from) } ?? end
            }
            close(end)
        }
        return gaps
    }

    /// Reviews that were due and not held.
    private var withoutReview: [Gap] {
        clock.compactMap { row in
            guard row.state == .overdue || row.state == .missed, let due = row.dueOn else {
                return nil
            }
            let from = row.countedFrom ?? due
            let ended = row.period.flatMap { journey.periods[$0 - 1].to }
            let words = "no review held, due on \(DateSpelling.words(due)) by \(row.rule)"
            return gap(from, row.state == .missed ? ended : nil, words)
        }
    }

    /// The plans that the child should have on the day asked, and has not or not any more.
    private var withoutPlan: [Gap] {
        guard let open = journey.period(on: day) else { return [] }
        return RequiredPlan.allCases.compactMap { plan in
            guard let standing = journey.standing(of: plan, on: day, in: context),
                !standing.isCurrent
            else { return nil }
            if let until = standing.currentUntil, let last = standing.lastOn {
                return gap(
                    until.adding(days: 1), nil,
                    "no current \(plan.words), the last on \(DateSpelling.words(last))")
            }
            return gap(journey.periods[open].from, nil, "no \(plan.words) recorded")
        }
    }
}

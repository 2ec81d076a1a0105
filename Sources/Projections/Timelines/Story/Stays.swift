// From when to when: periods of care, placements, legal statuses, officers, plans.

import CareEvents
public import Dates
import Journeys

/// Something that held from a day on, until another or still.
public struct Stay: Hashable, Sendable {
    /// The day it began.
    public let from: CalendarDate
    /// The day it ended, which is no more of it; nil while it goes on.
    public let to: CalendarDate?
    /// How many days it had, up to the day asked where it goes on.
    public let days: Int
    /// What it was.
    public let words: String
    /// What else is to be said of it.
    public let more: String?
    /// How it ended, nil while it goes on or where that is not said.
    public let ended: String?
    /// The line that says so.
    public let seq: Int

    /// Whether it holds on a day at its end.
    public func holds(on day: CalendarDate) -> Bool {
        from <= day && (to.map { day < $0 } ?? true)
    }
}

/// Where a child lived.
public struct PlacementStay: Hashable, Sendable {
    /// From when to when, and the type.
    public let stay: Stay
    /// The code of the type.
    public let type: String
    /// Who provides it.
    public let provider: String?
    /// Whether it is outside the authority, nil where that is not said.
    public let isOutsideAuthority: Bool?
    /// The distance in thousandths of a mile, nil where that is not said.
    public let distance: Int64?
    /// The area.
    public let area: String?
}

extension StoryScene {
    /// The periods of care that had begun.
    var periods: [Stay] {
        journey.periods.filter { $0.from <= day }.map { care in
            stay(
                from: care.from, to: care.to,
                care.isShortBreak ? "a series of short breaks" : "looked after",
                coded(care.need) { (need: CategoryOfNeed) in need.label.lowercased() },
                ended: coded(care.reasonCeased) { (reason: ReasonCeased) in
                    CodeWords.words(reason)
                },
                seq: care.seq)
        }
    }

    /// The placements in care; each lasts until the next of its period, or the end of care.
    var placements: [PlacementStay] {
        var stays: [PlacementStay] = []
        for (place, placement) in journey.placements.enumerated()
        where placement.period >= 0 && placement.from <= day {
            let next = journey.placements[(place + 1)...].first { $0.period == placement.period }
            let end = next?.from ?? journey.periods[Int(placement.period)].to
            stays.append(
                PlacementStay(
                    stay: stay(
                        from: placement.from, to: end, words(for: placement), seq: placement.seq),
                    type: context.known.text(placement.type),
                    provider: coded(placement.provider) { (provider: PlacementProvider) in
                        CodeWords.words(provider)
                    },
                    isOutsideAuthority: placement.isOutsideAuthority,
                    distance: placement.distance, area: plain(placement.area)))
        }
        return stays
    }

    /// The type of a placement in words.
    func words(for placement: Journey.Placement) -> String {
        coded(placement.type) { (type: PlacementType) in CodeWords.words(type) } ?? ""
    }

    /// The legal statuses of each period of care; the same said again is one.
    var statuses: [Stay] {
        var stays: [Stay] = []
        for care in journey.periods where care.from <= day {
            let own = journey.statuses.filter { status in
                status.from >= care.from && (care.to.map { status.from <= $0 } ?? true)
                    && status.from <= day
            }
            var told: [Journey.Status] = []
            for status in own where told.last?.status != status.status { told.append(status) }
            for (place, status) in told.enumerated() {
                let next = place + 1 < told.count ? told[place + 1].from : care.to
                let words = coded(status.status) { (status: LegalStatus) in
                    CodeWords.words(status)
                }
                stays.append(stay(from: status.from, to: next, words ?? "", seq: status.seq))
            }
        }
        return stays
    }

    /// The reviewing officers, each with the population.
    var officers: [Stay] {
        journey.allocations.filter { $0.from <= day }.map { allocation in
            stay(
                from: allocation.from, to: allocation.to, names.id(allocation.iro),
                Population(allocation.population) == .cpp
                    ? "child protection plan" : "looked-after child",
                ended: plain(allocation.endedBecause), seq: allocation.seq)
        }
    }

    /// The plans, each with its id and, of child protection, the category of the day.
    var plans: [Stay] {
        journey.plans.filter { $0.from <= day }.map { plan in
            let category = coded(plan.category(on: plan.to.map { min($0, day) } ?? day)) {
                (category: AbuseCategory) in CodeWords.words(category)
            }
            return stay(
                from: plan.from, to: plan.to, "\(plain(plan.kind) ?? "") plan \(names.id(plan.id))",
                category ?? plain(plan.goal), ended: plain(plan.outcome), seq: plan.seq)
        }
    }
}

// The children an officer holds at the end of a day, and those who came and left in a period.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Gathers the children of one officer, or of every officer, one after another.
struct OfficerChildren: JourneyCounting {
    private let span: DateSpan
    /// The officer, nil for everybody.
    private let officer: Symbol?
    /// The children on an open allocation at the end, whoever the population.
    private(set) var held: [HeldChild] = []
    /// Allocations that began or ended in the period, with care that began or ended in it.
    private(set) var changes: [Change] = []

    init(_ officer: Symbol?, _ span: DateSpan) {
        self.officer = officer
        self.span = span
    }

    var sight: Sight {
        Sight([.iroAllocated, .iroDeallocated], on: span, while: .allocation)
    }

    /// A child on an open allocation.
    struct HeldChild: Sendable {
        let child: ChildNumber
        let officer: Symbol
        let population: Symbol
        let from: CalendarDate
        /// How the child stands with what officers did, nil where the child is not looked after.
        let footprint: ChildFootprint?
    }

    /// What happened to a child of an officer.
    struct Change: Sendable {
        let day: CalendarDate
        let child: ChildNumber
        let officer: Symbol
        let what: What

        /// What happened.
        enum What: String, Sendable {
            case came = "came to the officer"
            case left = "left the officer"
            case started = "became looked after"
            case ceased = "ceased to be looked after"
            case moved = "moved to another placement"
        }
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard !journey.allocations.isEmpty else { return }
        for allocation in journey.allocations where takes(allocation.iro) {
            if allocation.isOpen(on: span.to) {
                let isFirst = !held.contains {
                    $0.child == journey.child && $0.officer == allocation.iro
                }
                if isFirst {
                    held.append(
                        HeldChild(
                            child: journey.child, officer: allocation.iro,
                            population: allocation.population, from: allocation.from,
                            footprint: ChildFootprint(journey, on: span.to, in: context)))
                }
            }
            note(.came, allocation.from, allocation.iro, journey)
            if let to = allocation.to { note(.left, to, allocation.iro, journey) }
        }
        for (place, placement) in journey.placements.enumerated() where placement.period >= 0 {
            let isMove = journey.placements[..<place].contains { $0.period == placement.period }
            guard isMove else { continue }
            note(.moved, placement.from, journey.officer(for: .cla, on: placement.from), journey)
        }
        for care in journey.periods where !care.isShortBreak {
            note(.started, care.from, journey.officer(for: .cla, on: care.from), journey)
            if let to = care.to {
                let before = to.adding(days: -1)
                let now = journey.officer(for: .cla, on: to)
                let officer = now == .none ? journey.officer(for: .cla, on: before) : now
                note(.ceased, to, officer, journey)
            }
        }
    }

    private func takes(_ iro: Symbol) -> Bool { iro != .none && (officer == nil || officer == iro) }

    private mutating func note(
        _ what: Change.What, _ day: CalendarDate, _ iro: Symbol, _ journey: Journey
    ) {
        guard span.contains(day), iro != .none, takes(iro) else { return }
        changes.append(Change(day: day, child: journey.child, officer: iro, what: what))
    }

    mutating func merge(_ other: Self) {
        held += other.held
        changes += other.changes
    }
}

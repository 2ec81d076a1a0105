// Whose disputes they are: the officers of the children on the day a dispute was raised.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Finds the officers of the children of each dispute, by its place among the histories.
///
/// No line says which officer raised a dispute. It is counted for the officers who held its
/// children, for its population, on the day it was raised.
struct OfficerDisputes: JourneyCounting {
    private let places: [ChildNumber: [Int]]
    private(set) var officers: [Int: Set<Symbol>] = [:]

    init(_ context: ReplayContext) {
        var places: [ChildNumber: [Int]] = [:]
        for (place, history) in context.escalations.histories.enumerated() {
            for child in history.children { places[child, default: []].append(place) }
        }
        self.places = places
    }

    var sight: Sight { Sight([.iroAllocated, .iroDeallocated]) }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for place in places[journey.child] ?? [] {
            let history = context.escalations.histories[place]
            guard let raised = history.raisedOn else { continue }
            let population = Population(history.population) ?? .cla
            let officer = journey.officer(for: population, on: raised)
            if officer != .none { officers[place, default: []].insert(officer) }
        }
    }

    mutating func merge(_ other: Self) {
        officers.merge(other.officers) { $0.union($1) }
    }

    /// What there was of disputes in a period, of everybody or of one officer.
    func counts(
        _ officer: Symbol?, _ context: ReplayContext, _ span: DateSpan
    ) -> Counts {
        var counts = Counts()
        for (place, history) in context.escalations.histories.enumerated() {
            if let officer, officers[place]?.contains(officer) != true { continue }
            if let raised = history.raisedOn, span.contains(raised) {
                if history.beganInformally {
                    counts.informal += 1
                } else {
                    counts.formal += 1
                }
            }
            if let end = history.end(standingOn: span.to), end.ending == .resolved,
                span.contains(end.day)
            {
                counts.resolved += 1
            }
            let standing = history.openEntries(on: span.to)
            if !standing.isEmpty { counts.open += 1 }
            let isLate = standing.contains { entry in
                entry.answeredOn.map { $0 > span.to } ?? true
                    && entry.respondByOn.map { $0 < span.to } ?? false
            }
            if isLate { counts.overdue += 1 }
        }
        return counts
    }

    /// Disputes of a period.
    struct Counts: Hashable {
        /// Raised, beginning informally.
        var informal = 0
        /// Raised, beginning at a formal stage.
        var formal = 0
        /// Resolved, and standing so at the end.
        var resolved = 0
        /// Open at the end.
        var open = 0
        /// Open, and an answer overdue.
        var overdue = 0
    }
}

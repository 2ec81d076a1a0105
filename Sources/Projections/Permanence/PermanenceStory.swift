// What one child's journey says of adoption and special guardianship.

import CareEvents
public import Dates
public import Journeys

/// The adoption plans, matches, placements for adoption and orders of one child.
public struct PermanenceStory: Sendable {
    /// The adoption plans, in order of their start.
    public let plans: [Journey.Plan]
    /// The matches with a family, in order.
    public private(set) var matches: [Match] = []
    /// The times in placements for adoption, in order.
    public let spells: [Spell]
    /// The adoption orders.
    public private(set) var adoptions: [Moment] = []
    /// The special guardianship orders.
    public private(set) var guardianships: [Moment] = []

    /// Something that happened on a day.
    public struct Moment: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line.
        public let seq: Int32
    }

    /// A match with a family.
    public struct Match: Sendable {
        /// When, and the line.
        public let moment: Moment
        /// The place of the plan it belongs to, nil where it belongs to none.
        public let plan: Int?
    }

    /// A time in placements of type A3 to A6, temporary ones looked through (REV-13).
    public struct Spell: Sendable {
        /// The day it began.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The day another, not temporary, placement began or care ended; nil while it lasts.
        public fileprivate(set) var to: CalendarDate?
    }

    /// What a journey says.
    public init(_ journey: Journey, in known: borrowing KnownFacts) {
        let plans = journey.plans.filter { PlanKind($0.kind) == .adoption }
        self.plans = plans
        spells = Self.spells(of: journey)
        for fact in journey.asides where fact.type == .adoptionMatched || fact.type == .orderMade {
            guard case .plans(let event) = Event(fact, in: known.record) else { continue }
            let moment = Moment(day: fact.day, seq: fact.seq)
            if case .adoptionMatched(let match) = event {
                // A match that names no plan belongs to the adoption plan open that day (CNT-13).
                let plan =
                    match.planID == .none
                    ? plans.lastIndex { $0.isOpen(on: fact.day) }
                    : plans.lastIndex { $0.id == match.planID }
                matches.append(Match(moment: moment, plan: plan))
            } else if case .orderMade(let made) = event {
                switch CourtOrder(made.order) {
                case .adoption: adoptions.append(moment)
                case .specialGuardianship: guardianships.append(moment)
                case .care, .placement, .residence, .supervision, .childArrangements,
                    .emergencyProtection, .interimCare, .secureAccommodation, nil:
                    continue
                }
            }
        }
    }

    private static func spells(of journey: Journey) -> [Spell] {
        var spells: [Spell] = []
        var last: (period: Int32, isForAdoption: Bool)?
        for placement in journey.placements where !placement.isTemporary {
            // Outside care nobody stays placed: each such move is by itself.
            let goesOn =
                placement.period >= 0 && last?.period == placement.period
                && last?.isForAdoption == true
            if goesOn, !placement.isForAdoption { spells[spells.count - 1].to = placement.from }
            if !goesOn, placement.isForAdoption {
                let end =
                    placement.period < 0
                    ? placement.from : journey.periods[Int(placement.period)].to
                spells.append(Spell(from: placement.from, seq: placement.seq, to: end))
            }
            last = (placement.period, placement.isForAdoption)
        }
        return spells
    }

    /// The adoption plan by which the child awaits a placement at the end of a day: open, without a
    /// match, and the child not placed for adoption (CNT-13); nil where there is none.
    public func awaitingPlan(on day: CalendarDate) -> Journey.Plan? {
        guard !isPlaced(on: day) else { return nil }
        for (place, plan) in plans.enumerated() where plan.isOpen(on: day) {
            let isMatched = matches.contains { $0.plan == place && $0.moment.day <= day }
            if !isMatched { return plan }
        }
        return nil
    }

    /// Whether the child is placed for adoption at the end of a day.
    public func isPlaced(on day: CalendarDate) -> Bool {
        spells.contains { $0.from <= day && ($0.to.map { $0 > day } ?? true) }
    }

    /// What became of a child placed for adoption on a day, at the end of a later one.
    func state(ofPlacedOn placed: CalendarDate, at day: CalendarDate) -> PlacedState {
        if adoptions.contains(where: { $0.day >= placed && $0.day <= day }) { return .orderGranted }
        return isPlaced(on: day) ? .inPlacement : .ended
    }
}

/// What became of a child placed for adoption.
enum PlacedState: String, CaseIterable {
    case orderGranted = "order_granted"
    case inPlacement = "in_pre_adoptive_placement"
    /// The placement ended, and no order was made.
    case ended

    /// The place among the values of `state=`.
    var place: Int? { Self.allCases.firstIndex(of: self) }
}

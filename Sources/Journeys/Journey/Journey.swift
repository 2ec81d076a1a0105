// One child's journey: what the facts of the story amount to, in order, ready to be asked.

public import CareEvents
public import Dates

/// The journey of one child, folded from the corrected story. One value is used again for child
/// after child, so that folding a child allocates nothing once the arrays have grown.
public struct Journey: Sendable {
    /// The child, two ids of one child read as one.
    public internal(set) var child = ChildNumber.none
    /// The registration that stands.
    public internal(set) var registration: Registration?
    /// The day of birth, from the registration or the birth; nil while unborn or not registered.
    public internal(set) var bornOn: CalendarDate?
    /// Details from a day on, in order.
    public internal(set) var details: [Detail] = []
    /// The periods of care, in order; at most the last is open.
    public internal(set) var periods: [CarePeriod] = []
    /// Where the child was placed, in order, moves outside care included.
    public internal(set) var placements: [Placement] = []
    /// The legal statuses, in order, the first of each period included.
    public internal(set) var statuses: [Status] = []
    /// The reviews held, in order of the day that counts.
    public internal(set) var reviews: [Review] = []
    /// How the due date of the next review went, in order.
    public internal(set) var clock: [ClockStep] = []
    /// The plans, in order of their start.
    public internal(set) var plans: [Plan] = []
    /// The reviewing officers, in order.
    public internal(set) var allocations: [Allocation] = []
    /// The decisions about the child, in order.
    public internal(set) var decisions: [Decision] = []
    /// What can be told of the story without folding it.
    public internal(set) var outline = StoryOutline()
    /// The facts that are not kept above whole, in the order in which they take effect: projections
    /// of conferences, contacts, decisions and the like read those of their own types.
    public internal(set) var asides: [Fact] = []
    /// The facts of the story, in the order in which they take effect.
    var story: [Fact] = []
    /// Made of fields that were read only to have them near.
    var near: Int32 = 0
    var completions: [(id: Symbol, day: CalendarDate)] = []

    /// A journey of nothing.
    public init() {}

    /// The first registration of the child.
    public struct Registration: Sendable {
        /// The day.
        public let day: CalendarDate
        /// The line.
        public let seq: Int32
    }

    /// What was said of a child from a day on. Fields that were not said are `.none`.
    public struct Detail: Sendable {
        /// From when.
        public let from: CalendarDate
        /// The line.
        public let seq: Int32
        /// The sex, by the code.
        public let sex: Symbol
        /// The ethnicity, by the code.
        public let ethnicity: Symbol
        /// The area.
        public let area: Symbol
        /// The family.
        public let family: Symbol
        /// The team that holds the case.
        public let team: Symbol
        /// The disabilities, by their codes.
        public let disability: ListPlace
        /// How the family lives, by its codes.
        public let household: ListPlace
        /// Whether unaccompanied and seeking asylum.
        public let isUnaccompanied: Bool?
    }

    /// A period of being looked after.
    public struct CarePeriod: Sendable {
        /// The day it began.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// Whether it is a series of short breaks.
        public let isShortBreak: Bool
        /// The need at its start, by the code.
        public let need: Symbol
        /// The day it ended, nil while it is open. On that day the child is no longer in the stock.
        public internal(set) var to: CalendarDate?
        /// The line that says so, or -1.
        public internal(set) var endSeq: Int32 = -1
        /// Why it ended, by the code.
        public internal(set) var reasonCeased = Symbol.none

        /// Whether the child is in the stock at the end of a day (CAL-7).
        @inlinable
        public func isOpen(on day: CalendarDate) -> Bool {
            from <= day && (to.map { $0 > day } ?? true)
        }
    }

    /// Where a child lives, from a day on.
    public struct Placement: Sendable {
        /// From when.
        public let from: CalendarDate
        /// The line.
        public let seq: Int32
        /// The place of the period of care it is in, or -1.
        public let period: Int32
        /// Whether it is a move, not the first placement of a period.
        public let isMove: Bool
        /// The type, by the code.
        public let type: Symbol
        /// Who provides it, by the code.
        public let provider: Symbol
        /// Whether it is outside the authority, nil where that is not said.
        public let isOutsideAuthority: Bool?
        /// The distance in thousandths of a mile, nil where that is not said.
        public let distance: Int64?
        /// From where the distance is measured, by the code.
        public let distanceFrom: Symbol
        /// The area.
        public let area: Symbol
        /// The setting.
        public let setting: Symbol

        /// Whether it is one of the temporary placements, T0 to T4.
        public var isTemporary: Bool { PlacementType(type)?.isTemporary ?? false }
        /// Whether it is a placement for adoption, A3 to A6.
        public var isForAdoption: Bool { PlacementType(type)?.isForAdoption ?? false }
    }

    /// The order or agreement under which a child is looked after, from a day on.
    public struct Status: Sendable {
        /// From when.
        public let from: CalendarDate
        /// The line.
        public let seq: Int32
        /// The status, by the code.
        public let status: Symbol
        /// The need, by the code, `.none` where it is not said anew.
        public let need: Symbol
    }

    /// A plan with all its time.
    public struct Plan: Sendable {
        /// Its id within the child.
        public let id: Symbol
        /// The kind, by the code.
        public let kind: Symbol
        /// The day it began.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The category, by the code, with the later ones in `changes`.
        public let category: Symbol
        /// The goal.
        public let goal: Symbol
        /// Later categories, in order.
        public internal(set) var changes: [(from: CalendarDate, category: Symbol)] = []
        /// The day it ended, nil while it is open.
        public internal(set) var to: CalendarDate?
        /// The line that says so, or -1.
        public internal(set) var endSeq: Int32 = -1
        /// How it ended, by the code.
        public internal(set) var outcome = Symbol.none

        /// Whether it is open at the end of a day (CAL-7).
        public func isOpen(on day: CalendarDate) -> Bool {
            from <= day && (to.map { $0 > day } ?? true)
        }

        /// The category in force on a day.
        public func category(on day: CalendarDate) -> Symbol {
            changes.last { $0.from <= day }?.category ?? category
        }
    }

    /// A reviewing officer for one population.
    public struct Allocation: Sendable {
        /// The officer.
        public let iro: Symbol
        /// Looked after or child protection, by the code.
        public let population: Symbol
        /// The day it began.
        public let from: CalendarDate
        /// The line that says so.
        public let seq: Int32
        /// The family for which the case counts, `.none` where it is the child's own.
        public let family: Symbol
        /// The weight in thousandths, nil where it is 1.
        public let weight: Int64?
        /// Why the officer took the child on, `.none` where that is not said.
        public let because: Symbol
        /// Why it ended, where that was said.
        public internal(set) var endedBecause = Symbol.none
        /// The day it ended, by the next or by itself, nil while it is open.
        public internal(set) var to: CalendarDate?

        /// Whether it is open at the end of a day.
        public func isOpen(on day: CalendarDate) -> Bool {
            from <= day && (to.map { $0 > day } ?? true)
        }
    }
}

extension PlacementType {
    /// Whether the placement is temporary: a move that stability counts look through.
    public var isTemporary: Bool {
        switch self {
        case .T0, .T1, .T2, .T3, .T4: true
        case .A3, .A4, .A5, .A6, .H5, .K1, .K2, .K3, .P1, .P2, .P3, .R1, .R2, .R3, .R5, .S1, .U1,
            .U2, .U3, .U4, .U5, .U6, .Z1, .Z11, .Z12, .Z13, .Z14:
            false
        }
    }

    /// Whether the child is placed for adoption.
    public var isForAdoption: Bool {
        self == .A3 || self == .A4 || self == .A5 || self == .A6
    }
}

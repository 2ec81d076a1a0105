// What a child subject to a protection plan says of the dimensions on a day.

import CareEvents
public import Dates
public import Journeys
import Policies

extension Journey.Plan {
    /// Whether it is a child protection plan.
    public var isForProtection: Bool { PlanKind(kind) == .childProtection }

    /// The place of its length on a day in `DimensionRule.planLengths` (CP-7): each band has its
    /// lower end in it and not its upper. The end of an ended plan is such a day too.
    public func lengthBand(on day: CalendarDate, in context: borrowing ReplayContext) -> Int {
        ProtectionTimes.lengthBands.count { context.setting.date($0, after: from) <= day }
    }
}

extension Journey {
    /// The protection plan that is open at the end of a day; of two, the one that began last.
    public func protectionPlan(on day: CalendarDate) -> Plan? {
        plans.last { $0.isForProtection && $0.isOpen(on: day) }
    }

    /// Whether the child is known and not yet born on a day (CNT-11).
    public func isUnborn(on day: CalendarDate) -> Bool {
        registration != nil && (bornOn.map { $0 > day } ?? true)
    }

    /// The value of a dimension of a child subject to a plan.
    func value(
        of key: DimensionKey, _ plan: Plan, on day: CalendarDate,
        in context: borrowing ReplayContext
    ) -> DimensionValue {
        switch key {
        case .ageBand where isUnborn(on: day): .place(0)
        case .sex where isUnborn(on: day):
            .place(DimensionRule.protectedSexes.firstIndex(of: "unborn"))
        case .category: .place(ProtectionCategory(of: plan, on: day)?.place)
        case .duration: .place(plan.lengthBand(on: day, in: context))
        case .iro: .symbol(officer(for: .cpp, on: day))
        case .lookedAfter: .place(period(on: day) == nil ? 1 : 0)
        default: value(of: key, on: day, in: context)
        }
    }

    /// Whether a child subject to a plan belongs to a named group of values (CNT-16).
    func belongs(
        to group: String, of key: DimensionKey, _ plan: Plan, on day: CalendarDate,
        in context: borrowing ReplayContext
    ) -> Bool {
        guard key == .duration else { return belongs(to: group, of: key, on: day) }
        let band = DimensionRule.planLengths[plan.lengthBand(on: day, in: context)]
        return band == "18-24m" || band == "24m+"
    }
}

/// The category of a plan as measures spell it, one for a plan without a category included.
public enum ProtectionCategory: String, CaseIterable, Sendable {
    case neglect
    case emotionalAbuse = "emotional_abuse"
    case physicalAbuse = "physical_abuse"
    case sexualAbuse = "sexual_abuse"
    case multiple
    case notRecorded = "not_recorded"

    /// The category in force of a plan on a day; nil for a code outside the list.
    public init?(of plan: Journey.Plan, on day: CalendarDate) {
        let code = plan.category(on: day)
        guard code != .none else {
            self = .notRecorded
            return
        }
        switch AbuseCategory(code) {
        case .NEG: self = .neglect
        case .EMO: self = .emotionalAbuse
        case .PHY: self = .physicalAbuse
        case .SAB: self = .sexualAbuse
        case .MUL: self = .multiple
        case nil: return nil
        }
    }

    var place: Int? { Self.allCases.firstIndex(of: self) }
}

extension DimensionRule {
    /// The sexes of children on plans, the unborn one of their own.
    static let protectedSexes = ["F", "M", "unborn"]
    /// The bands of a plan's length, one more than the limits between them.
    static let planLengths = ["0-6m", "6-12m", "12-18m", "18-24m", "24m+"]
}

extension [DimensionRule] {
    /// What can be asked of children subject to a child protection plan.
    static let protected: [DimensionRule] = [
        .closed(.ageBand, ["0", "1-4", "5-9", "10-15", "16+"]), .open(.area),
        .closed(.category, ProtectionCategory.allCases.map(\.rawValue)),
        .closed(.disability, ["yes", "no"]),
        .closed(.duration, DimensionRule.planLengths, groups: ["18m+"]),
        .closed(.ethnicity, DimensionRule.ethnicityGroups, groups: ["bme", "unknown_or_other"]),
        .open(.iro), .closed(.lookedAfter, ["yes", "no"]),
        .closed(.sex, DimensionRule.protectedSexes), .open(.team),
    ]

    /// What can be asked of conferences and enquiries.
    static let conference: [DimensionRule] = [.open(.area), .open(.iro), .open(.team)]
}

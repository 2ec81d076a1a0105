// What a child carries into counts of plans, orders and proceedings, before birth too (CNT-11).

import CareEvents
import Dates
import Journeys

extension Journey {
    /// The value of a dimension on a day: an unborn child has a sex of its own and is in band `0`.
    func carriedValue(
        of key: DimensionKey, on day: CalendarDate, in context: borrowing ReplayContext
    ) -> DimensionValue {
        let isUnborn = bornOn.map { $0 > day } ?? true
        switch key {
        case .ageBand where isUnborn: return .place(0)
        case .sex where isUnborn: return .place(DimensionRule.sexes.count - 1)
        default: return value(of: key, on: day, in: context)
        }
    }
}

extension DimensionRule {
    /// The sexes of children, the unborn last.
    static let sexes = ["F", "M", "unborn"]
}

extension [DimensionRule] {
    /// What can be asked of children with a plan, an order or in proceedings.
    static let carried: [DimensionRule] = [
        .closed(.ageBand, DimensionRule.ageBands), .open(.area),
        .closed(.disability, ["yes", "no"]),
        .closed(.ethnicity, DimensionRule.ethnicityGroups, groups: ["bme", "unknown_or_other"]),
        .open(.iro), .closed(.sex, DimensionRule.sexes), .open(.team),
        .closed(.uasc, ["yes", "no"]),
    ]
}

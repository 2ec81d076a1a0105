// How long children had been in care when it ended: the days in order, and their quartiles.

import CareEvents
public import Dates
public import Journeys

/// The lengths of some periods of care, in days.
public struct TimeInCare: Sendable {
    /// By their days, how many periods there are.
    public var lengths: [Int: Int] = [:]

    /// None yet.
    public init() {}

    /// Adds a period of so many days.
    public mutating func add(_ length: Int) { lengths[length, default: 0] += 1 }

    /// Adds the periods of another.
    public mutating func merge(_ other: TimeInCare) {
        lengths.merge(other.lengths, uniquingKeysWith: +)
    }

    /// How many periods there are.
    public var count: Int { lengths.values.reduce(0, +) }

    /// The days within which so many quarters of the periods ended, by nearest rank: always the
    /// length of some child's period; nil where there is none. Two quarters are the median.
    public func quartile(_ quarters: Int) -> Int? {
        var left = max(1, (count * quarters + 3) / 4)
        for (days, periods) in lengths.sorted(by: { $0.key < $1.key }) {
            left -= periods
            if left <= 0 { return days }
        }
        return nil
    }
}

extension Journey {
    /// The periods of care that ended in a span, those of short breaks left out (CNT-9).
    public func endedCare(in span: DateSpan) -> [(period: CarePeriod, days: Int)] {
        periods.compactMap { period in
            guard !period.isShortBreak, let to = period.to, span.contains(to) else { return nil }
            return (period, to - period.from)
        }
    }

    /// The placement of a child who lives with parents under an interim or full care order at the
    /// end of a day, nil for any other child.
    public func homeUnderCareOrder(on day: CalendarDate) -> Placement? {
        guard period(on: day, .leftOut) != nil, let placement = placement(on: day),
            PlacementType(placement.type) == .P1
        else { return nil }
        let status = LegalStatus(legalStatus(on: day))
        return status == .C1 || status == .C2 ? placement : nil
    }
}

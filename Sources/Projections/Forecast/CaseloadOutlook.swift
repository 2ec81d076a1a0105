// The caseload that follows: how many children to expect, and how many officers they need.

public import Dates
public import Journeys
import Policies
public import Tables

/// How many children there will be month by month, if as many come and go as before.
///
/// A straight line: children looked after and children on plans each grow by what started less what
/// ended in as many months before, spread evenly over the days. Those who are both are as many as
/// on the day of the stock.
public struct CaseloadOutlook: Sendable {
    /// The stock, and the end of each month.
    public let points: [Point]

    /// The children of one day.
    public struct Point: Hashable, Sendable {
        /// The day.
        public let day: CalendarDate
        /// Looked after.
        public let lookedAfter: Int
        /// On a protection plan.
        public let onPlans: Int
        /// Either, each once.
        public let children: Int
        /// Officers needed at the upper end of the caseload policy, in full posts.
        public let fewestFTE: FixedDecimal?
        /// Officers needed at the lower end.
        public let mostFTE: FixedDecimal?
    }

    /// The outlook of a forecast. Without a turnover the stock stays as it is.
    public init(
        _ forecast: Forecast, _ turnover: Turnover?, in setting: borrowing Setting
    ) {
        let stock = forecast.stock
        let both = stock.lookedAfter + stock.onPlans - stock.children
        func expected(_ now: Int, _ flow: Turnover.Flow?, after days: Int) -> Int {
            guard let flow else { return now }
            let grown = FixedDecimal.ratio(
                (flow.started - flow.ended) * days, forecast.span.count, decimals: 0)
            return max(0, now + Int(grown?.units ?? 0))
        }
        var points: [Point] = []
        for day in [forecast.day] + forecast.months.map(\.to) {
            let lookedAfter = expected(stock.lookedAfter, turnover?.care, after: day - forecast.day)
            let onPlans = expected(stock.onPlans, turnover?.plans, after: day - forecast.day)
            let children = lookedAfter + onPlans - min(both, lookedAfter, onPlans)
            let policy = setting.caseload.inForce(on: day)
            points.append(
                Point(
                    day: day, lookedAfter: lookedAfter, onPlans: onPlans, children: children,
                    fewestFTE: .ratio(children, policy.fullTimeTo, decimals: 1),
                    mostFTE: .ratio(children, policy.fullTimeFrom, decimals: 1)))
        }
        self.points = points
    }
}

// Who came and who went in the time before a forecast: what the stock alone cannot tell.

import CareEvents
public import Dates
import Journeys
import Tables

/// What came and went in as many months before a forecast as it looks ahead.
///
/// A stock knows nobody who is still to come, and none of it has left yet. Both are taken to be as
/// they were in the months before, month by month: of those who were there at their start so many
/// were still there in the middle of each, and so much was held for those who came after.
public struct Turnover: Sendable {
    /// The months looked back on, as many and as cut as those of the forecast.
    public let months: [DateSpan]
    /// What happened to children looked after.
    public private(set) var care: Flow
    /// What happened to children on protection plans.
    public private(set) var plans: Flow

    /// One of the two.
    public struct Flow: Sendable {
        /// Those there on the eve of the time looked back on.
        public fileprivate(set) var stockThen = 0
        /// Periods of care, or plans, that began in it.
        public fileprivate(set) var started = 0
        /// Those that ended in it.
        public fileprivate(set) var ended = 0
        /// Of those there on the eve, how many still were at the end of each month.
        public fileprivate(set) var staying: [Int]
        /// Reviews, or conferences of a child, held in each month for those not there on the eve.
        public fileprivate(set) var heldForNewcomers: [Int]
    }

    /// Nobody seen yet.
    init(before forecast: Forecast, months: Int) {
        self.months = forecast.months.map { month in
            let from = month.from.adding(months: -months)
            let to = month.to.adding(days: 1).adding(months: -months).adding(days: -1)
            // Shifted from a leap day, the last month would reach beyond the day of the stock.
            return DateSpan(from, through: max(from, min(to, forecast.day)))
        }
        let none = Array(repeating: 0, count: forecast.months.count)
        care = Flow(staying: none, heldForNewcomers: none)
        plans = care
    }

    /// The days looked back on.
    public var span: DateSpan {
        DateSpan(months[0].from, through: months[months.count - 1].to)
    }

    /// The eve of the days looked back on.
    var dayBefore: CalendarDate { months[0].from.adding(days: -1) }

    /// Whether the ledger had begun by the days looked back on: before, it tells only of those who
    /// were still there when it did.
    public func isTold(by context: borrowing ReplayContext) -> Bool {
        context.known.fact(of: 0).map { $0.day <= months[0].from } ?? false
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let (days, eve) = (span, dayBefore)
        let period = journey.period(on: eve)
        care.take(
            wasThere: period != nil, starts: journey.periods.map(\.from),
            ends: journey.periods.compactMap(\.to), in: days)
        if let period {
            care.stay(months) { journey.periods[period].isOpen(on: $0) }
        }
        for review in journey.reviews where days.contains(review.heldOn) {
            if period.map({ Int32($0) != review.period }) ?? true {
                care.heldForNewcomers[place(of: review.heldOn)] += 1
            }
        }
        let own = journey.protectionPlans
        let plan = journey.protectionPlan(on: eve)
        plans.take(
            wasThere: plan != nil, starts: own.map(\.from), ends: own.compactMap(\.to), in: days)
        if let plan { plans.stay(months) { plan.isOpen(on: $0) } }
        for fact in journey.asides where fact.type == .conferenceHeld && days.contains(fact.day) {
            guard context.conferences.conference(toldBy: fact.seq) != nil else { continue }
            // The conference that ends a plan is one of it.
            let isOfPlan = plan.map { $0.to.map { fact.day <= $0 } ?? true } ?? false
            if !isOfPlan { plans.heldForNewcomers[place(of: fact.day)] += 1 }
        }
    }

    mutating func merge(_ other: Turnover) {
        care.merge(other.care)
        plans.merge(other.plans)
    }

    private func place(of day: CalendarDate) -> Int {
        months.firstIndex { day <= $0.to } ?? months.count - 1
    }

    /// What is to be expected of a month of the forecast in place of what falls due for the stock,
    /// if as many leave and come as before; nil where nobody was there to leave.
    public func expected(_ what: Forecast.What, _ due: Int, inMonth place: Int) -> Int? {
        let flow = what == .review ? care : plans
        guard flow.stockThen > 0 else { return nil }
        let before = place == 0 ? flow.stockThen : flow.staying[place - 1]
        let staying = before + flow.staying[place]
        let kept = FixedDecimal.ratio(due * staying, 2 * flow.stockThen, decimals: 0)
        return kept.map { Int($0.units) + flow.heldForNewcomers[place] }
    }
}

extension Turnover.Flow {
    fileprivate mutating func take(
        wasThere: Bool, starts: [CalendarDate], ends: [CalendarDate], in days: DateSpan
    ) {
        stockThen += wasThere ? 1 : 0
        started += starts.count(where: days.contains)
        ended += ends.count(where: days.contains)
    }

    fileprivate mutating func stay(_ months: [DateSpan], _ isThere: (CalendarDate) -> Bool) {
        for place in months.indices where isThere(months[place].to) { staying[place] += 1 }
    }

    fileprivate mutating func merge(_ other: Self) {
        stockThen += other.stockThen
        started += other.started
        ended += other.ended
        for place in staying.indices {
            staying[place] += other.staying[place]
            heldForNewcomers[place] += other.heldForNewcomers[place]
        }
    }
}

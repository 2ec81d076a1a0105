// The forecast held against what came: each month as it was foreseen a year before.

import CareEvents
public import Dates
import Journeys
public import Tables

/// The forecasts of past months, each made out of what was known a year before, beside what was
/// held.
public struct BackTest: Sendable {
    /// A row for each month and what falls due, in that order.
    public let rows: [Row]

    /// One month.
    public struct Row: Hashable, Sendable {
        /// The month.
        public let month: DateSpan
        /// What falls due.
        public let what: Forecast.What
        /// How many were to fall due for the stock of a year before.
        public let forecast: Int
        /// The same with those who leave and come as in the year before that; nil where the ledger
        /// does not reach back so far.
        public let withTurnover: Int?
        /// How many were held.
        public let held: Int
    }

    /// How long before its end a month is foreseen: it is the last of a year's forecast.
    private static let monthsAhead = 12

    /// Foresees the months of the ledger that are whole and a year or more from its beginning, or
    /// those of them within a span. What is held is what is known now; a forecast knows only what
    /// was known at the end of its day.
    public init(of context: ReplayContext, over asked: DateSpan? = nil) {
        let months = Self.months(of: context).filter { month in
            asked.map { $0.from <= month.from && month.to <= $0.to } ?? true
        }
        let held = HeldCount.counted(months, in: context)
        let recorded = context.known.record.recorded
        rows = SharedWork.map(months.count, on: context.threads) { place in
            let day = Self.day(before: months[place])
            var instant = Instant(endOfLondonDay: day)
            if let knownAt = context.known.knownAt { instant = min(instant, knownAt) }
            let then = ReplayContext(KnownFacts(recorded, asKnownAt: instant))
            let (forecast, turnover) = then.forecast(after: day, months: Self.monthsAhead)
            let last = forecast.months.count - 1
            return Forecast.What.allCases.map { what in
                let due = forecast.byMonth(what)[last]
                return Row(
                    month: months[place], what: what, forecast: due,
                    withTurnover: turnover.isTold(by: then)
                        ? turnover.expected(what, due, inMonth: last) : nil,
                    held: what == .review ? held.reviews[place] : held.conferences[place])
            }
        }.flatMap(\.self)
    }

    /// The day at the end of which a month is foreseen.
    static func day(before month: DateSpan) -> CalendarDate {
        month.to.adding(days: 1).adding(months: -monthsAhead).adding(days: -1)
    }

    /// From the first month foreseen after the ledger began to the last month with a review or a
    /// conference that was over when the ledger was last written.
    private static func months(of context: ReplayContext) -> [DateSpan] {
        guard let opened = context.known.fact(of: 0)?.day, let written = context.known.lastDay,
            let last = context.known.facts(of: [.reviewHeld, .conferenceHeld]).map(\.day)
                .filter({ $0 <= written }).max(),
            let days = DateSpan(from: opened, to: last.lastOfMonth)
        else { return [] }
        return Bucketing.month.buckets(of: days).map(Bucketing.month.whole)
            .filter { day(before: $0) >= opened && $0.to <= written }
    }
}

extension Bucketing {
    /// The whole bucket of which a span is the part that was kept.
    fileprivate func whole(_ part: DateSpan) -> DateSpan { whole(containing: part.from) }
}

/// Reviews, and conferences of a child, held in each of some months.
private struct HeldCount: JourneyCounting {
    private let months: [DateSpan]
    private(set) var reviews: [Int]
    private(set) var conferences: [Int]

    private init(_ months: [DateSpan]) {
        self.months = months
        reviews = Array(repeating: 0, count: months.count)
        conferences = reviews
    }

    static func counted(_ months: [DateSpan], in context: ReplayContext) -> HeldCount {
        let seen = context.answer([], alsoCounting: [HeldCount(months)]).others
        guard let held = seen.first as? HeldCount else {
            preconditionFailure("a count comes back as the count it was")
        }
        return held
    }

    var sight: Sight { Sight([.reviewHeld, .conferenceHeld]) }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews {
            if let place = place(of: review.heldOn) { reviews[place] += 1 }
        }
        for fact in journey.asides where fact.type == .conferenceHeld {
            guard context.conferences.conference(toldBy: fact.seq) != nil,
                let place = place(of: fact.day)
            else { continue }
            conferences[place] += 1
        }
    }

    mutating func merge(_ other: Self) {
        for place in months.indices {
            reviews[place] += other.reviews[place]
            conferences[place] += other.conferences[place]
        }
    }

    private func place(of day: CalendarDate) -> Int? { months.firstIndex { $0.contains(day) } }
}

extension BackTest {
    /// How far the forecasts were off, over all months of one kind.
    public struct Summary: Hashable, Sendable {
        /// The months.
        public let months: Int
        /// The mean of the errors, in hundredths of what was held; months in which nothing was held
        /// are left out. Nil where there are none.
        public let meanPercentError: FixedDecimal?
        /// The mean of forecast less held: above 0 where too much was foreseen.
        public let bias: FixedDecimal?
        /// All that was foreseen.
        public let foreseen: Int
        /// All that was held.
        public let held: Int
    }

    /// The summary of the forecasts of one kind, as the stock alone gives them or with turnover.
    /// Only months that both have are compared, where `comparable` is asked.
    public func summary(
        of what: Forecast.What, withTurnover: Bool, comparable: Bool = false
    ) -> Summary {
        let pairs: [(said: Int, held: Int)] = rows.filter { $0.what == what }.compactMap { row in
            if comparable && row.withTurnover == nil { return nil }
            guard let said = withTurnover ? row.withTurnover : row.forecast else { return nil }
            return (said, row.held)
        }
        // Each percentage is taken in ten-thousandths, so that the mean is exact to what is shown.
        let percents = pairs.compactMap { pair in
            FixedDecimal.percent(
                numerator: abs(pair.said - pair.held), denominator: pair.held, decimals: 4)?.units
        }
        let sum = Int(percents.reduce(0, +))
        let foreseen = pairs.reduce(0) { $0 + $1.said }
        let held = pairs.reduce(0) { $0 + $1.held }
        return Summary(
            months: pairs.count,
            meanPercentError: .ratio(sum, percents.count * 10_000, decimals: 1),
            bias: .ratio(foreseen - held, pairs.count, decimals: 1), foreseen: foreseen, held: held)
    }
}

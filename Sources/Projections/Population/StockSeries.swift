// A stock over time: the days at which it is taken, and what is made of them.

import Dates

/// The sample days of a stock question, bucket by bucket, and how they make one value.
struct StockSeries: Sendable {
    let samples: Samples
    /// The sample days of all buckets, in order.
    let days: [CalendarDate]
    private let ranges: [Range<Int>]
    let statistic: Statistic

    /// What is made of the days of a bucket.
    enum Statistic: Sendable {
        /// The value on the last day.
        case last
        case least, most, mean
    }

    /// The value on the last day of each bucket, unless a statistic is asked for: then every day or
    /// every month end of it (CNT-7).
    init(_ question: Question, statistic: Statistic, daily: Bool) {
        self.statistic = statistic
        if statistic == .last {
            samples = .stock(question)
            days = samples.buckets.map(\.span.to)
            ranges = days.indices.map { $0..<($0 + 1) }
            return
        }
        samples = .flow(question)
        var days: [CalendarDate] = []
        var ranges: [Range<Int>] = []
        for bucket in samples.buckets {
            let own = daily ? bucket.span.days : bucket.span.monthEnds
            ranges.append(days.count..<(days.count + own.count))
            days += own
        }
        self.days = days
        self.ranges = ranges
    }

    /// The first and the last day of each bucket, for a change between them.
    init(endsOf question: Question) {
        statistic = .last
        samples = .flow(question)
        days = samples.buckets.flatMap { [$0.span.from, $0.span.to] }
        ranges = samples.buckets.indices.map { (2 * $0)..<(2 * $0 + 2) }
    }

    private init(_ other: StockSeries, days: [CalendarDate]) {
        samples = other.samples
        statistic = other.statistic
        ranges = other.ranges
        self.days = days
    }

    /// The same days a year before.
    var yearBefore: StockSeries {
        StockSeries(self, days: days.map { DateSpan($0, through: $0).yearBefore.to })
    }

    /// The statistic that a question asks of a stock; `stat=` absent means the last day.
    static func asked(_ question: Question) -> StockSeries {
        let statistic: Statistic
        switch question.asked(.stat) {
        case "min": statistic = .least
        case "max": statistic = .most
        case "mean": statistic = .mean
        default: statistic = .last
        }
        let daily =
            statistic == .mean
            ? question.asked(.basis) == "daily" : question.asked(.basis) != "month_end"
        return StockSeries(question, statistic: statistic, daily: daily)
    }

    /// The places of the sample days of a bucket.
    func range(ofBucket bucket: Int) -> Range<Int> { ranges[bucket] }

    /// Visits the places of the sample days within a period of care.
    func forEachDay(
        from: CalendarDate, to end: CalendarDate?, _ body: (Int, CalendarDate) -> Void
    ) {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < from { low = middle + 1 } else { high = middle }
        }
        while low < days.count, end.map({ days[low] < $0 }) ?? true {
            body(low, days[low])
            low += 1
        }
    }
}

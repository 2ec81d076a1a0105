// The days and periods at which a question is counted, bucket by bucket.

public import Dates

/// The buckets of a question, and the days within each at which a stock is taken.
public struct Samples: Sendable {
    /// The buckets in order; one where no series is asked.
    public let buckets: [Bucket]

    /// One answer of a series.
    public struct Bucket: Hashable, Sendable {
        /// The period; for a question at a day, that day alone.
        public let span: DateSpan
        /// The day as at which a stock is told, nil for a flow.
        public let at: CalendarDate?
    }

    /// The buckets of a stock: the value on the last day of each.
    public static func stock(_ question: Question) -> Samples {
        switch question.time {
        case .at(let day):
            return Samples(buckets: [Bucket(span: DateSpan(day, through: day), at: day)])
        case .over(let span):
            let spans = question.bucketing?.buckets(of: span) ?? [span]
            return Samples(buckets: spans.map { Bucket(span: $0, at: $0.to) })
        }
    }

    /// The buckets of a flow: asked at a day, it runs from 1 April to that day.
    public static func flow(_ question: Question) -> Samples {
        let span: DateSpan
        switch question.time {
        case .at(let day):
            span = DateSpan(ReportingYear(containing: day).span.from, through: day)
        case .over(let asked): span = asked
        }
        let spans = question.bucketing?.buckets(of: span) ?? [span]
        return Samples(buckets: spans.map { Bucket(span: $0, at: nil) })
    }

    /// The bucket that contains a day, or nil. Buckets follow one another.
    public func bucket(of day: CalendarDate) -> Int? {
        guard let first = buckets.first, let last = buckets.last, first.span.from <= day,
            day <= last.span.to
        else { return nil }
        if buckets.count == 1 { return 0 }
        var low = 0
        var high = buckets.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if buckets[middle].span.from <= day { low = middle } else { high = middle - 1 }
        }
        return buckets[low].span.contains(day) ? low : nil
    }
}

extension DateSpan {
    /// The last day of every month that ends within the span (CNT-7).
    public var monthEnds: [CalendarDate] {
        var ends: [CalendarDate] = []
        var end = from.lastOfMonth
        while end <= to {
            ends.append(end)
            end = end.adding(days: 1).lastOfMonth
        }
        return ends
    }

    /// Every day of the span.
    public var days: [CalendarDate] {
        (from.dayNumber...to.dayNumber).map { CalendarDate(dayNumber: $0) }
    }

    /// The same period a year before.
    public var yearBefore: DateSpan {
        DateSpan(
            from.adding(months: -12),
            through: to.adding(days: 1).adding(months: -12).adding(days: -1))
    }
}

extension Samples {
    /// The same buckets a year before.
    public var yearBefore: Samples {
        Samples(buckets: buckets.map { Bucket(span: $0.span.yearBefore, at: $0.at) })
    }
}

extension Samples {
    /// The calendar months of every bucket, and which of them each bucket has. A month that its
    /// bucket cuts keeps the part inside.
    var months: (samples: Samples, ranges: [Range<Int>]) {
        var months: [Bucket] = []
        var ranges: [Range<Int>] = []
        for bucket in buckets {
            let own = Bucketing.month.buckets(of: bucket.span)
            ranges.append(months.count..<(months.count + own.count))
            months += own.map { Bucket(span: $0, at: nil) }
        }
        return (Samples(buckets: months), ranges)
    }
}

extension DateSpan {
    /// The month that a text such as `2016-04` spells, nil for any other text.
    init?(month text: String) {
        guard let first = CalendarDate(iso: text + "-01") else { return nil }
        self.init(first, through: first.lastOfMonth)
    }
}

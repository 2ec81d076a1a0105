// A question: a measure, a day or a period, how it is read, and how it is split.

public import Dates

/// What is asked of the record.
public struct Question: Sendable {
    /// The measure.
    public let measure: Measure
    /// When.
    public let time: Time
    /// The dimensions asked for, in key order.
    public let dimensions: [Asked]
    /// The dimensions to print every value of, in the order asked.
    public let split: [DimensionKey]
    /// The buckets of a series, nil for one answer.
    public let bucketing: Bucketing?
    /// The decimals of shares and means.
    public let decimals: Int

    /// A day or a period.
    public enum Time: Hashable, Sendable {
        /// At the end of a day.
        case at(CalendarDate)
        /// Over a period.
        case over(DateSpan)
    }

    /// A dimension with the value asked for.
    public struct Asked: Hashable, Sendable {
        /// The key.
        public let key: DimensionKey
        /// The value.
        public let value: String

        /// A dimension asked for.
        public init(_ key: DimensionKey, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// A question; refuses dimensions and values that the measure does not have. `month=` is of
    /// that month, whatever the period.
    public init(
        _ measure: Measure, _ time: Time, dimensions: [Asked] = [], split: [DimensionKey] = [],
        bucketing: Bucketing? = nil, decimals: Int = 1
    ) throws(QuestionFault) {
        let rules = measure.declaration.dimensions
        for asked in dimensions {
            guard let rule = rules.first(where: { $0.key == asked.key }) else {
                throw .noSuchDimension(measure, asked.key.rawValue)
            }
            guard rule.takes(asked.value) else {
                throw .noSuchValue(measure, asked.key, asked.value)
            }
        }
        for key in split {
            guard let rule = rules.first(where: { $0.key == key }), !rule.isReading else {
                throw .cannotSplit(measure, key.rawValue)
            }
        }
        self.measure = measure
        let month = dimensions.first { $0.key == .month }.flatMap { DateSpan(month: $0.value) }
        self.time = month.map(Time.over) ?? time
        self.dimensions = dimensions.sorted { $0.key.rawValue < $1.key.rawValue }
        self.split = split.filter { key in !dimensions.contains { $0.key == key } }
        self.bucketing = bucketing
        self.decimals = decimals
    }

    /// How many of the reviews held in a span were in time: the measure without a dimension, of
    /// which there is nothing to refuse.
    init(timelinessOver span: DateSpan) {
        measure = .claReviewsInTimePercent
        time = .over(span)
        dimensions = []
        split = []
        bucketing = nil
        decimals = 1
    }

    /// Another question with fewer dimensions or of other days, which needs no new look at the
    /// rules.
    private init(
        _ other: Question, dimensions: [Asked], split: [DimensionKey], time: Time? = nil
    ) {
        measure = other.measure
        self.time = time ?? other.time
        self.dimensions = dimensions
        self.split = split
        bucketing = other.bucketing
        decimals = other.decimals
    }

    /// The same question of every value of a dimension together.
    func without(_ key: DimensionKey) -> Question {
        Question(
            self, dimensions: dimensions.filter { $0.key != key },
            split: split.filter { $0 != key })
    }

    /// The same question of the same days a year before.
    public var yearBefore: Question {
        let then: Time =
            switch time {
            case .at(let day): .at(DateSpan(day, through: day).yearBefore.to)
            case .over(let span): .over(span.yearBefore)
            }
        return Question(self, dimensions: dimensions, split: split, time: then)
    }

    /// The value asked for of a dimension, or nil.
    public func asked(_ key: DimensionKey) -> String? {
        dimensions.first { $0.key == key }?.value
    }

    /// The last day that the question is about.
    public var lastDay: CalendarDate {
        switch time {
        case .at(let day): day
        case .over(let span): span.to
        }
    }
}

/// Why a question cannot be asked.
public enum QuestionFault: Error, Hashable, Sendable {
    /// The measure does not have this dimension.
    case noSuchDimension(Measure, String)
    /// The dimension does not have this value.
    case noSuchValue(Measure, DimensionKey, String)
    /// The measure cannot be split by this.
    case cannotSplit(Measure, String)
    /// The dimensions are not `key=value` pairs joined by `;`.
    case malformed(String)

    /// What is wrong.
    public var what: String {
        switch self {
        case .noSuchDimension(let measure, let key):
            "\(measure.rawValue) has no dimension \"\(key)\""
        case .noSuchValue(_, let key, let value): "\(key.rawValue) has no value \"\(value)\""
        case .cannotSplit(let measure, let key):
            "\(measure.rawValue) cannot be split by \"\(key)\""
        case .malformed(let text): "\"\(text)\" is not a list such as age_band=0;sex=F"
        }
    }

    /// What is expected in its place.
    public var expected: String {
        switch self {
        case .noSuchValue(_, .month, _), .noSuchValue(_, .versus, _): "a month such as 2016-04"
        case .noSuchValue(_, .experience, _): "a number of years such as 16_years_plus"
        case .noSuchDimension, .noSuchValue, .cannotSplit, .malformed:
            choices.isEmpty ? what : "one of \(choices.joined(separator: ", "))"
        }
    }

    /// What may be asked instead.
    public var choices: [String] {
        switch self {
        case .noSuchDimension(let measure, _):
            measure.declaration.dimensions.map(\.key.rawValue)
        case .noSuchValue(let measure, let key, _):
            measure.declaration.dimensions.first { $0.key == key }?.valuesToAsk ?? []
        case .cannotSplit(let measure, _):
            measure.declaration.dimensions.filter { !$0.isReading }.map(\.key.rawValue)
        case .malformed: []
        }
    }
}

extension Question {
    /// The dimensions that a text such as `age_band=0;sex=F` asks for of a measure.
    public static func dimensions(
        _ text: String, of measure: Measure
    ) throws(QuestionFault) -> [Asked] {
        var asked: [Asked] = []
        for pair in text.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw .malformed(text) }
            guard let key = DimensionKey(rawValue: parts[0]) else {
                throw .noSuchDimension(measure, parts[0])
            }
            guard !asked.contains(where: { $0.key == key }) else { throw .malformed(text) }
            asked.append(Asked(key, parts[1]))
        }
        return asked
    }
}

// What a figure is of, spelt one way: two figures of one cell say the same thing.

import Dates

/// A measure, its dimensions and its time, however they were said.
struct FigureCell: Hashable, Sendable {
    let measure: Measure
    /// In key order, without what says nothing.
    let dimensions: [Question.Asked]
    let time: Question.Time

    /// The cell of a question.
    init(_ question: Question) {
        var measure = question.measure
        var dimensions = question.dimensions
        switch measure {
        case .claReviewsByParticipation: measure = .claReviewsHeld
        case .claReviewsInTimePercent where question.asked(.count) == "children":
            measure = .claChildrenReviewsInTimePercent
            dimensions.removeAll { $0.key == .count }
        default: break
        }
        dimensions.removeAll { Self.saysNothing($0, of: measure) }
        self.init(measure, dimensions, Self.time(of: question))
    }

    init(_ measure: Measure, _ dimensions: [Question.Asked], _ time: Question.Time) {
        self.measure = measure
        self.dimensions = dimensions.sorted { $0.key.rawValue < $1.key.rawValue }
        self.time = time
    }

    /// The same cell with other dimensions, of another measure, at another time.
    func with(
        _ measure: Measure? = nil, dimensions: [Question.Asked]? = nil, time: Question.Time? = nil
    ) -> FigureCell {
        FigureCell(measure ?? self.measure, dimensions ?? self.dimensions, time ?? self.time)
    }

    func asked(_ key: DimensionKey) -> String? { dimensions.first { $0.key == key }?.value }

    /// The dimensions that say how it is read.
    var readings: [Question.Asked] { dimensions.filter { isReading($0.key) } }

    /// The dimensions that say of whom or what it is.
    var attributes: [Question.Asked] { dimensions.filter { !isReading($0.key) } }

    private func isReading(_ key: DimensionKey) -> Bool {
        measure.declaration.dimensions.first { $0.key == key }?.isReading ?? true
    }

    /// A stock is told of one day, unless a statistic over a period is asked; a flow over a period.
    private static func time(of question: Question) -> Question.Time {
        let isStock =
            question.measure.declaration.asked == .stock && question.asked(.stat) == nil
        let samples = isStock ? Samples.stock(question) : Samples.flow(question)
        guard let bucket = samples.buckets.first else { return question.time }
        if let at = bucket.at { return .at(at) }
        return .over(bucket.span)
    }

    /// Readings that are what is meant where nothing is said, and words about the figure.
    private static func saysNothing(_ asked: Question.Asked, of measure: Measure) -> Bool {
        switch (asked.key, asked.value) {
        case (.qualifier, _), (.scope, _), (.month, _), (.split, _): true
        case (.count, "children"): measure != .claReviewsInTimePercent
        case (.count, "reviews"), (.profile, "entries"), (.per, "head"), (.per, "iro"): true
        case (.counting, "children"): measure != .claReviewParticipationPercent
        case (.counting, "reviews"), (.stat, "approx"): true
        case (.stat, "mean"): measure.declaration.asked == .flow
        default: false
        }
    }
}

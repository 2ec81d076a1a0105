// A series of answers read: each month beside the year before, its limits, and what is no chance.

import Dates
import Journeys
import Projections
import Tables

/// The answers of one or more series, read by the rules of `SeriesRules`.
struct SeriesReport {
    /// What is told beside each answer: in the order of ``columns``.
    private(set) var cells: [[Cell]] = []
    /// What each series shows, in words.
    private(set) var readings: [(of: String, words: SeriesWords)] = []

    /// The columns beside those of the answers.
    static let columns: [Column] = [
        Column("year_before", .decimal), Column("centre", .decimal), Column("lower", .decimal),
        Column("upper", .decimal), Column("reading", .text),
    ]

    /// Reads answers that follow one another as series: those of one measure and the same
    /// dimensions. `last` is the day up to which the log tells.
    init(
        _ answers: [Answer], before: [Answer], by bucketing: Bucketing, decimals: Int,
        until last: CalendarDate?
    ) {
        let then = Dictionary(
            before.map { (Place($0, bucketing, yearLater: true), $0.value) },
            uniquingKeysWith: { first, _ in first })
        var start = 0
        while start < answers.count {
            let first = answers[start]
            let end =
                answers[start...].firstIndex {
                    $0.measure != first.measure || $0.dimensionsText != first.dimensionsText
                } ?? answers.count
            read(Array(answers[start..<end]), then, bucketing, decimals, last)
            start = end
        }
    }

    private mutating func read(
        _ answers: [Answer], _ then: [Place: FixedDecimal?], _ bucketing: Bucketing,
        _ decimals: Int, _ last: CalendarDate?
    ) {
        let isStock = answers[0].measure.isOfStandingChildren
        let kind = Self.kind(of: answers)
        let reading = SeriesReading(
            isStock ? [] : answers.map { Self.point($0, kind, bucketing, last) }, of: kind)
        let words = SeriesWords(
            reading, answers, kind: kind, isStock: isStock, by: bucketing, decimals: decimals)
        for (place, answer) in answers.enumerated() {
            let limits = isStock ? nil : reading.limits(at: place, decimals: decimals)
            let before = then[Place(answer, bucketing, yearLater: false)] ?? nil
            cells.append([
                Cell(before), Cell(words.centre), Cell(limits?.lower), Cell(limits?.upper),
                .text(words.word(at: place)),
            ])
        }
        let dimensions = answers[0].dimensionsText
        let name = answers[0].measure.rawValue
        readings.append((dimensions.isEmpty ? name : "\(name) \(dimensions)", words))
    }

    /// Shares are percentages with two whole counts, the one within the other.
    private static func kind(of answers: [Answer]) -> SeriesReading.Kind {
        let isShare =
            answers[0].measure.declaration.unit == "percent"
            && answers.allSatisfy { answer in
                guard let above = answer.numerator, let below = answer.denominator else {
                    return false
                }
                return above.decimals == 0 && below.decimals == 0 && above.units >= 0
                    && above.units <= below.units
            }
        return isShare ? .share : .number
    }

    /// The point of an answer; nil where nothing was counted, and, of a number, where the bucket is
    /// cut or not over: part of a month is no month.
    private static func point(
        _ answer: Answer, _ kind: SeriesReading.Kind, _ bucketing: Bucketing,
        _ last: CalendarDate?
    ) -> SeriesPoint? {
        guard let value = answer.value else { return nil }
        switch kind {
        case .share:
            guard let above = answer.numerator, let below = answer.denominator, below.units > 0
            else { return nil }
            return SeriesPoint(above: Int(above.units), below: Int(below.units))
        case .number:
            guard let span = answer.span, bucketing.whole(containing: span.from) == span,
                last.map({ span.to <= $0 }) ?? false
            else { return nil }
            return SeriesPoint(above: Int(value.units))
        }
    }

    /// What the series show, in words. Of many only those with a signal are told.
    var sentence: String {
        if readings.count == 1 { return readings[0].words.sentence }
        let signalling = readings.filter(\.words.hasSignal)
        let told = readings.count <= Self.mostTold ? readings : signalling
        var words = told.prefix(Self.mostTold).map { "\($0.of): \($0.words.sentence)" }
        if readings.count > Self.mostTold {
            words.append(
                "\(signalling.count) of \(readings.count) series show more than chance.")
        }
        return words.joined(separator: " ")
    }

    /// How many series are told in words.
    private static let mostTold = 6
}

extension Measure {
    /// Whether its months are for the most part of the same children or officers one after another:
    /// a stock, a mean of one, or all who were in one on some day.
    fileprivate var isOfStandingChildren: Bool {
        switch self {
        case .childrenLookedAfterInPeriod, .averageChildrenLookedAfter,
            .averageChildrenSubjectToCpp, .childrenWithAdoptionPlanInPeriod, .iroCaseloadChange:
            true
        default: declaration.asked == .stock
        }
    }
}

/// Where an answer stands in its series, whatever the year.
private struct Place: Hashable {
    private let measure: Measure
    private let dimensions: String
    private let bucket: CalendarDate

    init(_ answer: Answer, _ bucketing: Bucketing, yearLater: Bool) {
        measure = answer.measure
        dimensions = answer.dimensionsText
        let day = answer.span?.from ?? answer.at ?? .earliest
        bucket = bucketing.whole(containing: yearLater ? day.adding(months: 12) : day).from
    }
}

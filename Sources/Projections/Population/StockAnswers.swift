// What is made of the counts of a stock: a number, a share of all, a change between two days.

import Journeys

/// What a stock is told as.
enum StockKind: Sendable {
    /// The number of those who count.
    case number
    /// Those who count as a share of the base; of several days as a share of child-days.
    case share
    /// The number at the second of two days less that at the first.
    case change
}

extension CountedQuestion {
    /// The rows of a stock, its tally laid out by the days of a series.
    func answers(
        as kind: StockKind, over series: StockSeries, in context: borrowing ReplayContext
    ) -> [Answer] {
        answers(in: context) { cell, bucket in
            let days = series.range(ofBucket: bucket)
            switch kind {
            case .number: return figure(cell, over: series, bucket)
            case .share:
                return figure(
                    .percent,
                    days.map { .above(cell.at($0)) }
                        + days.map { .base(AnswerCell(sample: $0).base) })
            case .change:
                return figure(
                    .count, [.above(cell.at(2 * bucket + 1)), .taken(cell.at(2 * bucket))])
            }
        }
    }

    /// The figure of the days of a bucket: of the last, of the least or the most, or their mean.
    func figure(_ cell: AnswerCell, over series: StockSeries, _ bucket: Int) -> Figure {
        let days = series.range(ofBucket: bucket)
        let place: Int?
        switch series.statistic {
        case .last: place = days.last
        case .least: place = days.min { tally[cell.at($0)].above < tally[cell.at($1)].above }
        case .most: place = days.max { tally[cell.at($0)].above < tally[cell.at($1)].above }
        case .mean:
            let sum = days.reduce(0) { $0 + tally[cell.at($1)].above }
            let value = AnswerForm.mean.value(
                Counts(above: sum, below: days.count), decimals: question.decimals)
            let all = Figure.OwnRow(
                because: Because(-1, Why(.samples, number: days.count)), below: days.count)
            return Figure(value, days.map { .above(cell.at($0)) }).with(own: [all])
        }
        return place.map { figure(.count, [.above(cell.at($0))]) } ?? .none
    }
}

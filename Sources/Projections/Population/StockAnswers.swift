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
        let known = context.known
        let decimals = question.decimals
        return answers(labels: { known.text($0) }) { cell, bucket in
            switch kind {
            case .number:
                series.value(ofBucket: bucket, decimals: decimals) { tally[cell.at($0)] }
            case .share:
                AnswerForm.percent.value(
                    series.share(ofBucket: bucket) { place in
                        Counts(
                            above: tally[cell.at(place)].above,
                            below: tally[AnswerCell(sample: place).base].below)
                    }, decimals: decimals)
            case .change:
                AnswerForm.count.value(
                    Counts(
                        above: tally[cell.at(2 * bucket + 1)].above
                            - tally[cell.at(2 * bucket)].above), decimals: 0)
            }
        }
    }
}

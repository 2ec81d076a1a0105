// What a number is for publication, said by the answer that it is from.

import Dates
import Projections
import Tables

extension Disclosure {
    /// Declares the cells of a row by their sources: a count under its name, or what is made of
    /// counts.
    mutating func declare(_ sources: [CellSource?], row: Int, _ columns: [Column]) {
        for (source, column) in zip(sources, columns) {
            if let source { declare(source, row: row, column.key) }
        }
    }

    private mutating func declare(_ source: CellSource, row: Int, _ column: String) {
        let answer = source.answer
        let counts = Number.counts(answer)
        switch source.part {
        case .value where !counts.isEmpty:
            made(row: row, column, of: counts)
            if source.measure.declaration.unit == "percent" {
                sum(counts[1], of: [counts[0]], rest: .people)
            }
        case .negative: made(row: row, column, of: [.value(answer)])
        case .value, .above, .below:
            if CountedThings.areNobodys(source.measure) {
                open(column, rows: row..<row + 1)
                return
            }
            people(column, rows: row..<row + 1)
            switch source.part {
            case .above: name(QuantityName.above(answer), row: row, column)
            case .below: name(QuantityName.below(answer), row: row, column)
            case .value, .negative: value(answer, row: row, column)
            }
        }
    }

    /// The rows of a column make up a number that stands elsewhere, but for people who may be in
    /// none of the rows.
    mutating func rows(of column: String, makeUp whole: CellSource?) {
        guard let whole else { return }
        let counts = Number.counts(whole.answer)
        let total: Number
        switch whole.part {
        case .value, .negative: total = .value(whole.answer)
        case .above, .below:
            guard counts.count == 2 else { return }
            total = counts[whole.part == .above ? 0 : 1]
        }
        sum(total, of: rows.map { .cell(row: $0, column: column) }, rest: .people)
    }
}

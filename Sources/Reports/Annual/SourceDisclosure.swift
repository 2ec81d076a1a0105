// What a number is for publication, said by the answer that it is from.

import Dates
import Projections
import Tables

extension Disclosure {
    /// Declares the cells of a row by their sources: what each is, what it is called, and of a
    /// share or mean what it is made of.
    mutating func declare(_ sources: [CellSource?], row: Int, _ columns: [Column]) {
        let own = row..<row + 1
        for (source, column) in zip(sources, columns) {
            guard let source else { continue }
            switch (source.meaning, source.part) {
            case (.service, _): open(column.key, rows: own)
            case (.people, .negative): declareNegative(source, row: row, column.key)
            case (.people, .above), (.people, .below):
                people(column.key, rows: own)
                name(source.name, row: row, column.key)
            case (.people, .value):
                if let counts = source.counts {
                    declareMade(source, counts, row: row, column.key)
                } else {
                    people(column.key, rows: own)
                    name(source.name, row: row, column.key)
                }
            }
        }
    }

    /// A share or a mean: told only where both of its counts are told, and of a share the rest too.
    private mutating func declareMade(
        _ source: CellSource, _ counts: (above: Int, below: Int), row: Int, _ column: String
    ) {
        let above = Number.named(source.name(of: .above), counts.above)
        guard source.measure.declaration.unit == "percent" else {
            // A mean of children for each officer: how many officers there are is no secret.
            made(row: row, column, of: [above])
            return
        }
        let below = Number.named(source.name(of: .below), counts.below)
        made(row: row, column, of: [above, below])
        // Of some shares the part is not of the whole: answers after the period are of its stages.
        if counts.above <= counts.below { sum(below, of: [above], rest: .people) }
    }

    /// A count with its sign turned: with the count itself it makes nothing.
    private mutating func declareNegative(_ source: CellSource, row: Int, _ column: String) {
        balance(column, rows: row..<row + 1)
        guard let number = source.number else { return }
        sum(
            .named("nothing", 0),
            of: [
                .cell(row: row, column: column), .named(source.name(of: .value), number),
            ])
    }

    /// The rows of a column make up a number that stands elsewhere, but for people who may be in
    /// none of the rows.
    mutating func rows(_ rows: Range<Int>? = nil, of column: String, makeUp whole: CellSource?) {
        guard let whole else { return }
        let number =
            switch whole.part {
            case .above: whole.counts?.above
            case .below: whole.counts?.below
            case .value, .negative: whole.number
            }
        guard let number else { return }
        sum(
            .named(whole.name, number),
            of: (rows ?? self.rows).map { .cell(row: $0, column: column) }, rest: .people)
    }
}

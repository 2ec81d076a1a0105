// A cell that knows which answer it was taken from, so that it can be asked again and compared.

import Dates
import Projections
import Tables

/// A cell of a page's table, with the answer behind it.
struct MeasuredCell: Sendable {
    /// What is shown.
    let cell: Cell
    /// Where it is from; nil for words, and for what is no measure.
    let source: CellSource?

    /// A cell that is no measure's.
    init(_ cell: Cell) {
        self.cell = cell
        source = nil
    }

    private init(_ cell: Cell, _ answer: Answer?, _ part: CellSource.Part) {
        self.cell = cell
        source = answer.map { CellSource($0, part) }
    }

    /// Words.
    static func text(_ text: String) -> MeasuredCell { MeasuredCell(.text(text)) }

    /// Nothing.
    static var empty: MeasuredCell { MeasuredCell(.empty) }

    /// The value of an answer.
    static func value(_ answer: Answer?) -> MeasuredCell {
        MeasuredCell(Cell(whole: answer?.value), answer, .value)
    }

    /// The value of an answer with its sign turned: what leaves a bridge.
    static func negative(_ answer: Answer?) -> MeasuredCell {
        let turned = answer?.value.map { FixedDecimal(units: -$0.units, decimals: $0.decimals) }
        return MeasuredCell(Cell(whole: turned), answer, .negative)
    }

    /// What is above the line of a share or a mean.
    static func above(_ answer: Answer?) -> MeasuredCell {
        MeasuredCell(Cell(whole: answer?.numerator), answer, .above)
    }

    /// What is below it.
    static func below(_ answer: Answer?) -> MeasuredCell {
        MeasuredCell(Cell(whole: answer?.denominator), answer, .below)
    }
}

/// A table with the answer behind each of its cells.
struct MeasuredTable: Sendable {
    /// The table.
    let table: Table
    /// Where each cell is from, row by row.
    let sources: [[CellSource?]]

    /// A table of measured cells.
    ///
    /// - Parameter declare: what is to be said of its numbers beyond what their sources say: what
    ///   adds up to what.
    init(
        title: String, note: String? = nil, columns: [Column], rows: [[MeasuredCell]],
        declare: (inout Disclosure) -> Void = { _ in }
    ) {
        let sources = rows.map { $0.map(\.source) }
        self.sources = sources
        table = Table(
            title: title, note: note, columns: columns, rows: rows.map { $0.map(\.cell) }
        ).declared { disclosure in
            for (row, own) in sources.enumerated() {
                disclosure.declare(own, row: row, columns)
            }
            declare(&disclosure)
        }
    }

    /// A table that was laid and declared elsewhere.
    init(_ table: Table) {
        self.table = table
        sources = table.rows.map { $0.map { _ in nil } }
    }
}

extension Cell {
    /// A whole number as a count, any other as it is.
    fileprivate init(whole number: FixedDecimal?) {
        guard let number else {
            self = .empty
            return
        }
        self = number.decimals == 0 ? .count(Int(number.units)) : .decimal(number)
    }
}

extension [Answer] {
    /// The answer of the only row.
    var only: Answer? { first }

    /// The answer whose dimensions have all these values.
    func of(_ pairs: (key: DimensionKey, value: String)...) -> Answer? {
        first { answer in
            pairs.allSatisfy { pair in
                answer.dimensions.contains {
                    $0.key == pair.key.rawValue && $0.value == pair.value
                }
            }
        }
    }

    /// The values of a dimension, each once, in the order met.
    func values(of key: DimensionKey) -> [String] {
        var values: [String] = []
        for answer in self {
            let value = answer.dimensions.first { $0.key == key.rawValue }?.value
            if let value, !values.contains(value) { values.append(value) }
        }
        return values
    }
}

// The grid of a text table: every cell written once, widths found, then lines laid out.

import Tables
import TextFormats

/// A table's cells as characters for a terminal, with the widths that its columns get.
struct TextGrid {
    private let columns: [Column]
    /// The titles of the columns, safe for a terminal, in lines no wider than their column.
    private let titles: [[String]]
    /// The width of each column, in the columns of a terminal.
    let widths: [Int]
    /// All cells, row by row, one after the other.
    private var text: [UInt8] = []
    /// Where each cell of `text` ends, and how wide it is.
    private var cells: [(end: Int, width: Int)] = []

    /// Two blanks stand between columns.
    static let gap = 2

    /// The grid of a table with at least one column, made to fit a width where one is given.
    init(_ table: Table, within width: Int?) {
        columns = table.columns
        var widest = columns.map { _ in 0 }
        cells.reserveCapacity(table.rows.count * columns.count)
        for row in table.rows {
            for (index, cell) in row.enumerated() {
                let start = text.count
                var cellWidth = 0
                if case .text(let words) = cell {
                    let safe = escapedForTerminal(words)
                    text.append(contentsOf: safe.utf8)
                    cellWidth = displayWidth(safe)
                } else {
                    cell.appendPlain(to: &text)
                    cellWidth = text.count - start
                }
                cells.append((text.count, cellWidth))
                widest[index] = max(widest[index], cellWidth)
            }
        }
        let safeTitles = columns.map { escapedForTerminal($0.title) }
        let rooms = zip(columns, zip(safeTitles, widest)).map { column, needs in
            ColumnRoom(title: needs.0, widestCell: needs.1, mayCut: column.kind.mayBeCutShort)
        }
        let fitted = fit(rooms, within: width, gap: Self.gap)
        widths = fitted
        titles = zip(safeTitles, fitted).map { wrapped($0, within: $1) }
    }

    /// Appends titles, rule and rows, a line each.
    func append(to bytes: inout [UInt8], style: Style) {
        appendTitles(to: &bytes, style: style)
        let rules = widths.map { String(repeating: "─", count: $0) }
        let gap = String(repeating: " ", count: Self.gap)
        bytes.append(contentsOf: rules.joined(separator: gap).utf8)
        bytes.append(0x0A)
        var line = GridLine(widths: widths)
        var start = 0
        for (index, cell) in cells.enumerated() {
            let column = index % columns.count
            let alignment = columns[column].kind.alignment
            let written = text[start..<cell.end]
            if cell.width <= widths[column] {
                line.add(written, width: cell.width, alignment, to: &bytes)
            } else {
                let short = cut(String(decoding: written, as: UTF8.self), widths[column])
                line.add(short.utf8, width: displayWidth(short), alignment, to: &bytes)
            }
            start = cell.end
            if column == columns.count - 1 { line.end(&bytes) }
        }
    }

    /// The titles stand on the rule: those of fewer lines begin lower.
    private func appendTitles(to bytes: inout [UInt8], style: Style) {
        let height = titles.map(\.count).max() ?? 0
        for row in 0..<height {
            var written: [UInt8] = []
            var line = GridLine(widths: widths)
            for (column, lines) in zip(columns, titles) {
                let index = row - (height - lines.count)
                let words = index < 0 ? "" : lines[index]
                let alignment = column.kind.alignment
                line.add(words.utf8, width: displayWidth(words), alignment, to: &written)
            }
            bytes.appendHeading(String(decoding: written, as: UTF8.self), style)
        }
    }
}

/// One line as it is laid out. Blanks are owed until something stands after them, so that no line
/// ends in blanks.
private struct GridLine {
    let widths: [Int]
    private var column = 0
    private var blanksOwed = 0

    init(widths: [Int]) {
        self.widths = widths
    }

    /// Adds the next cell of the line, padded to its column.
    mutating func add(
        _ cell: some Collection<UInt8>, width: Int, _ alignment: Column.Alignment,
        to bytes: inout [UInt8]
    ) {
        let padding = widths[column] - width
        if alignment == .trailing { blanksOwed += padding }
        if !cell.isEmpty {
            for _ in 0..<blanksOwed { bytes.append(UInt8(ascii: " ")) }
            blanksOwed = 0
            bytes.append(contentsOf: cell)
        }
        blanksOwed += TextGrid.gap + (alignment == .leading ? padding : 0)
        column += 1
    }

    /// Ends the line; the next cell added is the first of another.
    mutating func end(_ bytes: inout [UInt8]) {
        bytes.append(0x0A)
        column = 0
        blanksOwed = 0
    }
}

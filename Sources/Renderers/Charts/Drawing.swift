// The one door to drawings: a figure in, an `svg` element out, by the kind of its chart.

import Tables
package import TextFormats

extension Figure {
    /// The figure drawn: an `svg` element for a page. The same figure, the same bytes, anywhere.
    ///
    /// It needs no id, no style of its own and no script; colours come from ``ChartRules``.
    package func drawing() -> Markup {
        guard !table.rows.isEmpty else {
            var sheet = Sheet()
            sheet.note("There is nothing to draw: the table has no rows.")
            return sheet.drawing(of: self, kind: "Chart")
        }
        switch chart {
        case .run(let run): return runDrawing(run)
        case .dots(let dots): return dotsDrawing(dots)
        case .waterfall(let label, let value, let unit):
            return waterfallDrawing(label, value, unit)
        case .pyramid(let label, let left, let right, let unit):
            return pyramidDrawing(label, left, right, unit)
        case .flow(let flow): return flowDrawing(flow)
        case .columns(let label, let values, let unit):
            return columnsDrawing(label, values, unit)
        case .bars(let label, let value, let unit): return barsDrawing(label, value, unit)
        case .distribution(let label, let value, let unit, let limit):
            return distributionDrawing(label, value, unit, limit)
        case .diverging(let label, let against, let neither, let agreeing, let unit):
            return divergingDrawing(label, DivergingParts(against, neither, agreeing), unit)
        }
    }
}

extension Sheet {
    /// Says under a drawing why some of its rows are not drawn.
    mutating func noteMissing(_ readings: [Reading]) {
        if readings.contains(.suppressed) {
            note(
                "\(Cell.suppressionMark): a number that is not told, so that no person can be "
                    + "made out. It is not drawn.")
        }
    }
}

extension Reading {
    /// What stands beside the mark of a row, or in its place.
    func words(in unit: Chart.Unit) -> String {
        switch self {
        case .number(let amount): amount.words(in: unit)
        case .suppressed: Cell.suppressionMark
        case .none: "no figure"
        }
    }
}

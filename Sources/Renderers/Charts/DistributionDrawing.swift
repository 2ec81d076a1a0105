// How long things took: a column for each band of a length, and the line after which it is late.

import Tables
import TextFormats

extension Figure {
    /// Columns that touch, as their bands do; those after the limit are hatched.
    func distributionDrawing(
        _ label: String, _ value: String, _ unit: Chart.Unit, _ limit: Chart.Limit?
    ) -> Markup {
        let readings = table.readings(value)
        var sheet = Sheet()
        var top = sheet.unitAbove(unit, at: 0)
        let limitTop = top
        top += limit == nil ? 160 : 360
        let stage = ColumnStage(readings, table.names(label), unit, at: top)
        stage.drawAxes(on: &sheet)
        for (row, reading) in readings.enumerated() {
            let isLate = limit.map { row >= $0.afterRow } ?? false
            stage.draw(
                reading, at: stage.places[row], width: stage.between - 10,
                isLate
                    ? ColumnLook(ink: .third, texture: .rising)
                    : ColumnLook(ink: .first, texture: .solid), on: &sheet)
        }
        stage.writeNumbers(readings, shift: 0, on: &sheet)
        if let limit { stage.draw(limit, at: limitTop, on: &sheet) }
        let title = table.title(of: label)
        let middle = (stage.frame.left + stage.frame.right) / 2
        let words = Words.cut(title, to: stage.frame.right - stage.frame.left)
        sheet.write(words, middle, sheet.height + 20 + Words.ascent, .middle, .axis, whole: title)
        sheet.noteMissing(readings)
        return sheet.drawing(of: self, kind: "Distribution")
    }
}

extension ColumnStage {
    /// The line between the last row in time and the first that is late, with what it is.
    fileprivate func draw(_ limit: Chart.Limit, at top: Int, on sheet: inout Sheet) {
        let row = max(0, min(places.count, limit.afterRow))
        let x = frame.left + (frame.right - frame.left) * row / places.count
        sheet.line((x, top + 10), (x, frame.bottom), .dotted, "limit")
        let isLeft = x > Sheet.width / 2
        let words = Words.cut(limit.words, to: (isLeft ? x : Sheet.width - x) - 80)
        sheet.write(
            words, x + (isLeft ? -60 : 60), top + 20 + Words.ascent, isLeft ? .end : .start,
            .label, whole: limit.words)
    }
}

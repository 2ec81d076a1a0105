// Bars, one under the other: how much of each of several things.

import Tables
import TextFormats

extension Figure {
    /// A bar for each row, from zero, its number at its end.
    func barsDrawing(_ label: String, _ value: String, _ unit: Chart.Unit) -> Markup {
        let readings = table.readings(value)
        var sheet = Sheet()
        let rows = RowNames(table.names(label), at: 40, least: 230)
        let frame = Sheet.frame(beside: rows, readings, in: unit)
        let scale = Scale.level(from: frame.left, to: frame.right, in: unit) {
            Scale(readings, in: unit, steps: $0)
        }
        sheet.levelAxis(scale, in: unit, down: frame)
        rows.write(on: &sheet)
        for (row, reading) in readings.enumerated() {
            sheet.levelBar(reading, scale, in: unit, at: rows.middle(row))
        }
        sheet.noteMissing(readings)
        return sheet.drawing(of: self, kind: "Bar chart")
    }
}

extension Sheet {
    /// The part of a sheet right of the names of rows that bars with numbers at their ends may
    /// take: the numbers have room beyond it.
    static func frame(
        beside rows: RowNames, _ readings: [Reading], in unit: Chart.Unit
    ) -> Box {
        let below = readings.filter { ($0.amount?.billionths ?? 0) < 0 }
        let widths = { (some: [Reading]) in
            some.map { Words.width($0.words(in: unit)) }.max() ?? 0
        }
        let before = below.isEmpty ? 80 : widths(below) + 200
        return Box(
            left: rows.right + before, top: rows.top,
            right: Sheet.width - max(widths(readings) + 110, 200), bottom: rows.bottom)
    }

    /// A bar from zero to a number, and the number beyond its end.
    mutating func levelBar(
        _ reading: Reading, _ scale: Scale, in unit: Chart.Unit, at middle: Int
    ) {
        let zero = scale.place(0)
        let words = reading.words(in: unit)
        guard let number = reading.amount?.billionths else {
            return write(words, zero + 60, middle + 42, .start, .value)
        }
        let end = scale.place(number)
        bar(
            Box(
                left: min(zero, end), top: middle - 70, right: max(zero, end),
                bottom: middle + 70),
            .first, .solid)
        if number < 0 {
            write(words, end - 60, middle + 42, .end, .value)
        } else {
            write(words, end + 60, middle + 42, .start, .value)
        }
    }
}

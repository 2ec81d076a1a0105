// Columns side by side: a stock over the years, one column or several for each.

import Tables
import TextFormats

extension Figure {
    /// A column for each number of each row, from zero.
    func columnsDrawing(_ label: String, _ values: [String], _ unit: Chart.Unit) -> Markup {
        let series = values.map(table.readings)
        var sheet = Sheet()
        let looks = ColumnLook.looks(series.count)
        let key = zip(looks, values).map {
            (sample: Sample.bar($0.ink, $0.texture), words: table.title(of: $1))
        }
        var top = series.count > 1 ? sheet.key(key, at: 0) : 0
        top += sheet.unitAbove(unit, at: top) + 160
        let stage = ColumnStage(Array(series.joined()), table.names(label), unit, at: top)
        stage.drawAxes(on: &sheet)
        let width = stage.between * (series.count > 1 ? 8 : 6) / 10
        let each = max(8, min(560, width / max(1, series.count)))
        for (number, readings) in series.enumerated() {
            let shift = each * (2 * number + 1 - series.count) / 2
            for (row, reading) in readings.enumerated() {
                stage.draw(
                    reading, at: stage.places[row] + shift, width: each * 9 / 10,
                    looks[number], on: &sheet)
            }
        }
        for (number, readings) in series.enumerated() {
            let shift = each * (2 * number + 1 - series.count) / 2
            stage.writeNumbers(readings, shift: shift, on: &sheet)
        }
        sheet.noteMissing(Array(series.joined()))
        return sheet.drawing(of: self, kind: "Column chart")
    }
}

/// The look of the columns of one series.
struct ColumnLook {
    let ink: Ink
    let texture: Texture

    /// A look for each of so many series; they differ in more than colour.
    static func looks(_ count: Int) -> [ColumnLook] {
        let looks = [
            ColumnLook(ink: .first, texture: .solid), ColumnLook(ink: .second, texture: .rising),
            ColumnLook(ink: .third, texture: .open), ColumnLook(ink: .fourth, texture: .falling),
        ]
        return (0..<count).map { looks[$0 % looks.count] }
    }
}

/// Where columns stand: a scale upwards, and a place for each row.
struct ColumnStage {
    let frame: Sheet.Box
    let scale: Scale
    let places: [Int]
    let between: Int
    let unit: Chart.Unit
    private let names: [String]

    /// A stage for numbers, below `top`.
    init(_ readings: [Reading], _ names: [String], _ unit: Chart.Unit, at top: Int) {
        let scale = Scale(readings, in: unit, steps: 6)
        let frame = Sheet.Box(
            left: Sheet.margin(for: scale, in: unit), top: top, right: Sheet.width - 60,
            bottom: top + 2100)
        let width = frame.right - frame.left
        self.frame = frame
        self.scale = scale.lying(from: frame.bottom, to: frame.top)
        self.names = names
        self.unit = unit
        between = width / max(1, names.count)
        places = names.indices.map { frame.left + width * (2 * $0 + 1) / (2 * names.count) }
    }

    /// The scale at the left and the names below.
    func drawAxes(on sheet: inout Sheet) {
        sheet.uprightAxis(scale, in: unit, across: frame)
        NamesBelow(names: names, places: places, between: between)
            .write(on: &sheet, at: frame.bottom)
    }

    /// A column from zero to a number.
    func draw(
        _ reading: Reading, at x: Int, width: Int, _ look: ColumnLook, on sheet: inout Sheet
    ) {
        guard let number = reading.amount?.billionths else { return }
        let ends = [scale.place(0), scale.place(number)]
        sheet.bar(
            Sheet.Box(
                left: x - width / 2, top: ends.min()!, right: x + width / 2, bottom: ends.max()!),
            look.ink, look.texture)
    }

    /// The numbers beyond the ends of columns: all, or the last, the first, the highest and the
    /// lowest where not all have room.
    func writeNumbers(_ readings: [Reading], shift: Int, on sheet: inout Sheet) {
        let words = readings.map { $0.words(in: unit) }
        let known = readings.indices.filter { readings[$0].amount != nil }
        let number = { readings[$0].amount!.billionths }
        let ends = [
            known.last, known.first, known.max { number($0) < number($1) },
            known.min { number($0) < number($1) },
        ].compactMap(\.self)
        let hasRoom = (words.map(Words.width).max() ?? 0) + 40 <= between
        let missing = readings.indices.filter { readings[$0] == .suppressed }
        for row in missing + (hasRoom ? known : ends) {
            let value = readings[row].amount?.billionths ?? 0
            let y = scale.place(value)
            let above = (x: places[row] + shift, y: y - 60, anchor: Sheet.Anchor.middle)
            let below = (x: places[row] + shift, y: y + 40 + Words.ascent, anchor: above.anchor)
            sheet.writeIfFree(words[row], [value < 0 ? below : above], .value)
        }
    }
}

// Bars back to back: two groups of people by age.

import Tables
import TextFormats

extension Figure {
    /// Two bars for each row, from a gap in the middle that has the names of the rows. There are no
    /// fewer people than none: a number below zero has no bar.
    func pyramidDrawing(
        _ label: String, _ left: String, _ right: String, _ unit: Chart.Unit
    ) -> Markup {
        let sides = [table.readings(left), table.readings(right)]
        var sheet = Sheet()
        let rows = RowNames(table.names(label), at: 220, least: 230, room: 1500)
        let numbers = sides.joined().map { Words.width($0.words(in: unit)) }.max() ?? 0
        let middle = Sheet.width / 2
        let gap = rows.right / 2 + 100
        let outer = max(numbers + 80, 200)
        let scale = Scale.level(from: 0, to: middle - gap - outer, in: unit) {
            Scale(sides.joined().map(\.atLeastZero), in: unit, steps: min(5, $0))
        }
        let leftScale = scale.lying(from: middle - gap, to: outer)
        let rightScale = scale.lying(from: middle + gap, to: Sheet.width - outer)
        let titles = [table.title(of: left), table.title(of: right)]
        for (side, scale) in [leftScale, rightScale].enumerated() {
            let isLeft = side == 0
            sheet.levelAxis(
                scale, in: Chart.Unit("", isPercent: unit.isPercent),
                down: Sheet.Box(
                    left: min(scale.start, scale.end), top: rows.top,
                    right: max(scale.start, scale.end), bottom: rows.bottom))
            sheet.write(
                Words.cut(titles[side], to: middle - gap - 20), scale.start, 40 + Words.ascent,
                isLeft ? .end : .start, .label, whole: titles[side])
            for (row, reading) in sides[side].enumerated() {
                sheet.sideBar(reading, scale, in: unit, at: rows.middle(row), isLeft: isLeft)
            }
        }
        rows.write(on: &sheet, around: middle)
        if !unit.isPercent {
            let words = Words.cut(unit.word, to: Sheet.width)
            sheet.write(
                words, middle, rows.bottom + 190 + Words.ascent, .middle, .axis,
                whole: unit.word)
        }
        sheet.noteMissing(Array(sides.joined()))
        return sheet.drawing(of: self, kind: "Pyramid")
    }
}

extension Sheet {
    /// A bar of one side of a pyramid, its number beyond its outer end.
    fileprivate mutating func sideBar(
        _ reading: Reading, _ scale: Scale, in unit: Chart.Unit, at middle: Int, isLeft: Bool
    ) {
        let zero = scale.place(0)
        let words = reading.words(in: unit)
        let number = reading.atLeastZero.amount?.billionths
        let end = number.map(scale.place) ?? zero
        if number != nil {
            bar(
                Box(
                    left: min(zero, end), top: middle - 75, right: max(zero, end),
                    bottom: middle + 75),
                isLeft ? .first : .second, isLeft ? .solid : .rising)
        }
        write(words, end + (isLeft ? -60 : 60), middle + 42, isLeft ? .end : .start, .value)
    }
}

extension Reading {
    /// A number, or zero where it is less.
    fileprivate var atLeastZero: Reading {
        guard let amount, amount.billionths < 0 else { return self }
        return .number(Amount(billionths: 0, decimals: amount.decimals))
    }
}

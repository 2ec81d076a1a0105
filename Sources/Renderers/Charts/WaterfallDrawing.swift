// From a stock by its changes to a stock: each change begins where the one before it ended.

import Tables
import TextFormats

extension Figure {
    /// The first and the last row are bars of a stock; those between are steps from one to the
    /// other. A change that is not told leaves a gap: the steps after it begin where it would have.
    func waterfallDrawing(_ label: String, _ value: String, _ unit: Chart.Unit) -> Markup {
        let readings = table.readings(value)
        let steps = WaterfallStep.steps(readings)
        var sheet = Sheet()
        let rows = RowNames(table.names(label), at: 40, least: 240)
        let words = steps.map { $0.words(in: unit) }
        let right = Sheet.width - max(200, (words.map(Words.width).max() ?? 0) + 80)
        let frame = Sheet.Box(
            left: rows.right + 200, top: rows.top, right: right, bottom: rows.bottom)
        let levels = steps.flatMap { [$0.from, $0.to] }.compactMap(\.self)
        let isCut = WaterfallStep.mayBeCut(steps)
        let isWhole = readings.allSatisfy { $0.amount?.decimals ?? 0 == 0 }
        let scale = Scale.level(from: frame.left, to: frame.right, in: unit) {
            Scale(covering: levels + (isCut ? [] : [0]), steps: $0, wholeOnly: isWhole)
        }
        sheet.levelAxis(scale, in: unit, down: frame)
        rows.write(on: &sheet)
        for (row, step) in steps.enumerated() {
            sheet.draw(
                step, scale, at: rows.middle(row), words[row], isCut: isCut && scale.low > 0)
            guard row > 0, let level = steps[row - 1].to, step.from != nil || step.to != nil
            else { continue }
            let x = scale.place(level)
            sheet.line((x, rows.middle(row - 1) + 80), (x, rows.middle(row) - 80), .thin, "rule")
        }
        if isCut, scale.low > 0 {
            let start = scale.words(scale.low, in: unit)
            sheet.note("The scale begins at \(start), not at 0: the bars of a stock are cut.")
        }
        if readings.dropFirst().dropLast().contains(where: { $0.amount == nil }) {
            sheet.note("A step is left out, so the others do not add up to the last bar.")
        }
        sheet.noteMissing(readings)
        return sheet.drawing(of: self, kind: "Population bridge")
    }
}

/// One bar of a bridge: from a level to a level; a stock comes from nothing.
private struct WaterfallStep {
    let reading: Reading
    let isStock: Bool
    let from: Int128?
    let to: Int128?

    /// The bars of rows. Without a first stock the steps begin at zero.
    static func steps(_ readings: [Reading]) -> [WaterfallStep] {
        var level: Int128 = 0
        return readings.enumerated().map { row, reading in
            let number = reading.amount?.billionths
            if row == 0 || row == readings.count - 1 {
                level = number ?? level
                return WaterfallStep(reading: reading, isStock: true, from: nil, to: number)
            }
            defer { level += number ?? 0 }
            return WaterfallStep(
                reading: reading, isStock: false, from: level, to: level + (number ?? 0))
        }
    }

    /// Whether the changes are so small beside the stock that they are better seen without most of
    /// it.
    static func mayBeCut(_ steps: [WaterfallStep]) -> Bool {
        let levels = steps.flatMap { [$0.from, $0.to] }.compactMap(\.self)
        guard steps.count > 2, let least = levels.min(), let most = levels.max() else {
            return false
        }
        return least > 0 && most > least && (most - least) * 5 < most * 2
    }

    func words(in unit: Chart.Unit) -> String {
        guard let amount = reading.amount, !isStock else { return reading.words(in: unit) }
        return amount.change(in: unit)
    }

    /// A stock, an increase or a decrease.
    var look: (ink: Ink, texture: Texture) {
        if isStock { return (.first, .solid) }
        return reading.amount?.billionths ?? 0 < 0 ? (.third, .rising) : (.second, .solid)
    }
}

extension Sheet {
    fileprivate mutating func draw(
        _ step: WaterfallStep, _ scale: Scale, at middle: Int, _ words: String, isCut: Bool
    ) {
        let base = isCut ? scale.start : scale.place(0)
        guard step.reading.amount != nil, let to = step.to else {
            let x = step.from.map(scale.place) ?? base
            return write(words, x + 60, middle + 42, .start, .value)
        }
        let ends = [step.from.map(scale.place) ?? base, scale.place(to)]
        let box = Box(
            left: ends.min()!, top: middle - 80, right: ends.max()!, bottom: middle + 80)
        bar(box, step.look.ink, step.look.texture)
        if step.isStock, isCut, box.right - box.left > 240 { breakMark(box.left + 60, box) }
        write(words, box.right + 60, middle + 42, .start, .value)
    }

    /// The sign that a bar is cut: a slanting gap through it, in the colour of the page.
    private mutating func breakMark(_ x: Int, _ box: Box) {
        for shift in [0, 50] {
            line(
                [(x + shift, box.bottom + 30), (x + shift + 60, box.top - 30)], .thin, "rule")
        }
    }
}

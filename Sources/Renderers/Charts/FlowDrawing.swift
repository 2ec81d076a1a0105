// Stages from raised to resolved: how many came to each, and where they went from there.

import Tables
import TextFormats

extension Figure {
    /// A bar for each stage, as long as what entered it: what was resolved there, what is open
    /// there, what moved on. What moved on flows into the bar of the next stage.
    func flowDrawing(_ flow: FlowChart) -> Markup {
        let stages = FlowStage.stages(table, flow)
        var sheet = Sheet()
        let top = sheet.key(
            FlowStage.looks.enumerated().map { part, look in
                (.bar(look.ink, look.texture), table.title(of: flow.parts[part]))
            }, at: 0)
        let rows = RowNames(table.names(flow.label), at: top, least: 640, room: 1800)
        let entered = stages.map { $0.entered.words(in: flow.unit) }
        let enteredTitle = table.title(of: flow.entered)
        let frame = Sheet.Box(
            left: rows.right + 160, top: top, right: Sheet.width - 200, bottom: rows.bottom)
        let scale = Scale.level(from: frame.left, to: frame.right, in: flow.unit) {
            Scale(stages.map(\.length).map(Reading.number), in: flow.unit, steps: $0)
        }
        sheet.levelAxis(scale, in: flow.unit, down: frame)
        rows.write(on: &sheet)
        for (row, stage) in stages.enumerated() {
            let middle = rows.middle(row)
            if row + 1 < stages.count, let moved = stage.parts[0].amount, moved.billionths > 0 {
                let end = scale.place(moved.billionths)
                let next = scale.place(min(moved.billionths, stages[row + 1].length.billionths))
                sheet.area(
                    [
                        (frame.left, middle + 100), (end, middle + 100),
                        (next, rows.middle(row + 1) - 100),
                        (frame.left, rows.middle(row + 1) - 100),
                    ], "band")
            }
        }
        for (row, stage) in stages.enumerated() {
            let middle = rows.middle(row)
            let words = Words.cut(
                "\(enteredTitle): \(entered[row])", to: Sheet.width - frame.left - 50)
            sheet.write(words, frame.left + 50, middle - 150, .start, .value)
            sheet.draw(stage, scale, in: flow.unit, at: middle)
        }
        sheet.noteMissing(stages.flatMap { [$0.entered] + $0.parts })
        return sheet.drawing(of: self, kind: "Flow")
    }
}

extension FlowChart {
    /// The columns of what became of those who entered, in the order they lie in a bar.
    fileprivate var parts: [String] { [movedOn, resolved, open] }
}

/// A stage, with what became of those who entered it.
private struct FlowStage {
    let entered: Reading
    /// Moved on, resolved, open.
    let parts: [Reading]

    static let looks = [
        ColumnLook(ink: .first, texture: .open), ColumnLook(ink: .second, texture: .solid),
        ColumnLook(ink: .fourth, texture: .rising),
    ]

    static func stages(_ table: Table, _ flow: FlowChart) -> [FlowStage] {
        let entered = table.readings(flow.entered)
        let parts = flow.parts.map(table.readings)
        return entered.indices.map { row in
            FlowStage(entered: entered[row], parts: parts.map { $0[row] })
        }
    }

    /// How long its bar is: what entered, or what is known of it where that is more.
    var length: Amount {
        let known = parts.reduce(Int128(0)) { $0 + max(0, $1.amount?.billionths ?? 0) }
        let decimals = ([entered] + parts).map { $0.amount?.decimals ?? 0 }.max() ?? 0
        return Amount(
            billionths: max(known, entered.amount?.billionths ?? 0), decimals: decimals)
    }
}

extension Sheet {
    /// The bar of a stage and, under it, the number of each of its parts.
    fileprivate mutating func draw(
        _ stage: FlowStage, _ scale: Scale, in unit: Chart.Unit, at middle: Int
    ) {
        let zero = scale.place(0)
        let whole = scale.place(stage.length.billionths)
        line(
            [
                (zero, middle - 100), (whole, middle - 100), (whole, middle + 100),
                (zero, middle + 100), (zero, middle - 100),
            ], .thin, "axis")
        var edge: Int128 = 0
        var told: [(words: String, middle: Int)] = []
        for (part, reading) in stage.parts.enumerated() {
            let number = max(0, reading.amount?.billionths ?? 0)
            let (left, right) = (scale.place(edge), scale.place(edge + number))
            edge += number
            if number > 0 {
                let look = FlowStage.looks[part]
                bar(
                    Box(left: left, top: middle - 100, right: right, bottom: middle + 100),
                    look.ink, look.texture)
            }
            if reading == .suppressed || reading.amount.map({ $0.billionths != 0 }) ?? false {
                told.append((reading.words(in: unit), (left + right) / 2))
            }
        }
        let places = Spreading.middles(
            told.map(\.middle), sizes: told.map { Words.width($0.words) + 60 }, from: zero,
            to: Sheet.width)
        for (index, part) in told.enumerated() {
            writeIfFree(
                part.words, [(places[index], middle + 130 + Words.ascent, .middle)], .value)
        }
    }
}

// A run chart: values in the order of time, what they vary about, and the year before.

import Tables
import TextFormats

extension Figure {
    /// A line of values with a dot for each; a gap where there is none. A value beyond its limits
    /// is a larger diamond with its number.
    func runDrawing(_ run: RunChart) -> Markup {
        let names = table.names(run.label)
        let lines = RunLines(table, run)
        var sheet = Sheet()
        let scale = Scale(lines.all, in: run.unit, steps: 6, cut: true)
        let unitHeight = sheet.unitAbove(run.unit, at: 0)
        let frame = Sheet.Box(
            left: Sheet.margin(for: scale, in: run.unit), top: unitHeight + 110,
            right: Sheet.width - lines.room, bottom: unitHeight + 110 + 2200)
        let upright = scale.lying(from: frame.bottom, to: frame.top)
        sheet.uprightAxis(upright, in: run.unit, across: frame)
        let between = (frame.right - frame.left) / max(1, names.count)
        let places = names.indices.map {
            frame.left + (frame.right - frame.left) * (2 * $0 + 1) / (2 * names.count)
        }
        NamesBelow(names: names, places: places, between: between)
            .write(on: &sheet, at: frame.bottom)
        let plot = RunPlot(places: places, scale: upright, frame: frame)
        plot.drawLimits(lines, on: &sheet)
        plot.drawEndLabels(lines, on: &sheet)
        plot.drawValues(lines, in: run.unit, on: &sheet)
        if scale.low > 0 {
            let start = scale.words(scale.low, in: run.unit)
            sheet.note("The scale begins at \(start), not at 0.")
        }
        sheet.noteMissing(lines.values + lines.before)
        return sheet.drawing(of: self, kind: "Run chart")
    }
}

/// The numbers of a run chart by what they are.
private struct RunLines {
    let values: [Reading]
    let before: [Reading]
    let centre: [Reading]
    let lower: [Reading]
    let upper: [Reading]
    /// The names of the lines, for those that are there, in the same order.
    let titles: [String]

    init(_ table: Table, _ run: RunChart) {
        let keys = [run.value, run.before, run.centre, run.lower, run.upper]
        let columns = keys.map { $0.map(table.readings) ?? [] }
        values = columns[0]
        before = columns[1]
        centre = columns[2]
        lower = columns[3]
        upper = columns[4]
        titles = keys.map { $0.map(table.title) ?? "" }
    }

    var lines: [[Reading]] { [values, before, centre, lower, upper] }
    var all: [Reading] { Array(lines.joined()) }

    /// The lines that have a number, by their place in `lines`, with the last number of each.
    var ends: [(line: Int, last: Int, at: Int128)] {
        lines.indices.compactMap { line in
            let last = lines[line].lastIndex { $0.amount != nil }
            return last.map { (line, $0, lines[line][$0].amount!.billionths) }
        }
    }

    /// The name of a line, short enough to stand at its end.
    func endWords(_ line: Int) -> String { Words.cut(titles[line], to: 1400) }

    /// Whether lines are named: one alone is what the title says it is.
    var areNamed: Bool { ends.count > 1 }

    /// The room right of the last value.
    var room: Int {
        areNamed ? 160 + (ends.map { Words.width(endWords($0.line)) }.max() ?? 0) : 160
    }

    /// Whether a value is beyond a limit of its row.
    func isBeyond(_ row: Int) -> Bool {
        guard let value = values[row].amount?.billionths else { return false }
        let low = lower.isEmpty ? nil : lower[row].amount?.billionths
        let high = upper.isEmpty ? nil : upper[row].amount?.billionths
        return low.map { value < $0 } ?? false || high.map { value > $0 } ?? false
    }
}

/// Where the numbers of a run chart lie.
private struct RunPlot {
    let places: [Int]
    let scale: Scale
    let frame: Sheet.Box

    /// The line that values vary about and their limits, level over each row.
    func drawLimits(_ lines: RunLines, on sheet: inout Sheet) {
        let half = (frame.right - frame.left) / (2 * places.count)
        for (readings, stroke, role) in [
            (lines.centre, Stroke.thin, "rule"), (lines.lower, .dotted, "limit"),
            (lines.upper, .dotted, "limit"),
        ] {
            for stretch in stretches(readings) {
                sheet.line(
                    stretch.flatMap { [(x: $0.x - half, y: $0.y), (x: $0.x + half, y: $0.y)] }
                        .levelled, stroke, role)
            }
        }
    }

    /// The name of each line at its end, the line led to it where it had to give way.
    func drawEndLabels(_ lines: RunLines, on sheet: inout Sheet) {
        guard lines.areNamed else { return }
        let ends = lines.ends.sorted { ($0.at, $1.line) > ($1.at, $0.line) }
        let wanted = ends.map { scale.place($0.at) }
        let middles = Spreading.middles(
            wanted, sizes: ends.map { _ in Words.lineHeight }, from: frame.top - 70,
            to: frame.bottom + 70)
        for (index, end) in ends.enumerated() {
            let left = end.line < 2 ? places[end.last] + 40 : frame.right
            sheet.line(
                [(left, wanted[index]), (frame.right + 60, middles[index])], .faint, "grid")
            sheet.write(
                lines.endWords(end.line), frame.right + 90, middles[index] + 42, .start, .label,
                whole: lines.titles[end.line])
        }
    }

    /// The year before, the values, and the numbers of some of them.
    func drawValues(_ lines: RunLines, in unit: Chart.Unit, on sheet: inout Sheet) {
        let many = places.count > 60
        for stretch in stretches(lines.before) {
            sheet.line(stretch, .dashed, "mark-2")
            sheet.keepClear(along: stretch)
        }
        for (row, reading) in lines.before.enumerated() {
            guard let amount = reading.amount else { continue }
            sheet.dot(
                (places[row], scale.place(amount.billionths)), .diamond, .second,
                radius: many ? 8 : 30)
        }
        for stretch in stretches(lines.values) {
            sheet.line(stretch, many ? .thin : .strong, "mark-1")
            sheet.keepClear(along: stretch)
        }
        for (row, reading) in lines.values.enumerated() {
            if reading == .suppressed {
                sheet.writeIfFree(
                    reading.words(in: unit), [(places[row], frame.bottom - 60, .middle)], .value)
            }
            guard let amount = reading.amount else { continue }
            let y = scale.place(amount.billionths)
            if lines.isBeyond(row) {
                sheet.dot((places[row], y), .diamond, .fourth, radius: 60)
            } else {
                sheet.dot((places[row], y), .circle, .first, radius: many ? 9 : 32)
            }
        }
        writeNumbers(lines.values, told: told(lines), in: unit, on: &sheet)
    }

    /// The rows whose numbers are written: the last, those beyond a limit, the highest, the lowest.
    private func told(_ lines: RunLines) -> [Int] {
        let known = lines.values.indices.filter { lines.values[$0].amount != nil }
        let number = { lines.values[$0].amount!.billionths }
        let most = known.max { number($0) < number($1) }
        let least = known.min { number($0) < number($1) }
        var told: [Int] = []
        for row in [known.last].compactMap(\.self) + known.filter(lines.isBeyond)
            + [most, least].compactMap(\.self) where !told.contains(row)
        {
            told.append(row)
        }
        return told
    }

    private func writeNumbers(
        _ values: [Reading], told: [Int], in unit: Chart.Unit, on sheet: inout Sheet
    ) {
        for row in told {
            guard let amount = values[row].amount else { continue }
            let (x, y) = (places[row], scale.place(amount.billionths))
            let (above, below) = (y - 90, y + 60 + Words.ascent)
            // A peak has its number above it, a trough below.
            let neighbours = [row - 1, row + 1].filter(values.indices.contains)
                .compactMap { values[$0].amount?.billionths }
            let isPeak = neighbours.filter { $0 > amount.billionths }.isEmpty
            let heights = isPeak ? [above, below] : [below, above]
            sheet.writeIfFree(
                amount.words(in: unit),
                heights.map { (x: x, y: $0, anchor: Sheet.Anchor.middle) }
                    + heights.flatMap { [(x + 40, $0, .start), (x - 40, $0, .end)] }
                    + [(x + 110, y + 42, .start), (x - 110, y + 42, .end)], .value,
                within: Sheet.Box(
                    left: frame.left, top: 0, right: frame.right + 120, bottom: frame.bottom))
        }
    }

    /// The places of numbers, apart wherever one is missing.
    private func stretches(_ readings: [Reading]) -> [[Sheet.Place]] {
        readings.indices.split { readings[$0].amount == nil }.map { rows in
            rows.map { (places[$0], scale.place(readings[$0].amount!.billionths)) }
        }
    }
}

extension [Sheet.Place] {
    /// The same path without the places between two others on a level.
    fileprivate var levelled: [Sheet.Place] {
        var kept: [Sheet.Place] = []
        for place in self {
            if kept.count > 1, kept[kept.count - 1].y == place.y, kept[kept.count - 2].y == place.y
            {
                kept[kept.count - 1] = place
            } else {
                kept.append(place)
            }
        }
        return kept
    }
}

// The axes of a drawing: ticks of numbers upright and level, names under what stands side by side.

import Tables

extension Sheet {
    /// The room left of a drawing that the words of an upright axis take.
    static func margin(for scale: Scale, in unit: Chart.Unit) -> Int {
        100 + (scale.ticks.map { Words.width(scale.words($0, in: unit)) }.max() ?? 0)
    }

    /// An axis of numbers that grow upwards: words at the left of a frame, a line across for each.
    /// The unit stands above it, or in the words of a percentage.
    mutating func uprightAxis(_ scale: Scale, in unit: Chart.Unit, across frame: Box) {
        for tick in scale.ticks {
            let y = scale.place(tick)
            let isZero = tick == 0
            line(
                (frame.left, y), (frame.right, y), isZero ? .thin : .faint,
                isZero ? "rule" : "grid")
            write(scale.words(tick, in: unit), frame.left - 60, y + 42, .end, .axis)
        }
    }

    /// An axis of numbers that grow to the right: a line down a frame for each tick, the words
    /// under it and, where `above` is said, over it too; the unit under the words. An axis that
    /// grows `bothWays` from its middle has no signs.
    mutating func levelAxis(
        _ scale: Scale, in unit: Chart.Unit, down frame: Box, above: Bool = false,
        bothWays: Bool = false
    ) {
        for tick in scale.ticks {
            let x = scale.place(tick)
            let isZero = tick == 0
            line(
                (x, frame.top), (x, frame.bottom), isZero ? .thin : .faint,
                isZero ? "rule" : "grid")
            let words = scale.words(bothWays ? abs(tick) : tick, in: unit)
            writeIfFree(words, [(x, frame.bottom + 40 + Words.ascent, .middle)], .axis)
            if above { writeIfFree(words, [(x, frame.top - 60, .middle)], .axis) }
        }
        reach(frame.bottom + 200)
        if !unit.isPercent, !unit.word.isEmpty {
            let middle = (frame.left + frame.right) / 2
            let words = Words.cut(unit.word, to: Sheet.width)
            let half = Words.width(words) / 2 + 10
            let x = max(half, min(Sheet.width - half, middle))
            write(words, x, frame.bottom + 190 + Words.ascent, .middle, .axis, whole: unit.word)
        }
    }

    /// The unit of an upright axis, above it, or nothing where the ticks say it. Says how much room
    /// it took.
    mutating func unitAbove(_ unit: Chart.Unit, at top: Int) -> Int {
        if unit.isPercent { return 0 }
        let words = Words.cut(unit.word, to: Sheet.width)
        write(words, 0, top + Words.ascent, .start, .axis, whole: unit.word)
        return 200
    }
}

// MARK: Names side by side

/// The names under columns or points that stand side by side at even distances.
struct NamesBelow {
    /// The names, one for each place.
    let names: [String]
    /// Where each one's middle is.
    let places: [Int]
    /// How far one is from the next.
    let between: Int

    /// Writes them under a line: all, on at most three lines, or as many as have room; months by
    /// their short names over the year.
    func write(on sheet: inout Sheet, at top: Int) {
        if let months = Months(names) {
            return months.write(on: &sheet, at: top, places: places, between: between)
        }
        let room = between - 80
        let wrapped = names.map { Words.lines($0, within: room, atMost: 3) }
        // A word that is cut on its line is less well read than a neighbour that is left out.
        let isWhole = zip(names, wrapped).allSatisfy { name, lines in
            name.split(separator: " ") == lines.flatMap { $0.split(separator: " ") }
        }
        if isWhole || names.count <= 8 {
            for (index, lines) in wrapped.enumerated() {
                for (number, line) in lines.enumerated() {
                    let y = top + 40 + Words.ascent + number * Words.lineHeight
                    sheet.write(
                        line, kept(places[index], line), y, .middle, .label,
                        whole: number == lines.count - 1 && !isWhole ? names[index] : nil)
                }
            }
            return
        }
        let widest = min(1000, names.map(Words.width).max() ?? 0)
        let every = (widest + 80 + between - 1) / max(1, between)
        for index in stride(from: 0, to: names.count, by: max(1, every)) {
            let words = Words.cut(names[index], to: widest)
            sheet.line((places[index], top), (places[index], top + 40), .thin, "axis")
            sheet.writeIfFree(
                words, [(kept(places[index], words), top + 60 + Words.ascent, .middle)], .label)
        }
    }

    /// The middle of words, moved so far that they stay on the sheet.
    private func kept(_ place: Int, _ words: String) -> Int {
        let half = (Words.width(words) + 1) / 2
        return max(half, min(Sheet.width - half, place))
    }
}

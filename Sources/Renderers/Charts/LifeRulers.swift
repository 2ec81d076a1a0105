// Two rulers: on which day a thing happened, and on which it was written down.

import Dates
import Tables

extension LifeDrawing {
    /// A line from the one ruler to the other for every row that has both days; those that were
    /// written down late are strong, dashed and numbered.
    mutating func rulers() {
        let linked = things.filter { $0.from != nil && $0.written != nil && $0.lag != nil }
        guard !linked.isEmpty else { return }
        let late = linked.filter { isLate($0) }
        heading("When it happened", at: top)
        let upper = top + 330
        let lower = upper + 700
        for (y, tick) in [(upper, -50), (lower, 50)] {
            sheet.line((Self.left, y), (Self.right, y), .thin, "axis")
            for mark in scale.ticks {
                let x = scale.place(mark.day)
                sheet.line((x, y), (x, y + tick), .thin, "axis")
            }
        }
        for thing in linked.filter({ !isLate($0) }) + late {
            guard let from = thing.from, let written = thing.written else { continue }
            let isLate = isLate(thing)
            let look =
                isLate
                ? [("stroke-width", "1.5"), ("stroke-dasharray", "5 3")]
                : [("stroke-opacity", "0.45")]
            let (above, below) = (scale.place(from), scale.place(written))
            sheet.add(
                "path",
                [
                    ("class", isLate ? Ink.third.rawValue : "grid"),
                    ("data-link", String(thing.number)),
                    ("d", "M\(at(above, upper))L\(at(below, lower))"), ("fill", "none"),
                    ("stroke", "currentColor"),
                ] + look)
        }
        for thing in late {
            guard let from = thing.from else { continue }
            let words = String(thing.number)
            let half = Words.width(words) / 2 + 5
            let x = max(half, min(Sheet.width - half, scale.place(from)))
            sheet.writeApart(words, [(x, upper - 80, .middle)])
        }
        sheet.reach(lower + 60)
        tickWords(at: lower + 20)
        heading("When it was written down", at: lower + 230)
        top = lower + 430
        let meaning =
            "Each line joins the day a thing happened to the day it was written down."
            + (late.isEmpty
                ? ""
                : " Dashed lines with numbers: more than \(chart.lateAfterDays) days later.")
        for line in Words.lines(meaning, within: Sheet.width, atMost: 4) {
            sheet.write(line, 0, top + Words.ascent)
            top += Words.lineHeight
        }
    }

    private func isLate(_ thing: LifeThing) -> Bool {
        thing.lag.map { $0 > chart.lateAfterDays } ?? false
    }
}

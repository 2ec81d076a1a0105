// A life, drawn: its lanes from the top, the days under them, then the two rulers.

import Dates
import Tables
import TextFormats

extension LifeChart {
    /// The drawing of a figure of a life.
    func drawing(of figure: Figure) -> Markup {
        var drawing = LifeDrawing(figure, self)
        return drawing.whole()
    }
}

/// A life in the drawing.
struct LifeDrawing {
    private let figure: Figure
    let chart: LifeChart
    let things: [LifeThing]
    let scale: LifeScale
    /// The day on which the picture was made, where a row says it: what goes on goes on up to it.
    let today: CalendarDate?
    var sheet = Sheet()
    /// Where the next lane begins, in tenths.
    var top = 0

    /// Where days lie: room is left for the arrow of what goes on.
    static let (left, right) = (60, Sheet.width - 120)

    /// Where words end: before the line of the day of the picture, where that is far to the right.
    var wordsEnd: Int {
        let line = today.map { scale.place($0) } ?? Sheet.width
        return line > Sheet.width * 3 / 4 ? line - 40 : Sheet.width
    }

    init(_ figure: Figure, _ chart: LifeChart) {
        self.figure = figure
        self.chart = chart
        things = LifeThing.all(of: figure.table, by: chart)
        let todays = Set(chart.lanes.filter { $0.drawing == .today }.map(\.name))
        today = things.first { todays.contains($0.lane) }?.from
        scale = LifeScale(things.flatMap(\.days), left: Self.left, right: Self.right)
    }

    /// All of it. A life of no row is a sheet that says so.
    mutating func whole() -> Markup {
        guard !things.flatMap(\.days).isEmpty else {
            sheet.write("Nothing is recorded that has a day.", 0, 20 + Words.ascent, .start, .note)
            return sheet.drawing(of: figure, kind: "Life")
        }
        for lane in chart.lanes {
            let own = things.filter { $0.lane == lane.name }
            if own.isEmpty || lane.drawing == .today { continue }
            title(of: lane, own)
            switch lane.drawing {
            case .bars: bars(own, ink(of: lane), texture(of: lane))
            case .reviews: reviews(own)
            case .steps: steps(own)
            case .strokes: strokes(own)
            case .crosses: crosses(own)
            case .today: break
            }
            top += 70
        }
        days(from: 0)
        rulers()
        return sheet.drawing(of: figure, kind: "Life")
    }

    /// The name of a lane, with the number of its rows where they are only strokes.
    private mutating func title(of lane: LifeChart.Lane, _ own: [LifeThing]) {
        let words = lane.drawing == .strokes ? "\(lane.name) (\(own.count))" : lane.name
        heading(words, at: top)
        if lane.drawing == .reviews { key(own, after: Words.width(words) * 11 / 10 + 150) }
        top += 190
    }

    /// Words that weigh more.
    mutating func heading(_ words: String, at top: Int) {
        sheet.add(
            "text",
            [
                ("class", "label"), ("x", "0"), ("y", Sheet.units(top + Words.ascent)),
                ("font-weight", "600"),
            ], [.text(words)])
        sheet.keepClear(
            Sheet.Box(
                left: 0, top: top, right: Words.width(words) * 11 / 10, bottom: top + 140))
        sheet.reach(top + 150)
    }

    /// The line of days under the lanes, a line upwards for each, and the day of the page.
    private mutating func days(from start: Int) {
        let floor = top
        for tick in scale.ticks {
            let x = scale.place(tick.day)
            sheet.line((x, start), (x, floor), .faint, "grid")
        }
        tickWords(at: floor)
        sheet.line((Self.left, floor), (Self.right, floor), .thin, "axis")
        top = floor + 220
        guard let today else { return }
        let x = scale.place(today)
        sheet.line((x, start), (x, floor + 20), .dotted, "rule")
        let words = "as it stood on \(DateSpelling.words(today))"
        let half = Words.width(words) / 2 + 5
        let middle = max(half, min(Sheet.width - half, x))
        sheet.write(words, middle, top + Words.ascent - 20, .middle, .axis)
        top += 220
    }

    /// The round days under a line.
    mutating func tickWords(at floor: Int) {
        for tick in scale.ticks {
            sheet.write(
                tick.words, scale.middle(of: tick), floor + 40 + Words.ascent, .middle, .axis)
        }
    }

    // MARK: Looks

    /// What lanes of bars look like, by their turn: they differ in hatching too.
    private func ink(of lane: LifeChart.Lane) -> Ink { Self.looks[turn(of: lane)].ink }

    private func texture(of lane: LifeChart.Lane) -> Texture { Self.looks[turn(of: lane)].texture }

    private func turn(of lane: LifeChart.Lane) -> Int {
        let lanes = chart.lanes.filter { $0.drawing == .bars }
        return (lanes.firstIndex(of: lane) ?? 0) % Self.looks.count
    }

    private static let looks: [(ink: Ink, texture: Texture)] = [
        (.first, .solid), (.first, .open), (.second, .solid), (.fourth, .falling),
        (.third, .open), (.second, .rising),
    ]
}

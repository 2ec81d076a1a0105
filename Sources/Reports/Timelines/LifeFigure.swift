// The picture of a life: its table, a row a thing, and the chart over it.

import Dates
import Projections
import Tables

/// Makes the picture of a life.
enum LifeFigure {
    /// The lanes and how they are drawn.
    static let chart = LifeChart(
        lanes: LifeLane.allCases.map { LifeChart.Lane($0.rawValue, drawing(of: $0)) },
        number: "number", lane: "lane", what: "what", how: "how", from: "from_on",
        to: "to_on", allowedFrom: "counted_from_on", due: "due_on",
        written: "written_on", lag: "lag_days", lateAfterDays: LifeRow.lateAfterDays)

    private static func drawing(of lane: LifeLane) -> LifeChart.Drawing {
        switch lane {
        case .care, .statuses, .placements, .missing, .officers, .plans: .bars
        case .reviews: .reviews
        case .escalations: .steps
        case .visits, .contacts, .oversight, .health, .consultation: .strokes
        case .corrections, .erasures: .crosses
        case .today: .today
        }
    }

    static let columns = [
        Column(key: "number", title: "No.", kind: .count),
        Column(key: "lane", title: "Lane", kind: .text), Column("what", .text),
        Column(key: "from_on", title: "From, or on", kind: .date),
        Column(key: "to_on", title: "To", kind: .date), Column("how", .text),
        Column(key: "counted_from_on", title: "Time ran from", kind: .date),
        Column(key: "due_on", title: "Due by", kind: .date),
        Column(key: "written_on", title: "Written down", kind: .date),
        Column(key: "lag_days", title: "Days later", kind: .count),
        Column(key: "seq", title: "Line", kind: .count),
    ]

    /// The figure; nil of a life of which nothing can be drawn.
    static func figure(_ rows: [LifeRow], of id: String) -> Figure? {
        guard !rows.isEmpty else { return nil }
        let cells = rows.enumerated().map { place, row -> [Cell] in
            return [
                .count(place + 1), .text(row.lane.rawValue), .text(row.what), Cell(row.from),
                Cell(row.to), Cell(row.how), Cell(row.allowedFrom), Cell(row.due),
                Cell(row.written), Cell(row.lag), Cell(row.seq),
            ]
        }
        let table = Table(
            title: "What the picture shows",
            note: "Each row is one thing in the picture, under the number it has there.",
            columns: columns, rows: cells)
        return Figure(sentence(rows, of: id), table, .life(chart))
    }

    /// What is seen, in one sentence.
    static func sentence(_ rows: [LifeRow], of id: String) -> String {
        let counts: [(LifeLane, String, String)] = [
            (.care, "period in care", "periods in care"), (.placements, "placement", "placements"),
            (.missing, "time missing", "times missing"),
        ]
        var told = counts.compactMap { lane, one, many -> String? in
            let count = rows.count { $0.lane == lane }
            return count == 0 ? nil : LifeWords.counted(count, one, many)
        }
        let held = rows.count { $0.lane == .reviews && $0.from != nil }
        if held > 0 { told.append(LifeWords.counted(held, "review") + " held") }
        let raised = Set(rows.filter { $0.lane == .escalations }.compactMap(\.group)).count
        if raised > 0 { told.append(LifeWords.counted(raised, "escalation")) }
        let days = rows.flatMap { [$0.from, $0.to].compactMap(\.self) }
        guard let first = days.min(), let last = days.max() else { return "The life of \(id)." }
        let span = "from \(DateSpelling.words(first)) to \(DateSpelling.words(last))"
        return told.isEmpty
            ? "What is recorded of \(id) \(span)."
            : "\(id) \(span): \(LifeWords.list(told))."
    }
}

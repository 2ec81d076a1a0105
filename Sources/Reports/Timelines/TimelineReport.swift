// A child's timeline as a table.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows a timeline.
public enum TimelineReport {
    /// The columns that other programs rely on (`commands.md`).
    public static let columns = [
        Column("occurred_on", .date), Column("recorded_at", .instant),
        Column(key: "seq", title: "Line", kind: .count), Column("type", .text),
        Column("what", .text), Column("recorded_by", .text),
        Column(key: "lag_days", title: "Days to record", kind: .count),
        Column(key: "corrects", title: "Corrects line", kind: .count),
    ]

    /// The rows of a timeline, with a note of what was erased. For people a row stands where
    /// something was erased; programs are given facts alone.
    public static func table(
        _ timeline: Timeline, title: String? = nil, forPeople: Bool = false
    ) -> Table {
        let erased = forPeople ? erasedRows(timeline) : [:]
        var rows = erased[-1] ?? []
        for (place, row) in timeline.rows.enumerated() {
            rows.append(cells(row))
            rows += erased[place] ?? []
        }
        return Table(
            title: title ?? "Timeline of \(timeline.childID)", note: erasedWords(timeline),
            columns: columns, rows: rows)
    }

    private static func cells(_ row: Timeline.Row) -> [Cell] {
        [
            .date(row.occurredOn), .instant(row.recordedAt), .count(row.seq),
            .text(row.type.name), .text(row.what), .text(row.recordedBy),
            .count(row.lagDays), Cell(row.corrects),
        ]
    }

    /// The rows that stand for what was erased, by the place of the row behind which they stand:
    /// that of the fact recorded last before it. Nobody knows the day of an erased fact.
    private static func erasedRows(_ timeline: Timeline) -> [Int: [[Cell]]] {
        var seqs: [Int: [Int]] = [:]
        for erasure in timeline.erasures {
            let before = timeline.rows.indices.filter { timeline.rows[$0].seq < erasure.seq }
            let place = before.max { timeline.rows[$0].seq < timeline.rows[$1].seq } ?? -1
            seqs[place, default: []].append(erasure.seq)
        }
        return seqs.mapValues { seqs in
            [
                [
                    .empty, .empty, Cell(seqs.first), .text(EventType.erased.name),
                    .text(gapWords(seqs)), .empty, .empty, .empty,
                ]
            ]
        }
    }

    /// `2 lines were erased here (lines 812 and 815)`.
    private static func gapWords(_ seqs: [Int]) -> String {
        let lines = seqs.map(String.init).joined(separator: ", ")
        return seqs.count == 1
            ? "1 line was erased here (line \(lines))"
            : "\(seqs.count) lines were erased here (lines \(lines))"
    }

    /// What is to be told of erased lines, or of a story of which nothing stands; nil where there
    /// is nothing to tell.
    public static func erasedWords(_ timeline: Timeline) -> String? {
        var words: [String] = []
        if timeline.isAllWithdrawnOrErased {
            words.append("every fact of \(timeline.childID) is withdrawn or erased")
        }
        if timeline.erasedCount > 0 {
            let lines =
                timeline.erasedCount == 1 ? "1 line was" : "\(timeline.erasedCount) lines were"
            words.append("\(lines) erased, by \(orders(timeline))")
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// Each authority once, with who acted on it and when.
    private static func orders(_ timeline: Timeline) -> String {
        var told: [String] = []
        for erasure in timeline.erasures {
            let words =
                "\(erasure.recordedBy) on \(erasure.recordedAt.londonDay), approved by "
                + "\(erasure.approvedBy), on the authority of \(erasure.authority)"
            if !told.contains(words) { told.append(words) }
        }
        return told.joined(separator: "; ")
    }
}

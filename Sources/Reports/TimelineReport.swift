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

    /// The rows of a timeline, with a note of what was erased.
    public static func table(_ timeline: Timeline) -> Table {
        Table(
            title: "Timeline of \(timeline.childID)", note: erasedWords(timeline),
            columns: columns,
            rows: timeline.rows.map { row in
                [
                    .date(row.occurredOn), .instant(row.recordedAt), .count(row.seq),
                    .text(row.type.name), .text(row.what), .text(row.recordedBy),
                    .count(row.lagDays), Cell(row.corrects),
                ]
            })
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

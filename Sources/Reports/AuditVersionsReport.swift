// The versions of one fact as a table: a row for each key, a column for each line of the lineage.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows every version of one fact side by side.
public enum AuditVersionsReport {
    /// The versions. The first rows say of each line what it is, who recorded it, when and why;
    /// then each key with its value after each line, and the lines that changed it.
    public static func table(_ lineage: FactVersions) -> Table {
        let about = lineage.childID.map { " of \($0)" } ?? ""
        return Table(
            title: "Versions of event \(lineage.target), \(lineage.type.name)\(about)",
            note: sentence(lineage),
            columns: [Column("key", .text), Column("changed_by", .text)]
                + lineage.versions.map { version in
                    Column(key: "line_\(version.seq)", title: "Line \(version.seq)", kind: .text)
                },
            rows: heads(lineage)
                + lineage.keys.map { key in
                    [.text(key.name), changed(lineage.changes(of: key))]
                        + lineage.versions.map { Cell($0.values[key]) }
                })
    }

    /// The rows of what each line is; a row that no line has anything for is left out.
    private static func heads(_ lineage: FactVersions) -> [[Cell]] {
        func row(_ name: String, _ cell: (FactVersions.Version) -> Cell) -> [Cell]? {
            let cells = lineage.versions.map(cell)
            return cells.allSatisfy { $0 == .empty } ? nil : [.text(name), .empty] + cells
        }
        return [
            row("what") { .text(what($0)) },
            row("recorded_at") { $0.said.map { .text($0.recordedAt.description) } ?? .empty },
            row("recorded_by") { Cell($0.said?.recordedBy) },
            row("reason") { Cell($0.said?.reason) },
            row("authority") { Cell($0.said?.authority) },
            row("approved_by") { Cell($0.said?.approvedBy) },
            row("note") { Cell($0.said?.note) },
            row("stands") { .text($0.stands ? "yes" : "no") },
        ].compactMap { $0 }
    }

    private static func what(_ version: FactVersions.Version) -> String {
        let word: String
        switch version.type {
        case .eventAmended: word = "amended"
        case .eventWithdrawn: word = "withdrawn"
        case .eventReinstated: word = "reinstated"
        case .eventErased: word = "erased by this line"
        case .erased: word = "erased"
        default: word = "recorded"
        }
        return version.hadEffect ? word : word + ", without effect"
    }

    private static func changed(_ lines: [Int]) -> Cell {
        lines.isEmpty ? .empty : .text(lines.map(String.init).joined(separator: ";"))
    }

    private static func sentence(_ lineage: FactVersions) -> String {
        if lineage.type == .erased {
            return "The line was lawfully erased: what it said is nowhere any more."
        }
        guard let last = lineage.versions.last, lineage.versions.count > 1 else {
            return "It stands as it was recorded; nothing corrects it."
        }
        let count = AuditReport.counted(lineage.versions.count - 1, "correction")
        return last.stands
            ? "\(count); it stands as its last column has it."
            : "\(count); it is withdrawn, and counts nowhere."
    }
}

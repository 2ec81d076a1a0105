// What the retention policy makes due for erasure, as a table.

import CareEvents
public import Journeys
public import Projections
public import Tables

/// Shows which records are due.
public enum RetentionReport {
    /// The columns that other programs rely on.
    public static let columns = [
        Column(key: "child_id", title: "Child", kind: .text), Column("due_on", .date),
        Column("ground", .text), Column("ended", .text), Column("from_on", .date),
        Column("kept_for", .text), Column("rule", .text), Column("lines", .count),
        Column(key: "shared", title: "Of several children", kind: .count),
    ]

    /// The rows of a list.
    public static func table(_ list: RetentionList, in known: KnownFacts) -> Table {
        Table(
            title: "Due for erasure",
            note: list.due.isEmpty ? "Nothing is due." : nil,
            columns: columns,
            rows: list.due.map { due in
                [
                    .text(known.id(of: due.child)), .date(due.dueOn), .text(due.ground.rawValue),
                    .text(due.ended), .date(due.from), .text(due.keptFor),
                    .text(
                        due.isAdopted
                            ? "retention policy; \(due.ground.citation)" : due.ground.citation),
                    .count(due.lines), .count(due.shared),
                ]
            })
    }

    /// What is to be told besides the rows: words that are no period, children of no ground.
    public static func notes(_ list: RetentionList) -> [String] {
        var notes = list.unread.map { ground, words in
            "the retention policy says \"\(words)\" for \(ground.rawValue), which is no period "
                + "such as \"75 years after birth\": nothing is due by it"
        }
        if list.withoutGround > 0 {
            let count = list.withoutGround
            let children = count == 1 ? "1 child was" : "\(count) children were"
            notes.append(
                "\(children) never looked after: the retention policy has no period for them")
        }
        return notes
    }
}

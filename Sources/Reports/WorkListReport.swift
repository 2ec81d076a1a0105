// The work list as rows for programs, and as tables for people: by rule, by officer, by kind.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// Shows what is due and overdue.
public enum WorkListReport {
    /// The columns that other programs rely on.
    public static let columns = [
        Column("due_on", .date), Column("what", .text), Column("child_id", .text),
        Column("review_id", .text), Column("escalation_id", .text),
        Column("decision_id", .text), Column("iro_id", .text), Column("days", .count),
        Column("rule", .text),
    ]

    /// How many rows of one kind people are shown unless they ask for all.
    public static let shown = 25

    /// The rows of the list for programs.
    public static func table(_ list: WorkList, _ context: ReplayContext) -> Table {
        let words = WorkWords(context.known)
        return Table(
            title: title(list), note: sentence(list), columns: columns,
            rows: list.rows.map { words.cells($0.item, on: list.question.day) })
    }

    /// What the list comes to, in one sentence.
    public static func sentence(_ list: WorkList) -> String {
        let last = DateSpelling.words(list.question.last)
        guard let oldest = list.rows.first?.item else {
            return "Nothing is due by \(last), and nothing is overdue."
        }
        let count = list.rows.count
        let things = count == 1 ? "1 thing is due by \(last)" : "\(count) things are due by \(last)"
        let over = list.overdueCount
        guard over > 0 else {
            return things + "; none is overdue, and the first falls due on "
                + DateSpelling.words(oldest.dueOn) + " (\(oldest.what.rawValue))."
        }
        let since = "since \(DateSpelling.words(oldest.dueOn)) (\(oldest.what.rawValue))"
        return things + "; "
            + (over == 1 ? "1 is overdue, \(since)." : "\(over) are overdue, the oldest \(since).")
            + most(list)
    }

    /// Which kinds are most of what is overdue, where there is more of it than anybody will read.
    private static func most(_ list: WorkList) -> String {
        guard list.overdueCount > shown else { return "" }
        var counts: [WorkItem.What: Int] = [:]
        for row in list.rows where row.item.dueOn < list.question.day {
            counts[row.item.what, default: 0] += 1
        }
        guard counts.count > 3 else { return "" }
        let first = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .prefix(3).map { "\($0.key.rawValue) \($0.value)" }
        return " Most of that: \(first.joined(separator: ", ")); --what asks for some kinds alone."
    }

    static func title(_ list: WorkList) -> String {
        "To be done, at \(DateSpelling.words(list.question.day))"
    }

    /// The list for people: the sentence, what there is under each rule, who has it, and the rows
    /// of each kind; of many rows the nearest to the day, unless all are asked for.
    public static func document(
        _ list: WorkList, _ context: ReplayContext, showsAll: Bool
    ) -> Document {
        let words = WorkWords(context.known)
        var tables = [Table(title: title(list), note: sentence(list), columns: [])]
        if !list.rows.isEmpty {
            tables.append(byRule(list))
            if list.question.officer == nil { tables.append(byOfficer(list, words)) }
        }
        for what in WorkItem.What.allCases {
            let rows = list.rows.filter { $0.item.what == what }
            if rows.isEmpty { continue }
            tables.append(of(what, rows, list.question.day, words, showsAll: showsAll))
        }
        return Document(tables: tables)
    }

    static func byRule(_ list: WorkList) -> Table {
        let rules = WorkItem.What.allCases.flatMap { what in
            WorkRule.allCases.map { (what, $0) }
        }
        var table = Table(
            title: "By rule",
            columns: [
                Column("what", .text), Column("rule", .text), Column("overdue", .count),
                Column(key: "still_in_time", title: "Still in time", kind: .count),
                Column(key: "oldest", title: "First due", kind: .date), Column("asks", .text),
                Column("citation", .text),
            ])
        for (what, rule) in rules {
            let rows = list.rows.filter { $0.item.what == what && $0.item.rule == rule }
            guard let first = rows.first else { continue }
            let over = rows.count { $0.item.dueOn < list.question.day }
            table.append([
                .text(what.rawValue), .text(rule.rawValue), .count(over),
                .count(rows.count - over), .date(first.item.dueOn), .text(rule.words),
                .text(rule.citation),
            ])
        }
        return table
    }

    private static func byOfficer(_ list: WorkList, _ words: WorkWords) -> Table {
        var counts: [String: (over: Int, all: Int, first: CalendarDate)] = [:]
        for row in list.rows {
            let officer = words.officers(row.item)
            var own = counts[officer] ?? (0, 0, row.item.dueOn)
            own.all += 1
            if row.item.dueOn < list.question.day { own.over += 1 }
            counts[officer] = own
        }
        let inOrder = counts.sorted {
            Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
        }
        return Table(
            title: "By officer",
            columns: [
                Column(key: "iro_id", title: "Officer", kind: .text), Column("overdue", .count),
                Column(key: "still_in_time", title: "Still in time", kind: .count),
                Column(key: "oldest", title: "First due", kind: .date),
            ],
            rows: inOrder.map { officer, own in
                [
                    .text(officer.isEmpty ? "nobody named" : officer), .count(own.over),
                    .count(own.all - own.over), .date(own.first),
                ]
            })
    }

    private static func of(
        _ what: WorkItem.What, _ rows: [WorkList.Row], _ day: CalendarDate, _ words: WorkWords,
        showsAll: Bool
    ) -> Table {
        let near = showsAll ? rows[...] : nearest(rows, to: day)
        let left = rows.count - near.count
        return Table(
            title: words.title(of: what),
            note: left == 0
                ? nil
                : "\(left) more, further from the day; --what \(what.rawValue) --all shows them, "
                    + "--format csv too.",
            columns: [
                Column("due_on", .date), Column(key: "left", title: "Days", kind: .text),
                Column(key: "child_id", title: "Child", kind: .text), Column("about", .text),
                Column(key: "iro_id", title: "Officer", kind: .text), Column("team", .text),
                Column("rule", .text),
            ],
            rows: near.map { row in
                let item = row.item
                return [
                    .date(item.dueOn), .text(words.days(item.days(from: day))),
                    .text(words.children(item)), .text(words.about(item)),
                    .text(words.officers(item)), .text(words.teams(item)),
                    .text(item.rule.rawValue),
                ]
            })
    }

    /// The rows nearest to a day, in their order: those just overdue and those that come next.
    private static func nearest(
        _ rows: [WorkList.Row], to day: CalendarDate
    ) -> ArraySlice<WorkList.Row> {
        var near = rows[...]
        while near.count > shown, let first = near.first, let last = near.last {
            if day - first.item.dueOn >= last.item.dueOn - day {
                near.removeFirst()
            } else {
                near.removeLast()
            }
        }
        return near
    }
}

// What disputes were about: each concern with its disputes and children, beside a time before.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The concerns of the disputes raised in a period.
enum DisputeThemes {
    /// A row for each concern, the most frequent first. A dispute about two concerns has two rows.
    static func table(
        _ title: String, _ context: ReplayContext, _ span: DateSpan, before: DateSpan,
        _ beforeTitle: String
    ) -> Table {
        let now = concerns(context, span)
        let then = concerns(context, before)
        let words = called(context, on: span.to)
        let keys = Set(now.keys).union(then.keys).map { (key: $0, code: context.known.text($0)) }
        let sorted = keys.sorted { a, b in
            let (one, other) = (now[a.key]?.disputes ?? 0, now[b.key]?.disputes ?? 0)
            if one != other { return one > other }
            return Array(a.code.utf8).lexicographicallyPrecedes(Array(b.code.utf8))
        }
        return Table(
            title: title, note: "A dispute about two concerns is in two rows.",
            columns: [
                Column(key: "concern", title: "Concern", kind: .text), Column("code", .text),
                .count("disputes", "Disputes"), .count("children", "Children"),
                .count("before", beforeTitle),
            ],
            rows: sorted.map { key, code in
                [
                    .text(code.isEmpty ? "no concern named" : words[code] ?? code.capitalised),
                    .text(code), .count(now[key]?.disputes ?? 0),
                    .count(now[key]?.children.count ?? 0), .count(then[key]?.disputes ?? 0),
                ]
            }
        ).declared { said in
            said.people("disputes", "children", "before")
            said.ordered(by: "disputes")
            // Every dispute is in one row at least, so the rows are no fewer than the disputes.
            for (key, span, own) in [("disputes", span, now), ("before", before, then)] {
                let raised = context.escalations.histories.count {
                    $0.raisedOn.map(span.contains) ?? false
                }
                let all = Disclosure.Number.named(
                    "concerns \(span.inNames)", own.values.reduce(0) { $0 + $1.disputes })
                said.sum(all, of: said.rows.map { .cell(row: $0, column: key) })
                said.sum(all, of: [.named("raised \(span.inNames)", raised)], rest: .slack)
            }
        }
    }

    /// The words of the council's scheme for its concerns.
    static func called(_ context: ReplayContext, on day: CalendarDate) -> [String: String] {
        var words: [String: String] = [:]
        for category in context.setting.escalationScheme.inForce(on: day).categories
        where !category.called.isEmpty { words[category.code] = category.called }
        return words
    }

    private static func concerns(
        _ context: ReplayContext, _ span: DateSpan
    ) -> [Symbol: (disputes: Int, children: Set<ChildNumber>)] {
        var concerns: [Symbol: (disputes: Int, children: Set<ChildNumber>)] = [:]
        for history in context.escalations.histories {
            guard let raised = history.raisedOn, span.contains(raised) else { continue }
            var own = Set(context.known.record.texts(history.categories))
            if own.isEmpty { own = [.none] }
            for concern in own {
                concerns[concern, default: (0, [])].disputes += 1
                concerns[concern, default: (0, [])].children.formUnion(history.children)
            }
        }
        return concerns
    }

    /// The concerns as bars, with a sentence from the first rows.
    static func figure(_ table: Table) -> Figure {
        Figure(
            sentence(table), table,
            .bars(label: "concern", value: "disputes", unit: .init("disputes")))
    }

    /// Which concerns are named most.
    static func sentence(_ table: Table) -> String {
        let first = table.rows.indices.filter { (table.cell($0, "disputes").wholeNumber ?? 0) > 0 }
        guard let most = first.first else {
            return table.column("disputes").contains(.suppressed)
                ? "Too few to say what disputes were about." : "No dispute was raised."
        }
        let told = first.prefix(3).map { row in
            "\(table.cell(row, "concern").words) "
                + "(\(NumberWords.grouped(table.cell(row, "disputes").wholeNumber ?? 0)))"
        }
        if told.count == 1 {
            return "The concern named most was \(table.cell(most, "concern").words) "
                + "(\(NumberWords.grouped(table.cell(most, "disputes").wholeNumber ?? 0)))."
        }
        return "The concerns named most were \(NumberWords.list(told))."
    }
}

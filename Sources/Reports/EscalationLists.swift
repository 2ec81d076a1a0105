// The rows behind escalations: what is open, what became formal, what came of it, what it is about.

import CareEvents
public import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// Disputes one by one, as they stood on the last day of a period.
public enum EscalationLists {
    private static let whose = [
        Column("escalation_id", .text), Column("population", .text), Column("child_ids", .text),
        Column("team", .text), Column("raised_on", .date),
    ]

    private static func whose(_ history: EscalationHistory, _ context: ReplayContext) -> [Cell] {
        let known = context.known
        let children = history.children.map { known.id(of: $0) }
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        return [
            .text(known.text(history.id)), .text(known.text(history.population)),
            .text(children.joined(separator: ";")), .text(known.text(history.team)),
            Cell(history.raisedOn),
        ]
    }

    private static func workingDays(
        _ from: CalendarDate?, _ to: CalendarDate, _ context: ReplayContext
    ) -> Cell {
        guard let from else { return .empty }
        return .count(context.setting.workingDays(on: from).count(after: from, through: to))
    }

    /// A row for each dispute that is open on the last day, with all stages open then. The answer
    /// that is awaited is the one due first; it is overdue the day after it was due.
    public static func open(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Escalations open at \(DateSpelling.words(span.to))",
            columns: whose + [
                Column("working_days", .count), Column("stage", .text), Column("since_on", .date),
                Column("respond_by_on", .date), Column("overdue", .flag),
            ])
        for history in context.escalations.histories {
            let standing = history.openEntries(on: span.to)
            guard let since = standing.first?.enteredOn else { continue }
            let awaited = standing.filter { $0.answeredOn.map { $0 > span.to } ?? true }
                .compactMap(\.respondByOn).min()
            let stages = standing.map { context.known.text($0.stage) }
            table.append(
                whose(history, context) + [
                    workingDays(history.raisedOn, span.to, context),
                    .text(stages.joined(separator: ";")), .date(since), Cell(awaited),
                    .flag(awaited.map { $0 < span.to } ?? false),
                ])
        }
        return table
    }

    /// A row for each informal concern that entered its first formal stage in the period.
    public static func becameFormal(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Informal concerns that became formal",
            columns: whose + [
                Column("formal_on", .date), Column("stage", .text), Column("working_days", .count),
            ])
        for history in context.escalations.histories where history.beganInformally {
            guard let formal = history.formalStart(by: span.to), span.contains(formal.enteredOn)
            else { continue }
            table.append(
                whose(history, context) + [
                    .date(formal.enteredOn), .text(context.known.text(formal.stage)),
                    workingDays(history.raisedOn, formal.enteredOn, context),
                ])
        }
        return table
    }

    /// A row for each dispute that was resolved in the period and stands so on its last day. The
    /// formal process is in time if it ended within the whole time of the scheme (DRP-3); empty
    /// where there was none.
    public static func outcomes(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Escalations resolved",
            columns: whose + [
                Column("first_stage", .text), Column("highest_stage", .text),
                Column("resolved_at", .text), Column("resolved_on", .date),
                Column("working_days", .count), Column("formal_working_days", .count),
                Column("formal_due_on", .date), Column("formal_in_time", .flag),
                Column("outcome", .text),
            ])
        let known = context.known
        for history in context.escalations.histories {
            guard let end = history.end(standingOn: span.to), end.ending == .resolved,
                span.contains(end.day)
            else { continue }
            let due = history.formalProcessDue(by: end.day, in: context)
            table.append(
                whose(history, context) + [
                    Cell(history.entries.first.map { known.text($0.stage) }),
                    Cell(history.highestEntry(by: end.day).map { known.text($0.stage) }),
                    .text(known.text(end.stage)), .date(end.day),
                    workingDays(history.raisedOn, end.day, context),
                    workingDays(history.formalStart(by: end.day)?.enteredOn, end.day, context),
                    Cell(due), Cell(due.map { end.day <= $0 }), .text(known.text(end.outcome)),
                ])
        }
        return table
    }

    /// A row for each category of the disputes raised in a quarter about a team. A dispute of two
    /// categories is in two rows.
    public static func themes(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let quarters = Bucketing.quarter.buckets(of: span)
        var table = Table(
            title: "Themes of escalations",
            columns: [
                Column("quarter", .text), Column("category", .text), Column("team", .text),
                Column("escalations", .count), Column("children", .count),
            ])
        for quarter in quarters {
            for theme in EscalationTheme.all(in: context, raisedIn: quarter) {
                table.append([
                    .text(Bucketing.quarter.name(of: quarter)), .text(theme.category),
                    .text(theme.team), .count(theme.escalations), .count(theme.children.count),
                ])
            }
        }
        return table
    }
}

/// What the disputes about one team were about.
struct EscalationTheme {
    let category: String
    let team: String
    private(set) var escalations = 0
    private(set) var children: Set<ChildNumber> = []

    /// The themes of the disputes raised in a period, by category and team. One that names no
    /// category, or no team, is under none.
    static func all(in context: ReplayContext, raisedIn span: DateSpan) -> [EscalationTheme] {
        let known = context.known
        var themes: [Key: EscalationTheme] = [:]
        for history in context.escalations.histories {
            guard let raised = history.raisedOn, span.contains(raised) else { continue }
            var categories = Set(known.record.texts(history.categories))
            if categories.isEmpty { categories = [.none] }
            for category in categories {
                let key = Key(category: category, team: history.team)
                let new = EscalationTheme(
                    category: known.text(category), team: known.text(history.team))
                themes[key, default: new].escalations += 1
                themes[key, default: new].children.formUnion(history.children)
            }
        }
        return themes.values.sorted { a, b in
            a.category == b.category ? precedes(a.team, b.team) : precedes(a.category, b.category)
        }
    }

    private struct Key: Hashable {
        let category: Symbol
        let team: Symbol
    }

    /// By bytes, what is not said last.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        if a.isEmpty || b.isEmpty { return !a.isEmpty && b.isEmpty }
        return Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
    }
}

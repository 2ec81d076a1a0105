// Decisions and plans in a year's statistics: decisions, plans current, risks, advocacy, challenge.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Decisions overdue, undated and late; plans current at the end; risks and the plans that name
    /// them; advocacy; what came of challenges; homeless young people; short breaks.
    public static func plans(_ period: YearPeriod) -> YearSection {
        YearSection(
            title: "Decisions and plans", questions: [],
            counters: [
                { DecisionsCounter(period, by: .responsible) },
                { DecisionsCounter(period, by: .team) }, { RequiredPlansCounter(period: period) },
                { RisksCounter(period: period) }, { AdvocacyCounter(period: period) },
                { ChallengeCounter(period: period) }, { HousingCounter(period: period) },
                { ShortBreaksCounter(period: period) },
            ]
        ) { _, counted, _ in
            // What the record says nothing of has no table.
            counted.filter { !$0.rows.isEmpty }
        }
    }
}

extension Column {
    /// A count, the count it is of, and the share.
    static func part(_ key: String, _ title: String, of whole: String) -> [Column] {
        [.count("of", whole), .count(key, title), .share("percent", "%")]
    }
}

extension YearPeriod {
    /// A whole, a part of it, and the share.
    func part(_ part: Int, of whole: Int) -> [Cell] {
        [.count(whole), .count(part), Cell(YearSection.share(part, of: whole, self))]
    }
}

/// Texts in the order of their bytes, the empty one last.
func inOrder(_ texts: some Sequence<String>) -> [String] {
    texts.sorted { a, b in
        a.isEmpty != b.isEmpty ? b.isEmpty : a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}

/// Decisions at the end of a period and those completed in it, by who is responsible or by team.
struct DecisionsCounter: ToldCounter {
    /// What the rows are.
    enum Rows {
        case responsible, team
    }

    private struct Counts {
        var open = 0
        var overdue = 0
        var undated = 0
        var completed = 0
        var late = 0

        static func += (left: inout Counts, right: Counts) {
            left.open += right.open
            left.overdue += right.overdue
            left.undated += right.undated
            left.completed += right.completed
            left.late += right.late
        }
    }

    private let period: YearPeriod
    private let rows: Rows
    private var counts: [Symbol: Counts] = [:]

    init(_ period: YearPeriod, by rows: Rows) {
        self.period = period
        self.rows = rows
    }

    var sight: Sight {
        // A decision that nobody completes is open for ever.
        Sight(
            [.decisionMade], on: DateSpan(.earliest, through: period.end), depth: .details)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for decision in journey.decisions {
            var one = Counts()
            if decision.isOpen(on: period.end) { one.open = 1 }
            if decision.isOverdue(on: period.end) { one.overdue = 1 }
            if decision.isUndated(on: period.end) { one.undated = 1 }
            if let done = decision.completedOn, period.span.contains(done) {
                one.completed = 1
                if decision.isLate { one.late = 1 }
            }
            guard one.open + one.completed > 0 else { continue }
            let row =
                switch rows {
                case .responsible: decision.responsible
                case .team: journey.team(on: period.end)
                }
            counts[row, default: Counts()] += one
        }
    }

    mutating func merge(_ other: Self) {
        for (row, own) in other.counts { counts[row, default: Counts()] += own }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&counts, by: .symbol, Counts()) { own, cells in
            cells.number(&own.open)
            cells.number(&own.overdue)
            cells.number(&own.undated)
            cells.number(&own.completed)
            cells.number(&own.late)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let isByTeam = rows == .team
        var table = Table(
            title: "Decisions open at \(period.endWords), and completed in \(period.name), "
                + (isByTeam ? "by team" : "by who is responsible"),
            columns: [
                isByTeam ? Column("team", .text) : Column("responsible", .text),
                .count("open", "Open"), .count("overdue", "Overdue"),
                .share("overdue_percent", "% overdue"), .count("undated", "No date"),
                .share("undated_percent", "% no date"), .count("completed", "Completed"),
                .count("late", "Late"), .share("late_percent", "% late"),
            ])
        // Where no team is recorded the split says no more than the total.
        if counts.isEmpty || (isByTeam && counts.keys.allSatisfy { $0 == .none }) { return table }
        var named: [String: Counts] = [:]
        for (row, own) in counts { named[context.known.text(row)] = own }
        var all = Counts()
        for name in inOrder(named.keys) {
            let own = named[name] ?? Counts()
            all += own
            table.append(row(name.isEmpty ? "not recorded" : name, own))
        }
        table.append(row("all", all))
        return table.declared(declare)
    }

    private func declare(_ said: inout Disclosure) {
        said.share("overdue_percent", of: "overdue", in: "open")
        said.share("undated_percent", of: "undated", in: "open")
        said.share("late_percent", of: "late", in: "completed")
        for row in said.rows {
            said.sum(
                .cell(row: row, column: "open"),
                of: [.cell(row: row, column: "overdue"), .cell(row: row, column: "undated")],
                rest: .people)
        }
        for column in ["open", "overdue", "undated", "completed", "late"] {
            said.sum(row: said.last, of: said.parts, in: column)
            said.name(
                "decisions \(column)|\(period.span.from)/\(period.span.to)", row: said.last,
                column)
        }
    }

    private func row(_ name: String, _ counts: Counts) -> [Cell] {
        func share(_ part: Int, _ whole: Int) -> Cell {
            Cell(YearSection.share(part, of: whole, period))
        }
        return [
            .text(name), .count(counts.open), .count(counts.overdue),
            share(counts.overdue, counts.open), .count(counts.undated),
            share(counts.undated, counts.open), .count(counts.completed), .count(counts.late),
            share(counts.late, counts.completed),
        ]
    }
}

// The disputes that are open: those without an answer by its date, those due one, the others.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Tables made of the list of open disputes; each dispute is in one of the three lists.
struct DisputesOpen {
    /// No answer by its date.
    let overdue: Table
    /// An answer is still due.
    let due: Table
    /// Answered, or no day was set for an answer.
    let others: Table
    /// How many there are of each.
    let standing: Table
    /// How many stand with each team.
    let teams: Table

    private static let lists = [
        "open", "no answer by its date", "an answer due within seven days",
        "an answer due later", "answered, or no date set",
    ]

    /// The tables at the end of a day, of the list that `escalations --list --of open` gives.
    init(_ context: ReplayContext, at day: CalendarDate) {
        let list = EscalationLists.open(context, DateSpan(day, through: day))
        let awaited = list.place(of: "respond_by_on")
        let late = list.place(of: "overdue")
        func date(_ row: [Cell]) -> CalendarDate? {
            if case .date(let date) = row[awaited] { date } else { nil }
        }
        let words = DateSpelling.words(day)
        let inTurn = Table(
            title: list.title, note: list.note, columns: list.columns,
            rows: list.rows.enumerated().sorted { a, b in
                (date(a.element) ?? .latest, a.offset) < (date(b.element) ?? .latest, b.offset)
            }.map(\.element))
        overdue = inTurn.keeping("Disputes with no answer by its date, at \(words)") {
            $0[late] == .flag(true)
        }.forReaders(context, at: day)
        due = inTurn.keeping("Disputes whose answer is still due, at \(words)") {
            $0[late] == .flag(false) && date($0) != nil
        }.forReaders(context, at: day)
        others = inTurn.keeping(
            "Other disputes that are open, at \(words)",
            note: "The manager has answered, or no day was set for an answer."
        ) { date($0) == nil }.forReaders(context, at: day)
        let soon = inTurn.rows.count { row in
            row[late] == .flag(false) && date(row).map { $0 <= day.adding(days: 7) } ?? false
        }
        let counts = [
            list.rows.count, overdue.rows.count, soon, due.rows.count - soon, others.rows.count,
        ]
        standing = Table(
            title: "Disputes open at \(words)", label: ("what", ""),
            numbers: [.count("count", "Disputes")],
            rows: zip(Self.lists, counts).map { ($0, [.count($1)]) })
        teams = Self.byTeam(list, words)
    }

    private static func byTeam(_ list: Table, _ words: String) -> Table {
        let (team, age) = (list.place(of: "team"), list.place(of: "working_days"))
        let late = list.place(of: "overdue")
        var counts: [String: (open: Int, overdue: Int, oldest: Int)] = [:]
        for row in list.rows {
            let name = row[team].words.isEmpty ? "no team named" : row[team].words
            var own = counts[name] ?? (0, 0, 0)
            own.open += 1
            own.overdue += row[late] == .flag(true) ? 1 : 0
            own.oldest = max(own.oldest, row[age].wholeNumber ?? 0)
            counts[name] = own
        }
        let sorted = counts.sorted { a, b in
            (b.value.overdue, b.value.open, a.key) < (a.value.overdue, a.value.open, b.key)
        }
        return Table(
            title: "Disputes open with each team at \(words)", label: ("team", "Team"),
            numbers: [
                .count("open", "Open"), .count("overdue", "No answer by its date"),
                .count("oldest", "Oldest, working days"),
            ],
            rows: sorted.map { name, own in
                (name, [.count(own.open), .count(own.overdue), .count(own.oldest)])
            })
    }
}

extension Table {
    /// The list of open disputes with titles for people, and how long an answer is overdue.
    fileprivate func forReaders(_ context: ReplayContext, at day: CalendarDate) -> Table {
        let awaited = place(of: "respond_by_on")
        return Table(
            title: title, note: note,
            columns: [
                Column(key: "escalation_id", title: "Dispute", kind: .text),
                Column(key: "child_ids", title: "Children", kind: .text),
                Column("team", .text), Column(key: "raised_on", title: "Raised", kind: .date),
                Column("stage", .text), Column(key: "since_on", title: "Since", kind: .date),
                Column(key: "respond_by_on", title: "Answer due", kind: .date),
                .count("days_over", "Working days over"),
                .count("working_days", "Working days open"),
            ],
            rows: rows.map { row in
                func own(_ key: String) -> Cell { row[place(of: key)] }
                var over = Cell.empty
                if case .date(let due) = row[awaited], due < day {
                    over = .count(
                        context.setting.workingDays(on: due).count(after: due, through: day))
                }
                return [
                    own("escalation_id"), .text(own("child_ids").words.replacing(";", with: ", ")),
                    own("team"), own("raised_on"),
                    .text(own("stage").words.replacing(";", with: ", ")), own("since_on"),
                    own("respond_by_on"), over, own("working_days"),
                ]
            })
    }
}

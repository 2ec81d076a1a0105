// The weekly update: for each officer what is overdue, what is due this week, what changed.

import CareEvents
public import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// The days a weekly update looks to: up to the Sunday after a day.
    public static func lastDayOfUpdate(asAt day: CalendarDate) -> CalendarDate {
        Bucketing.week.whole(containing: day.adding(days: 1)).to
    }

    /// The week's work of each officer, or of one, as it stood at the end of the last day of the
    /// period. What changed is told of the period, which is most often the seven days before.
    public static func weeklyUpdate(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        let end = question.end
        let horizon = lastDayOfUpdate(asAt: end)
        let before = question.span.from.adding(days: -1)
        var replay = OneReplay(context)
        let now = WorkList.Question(at: end, through: horizon)
        var then = WorkList.Question(
            at: before, through: lastDayOfUpdate(asAt: before))
        then.later = end
        let nowListed = replay.gather(now)
        let thenListed = replay.gather(then)
        let children = replay.count(OfficerChildren(nil, question.span))
        let caseloads = replay.count(CaseloadCount(on: end))
        let made = replay.made()
        let gathered = WeekGathered(
            now: made.list(nowListed, now, context), then: made.list(thenListed, then, context),
            children: made[children], end: end, horizon: horizon, span: question.span,
            context: context)
        let loads = made[caseloads].table("Caseloads at \(question.endWords)", context)
        let officers = gathered.officers(
            also: loads.column("iro_id").map(\.words) + [question.officer].compactMap(\.self)
        )
        .filter { question.officer == nil || $0 == question.officer }
        var tables = NamedTables()
        tables.add("officers", gathered.overview(officers))
        for officer in officers { gathered.lay(officer, into: &tables) }
        let whose = question.officer.map { "\($0), " } ?? ""
        return KindDraft(
            title: "Weekly update: \(whose)\(question.council), \(question.endWords)",
            tables: tables
        ) { tables in
            WeekPages(
                question: question, horizon: horizon, officers: officers, tables: tables
            ).pages
        }
    }
}

/// What is known of a week before it is laid out.
private struct WeekGathered {
    let now: WorkList
    let then: WorkList
    let children: OfficerChildren
    let end: CalendarDate
    let horizon: CalendarDate
    let span: DateSpan
    let context: ReplayContext

    /// Work that names no officer.
    static let nobody = "nobody named"

    private func own(_ rows: [WorkList.Row], of officer: String) -> [WorkList.Row] {
        rows.filter { row in
            officer == Self.nobody
                ? row.item.officers.isEmpty
                : row.item.officers.contains { context.known.text($0) == officer }
        }
    }

    /// Everybody who has work, in order, nobody last.
    func officers(also names: [String]) -> [String] {
        var officers = Set(names)
        for row in now.rows + then.rows {
            officers.formUnion(row.item.officers.map { context.known.text($0) })
        }
        officers.formUnion(children.changes.map { context.known.text($0.officer) })
        let hasNobody = (now.rows + then.rows).contains { $0.item.officers.isEmpty }
        return officers.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            + (hasNobody ? [Self.nobody] : [])
    }

    /// A row for each officer.
    func overview(_ officers: [String]) -> Table {
        Table(
            title: "Officers at \(DateSpelling.words(end))",
            note: "What is for two officers is in both rows.",
            label: ("iro_id", "Officer"),
            numbers: [
                .count("overdue", "Overdue"), .count("due", "Due this week"),
                .count("done", "Done since"), .count("gone", "Gone since"),
                .count("changes", "Changes for children"),
            ],
            rows: officers.map { officer in
                let work = own(now.rows, of: officer)
                let over = work.count { $0.item.dueOn < end }
                let back = own(then.rows, of: officer)
                var (done, gone) = (0, 0)
                for row in back {
                    switch row.fate {
                    case .done: done += 1
                    case .wentAway: gone += 1
                    case .open, nil: continue
                    }
                }
                let changes = children.changes.count {
                    context.known.text($0.officer) == officer
                }
                return (
                    officer,
                    [over, work.count - over, done, gone, changes].map { .count($0) }
                )
            })
    }

    /// The tables of one officer.
    func lay(_ officer: String, into tables: inout NamedTables) {
        let rows = WorkRows(context)
        let work = own(now.rows, of: officer)
        tables.add(
            officer + " overdue",
            rows.table(
                "Overdue at \(DateSpelling.words(end)): \(officer)",
                work.filter { $0.item.dueOn < end }, on: end))
        tables.add(
            officer + " due",
            rows.table(
                "Due up to \(DateSpelling.words(horizon)): \(officer)",
                work.filter { $0.item.dueOn >= end }, on: end))
        tables.add(
            officer + " fates",
            rows.fates(
                "Done or gone, \(KindWords.period(span)): \(officer)",
                own(then.rows, of: officer)))
        let symbol = context.known.record.recorded.symbols.find(officer)
            .map(Symbol.init(number:))
        tables.add(
            officer + " changes",
            children.changesTable(
                "Changes for children, \(KindWords.period(span)): \(officer)", context,
                of: symbol ?? Symbol.none))
    }
}

/// The pages of the update, of its tables alone.
private struct WeekPages {
    let question: KindQuestion
    let horizon: CalendarDate
    let officers: [String]
    let tables: NamedTables

    var pages: [KindPage] {
        if let officer = question.officer { return [page(of: officer, address: "index")] }
        return [overview]
            + zip(officers, addresses).map { page(of: $0, address: $1) }
    }

    /// The address of each officer's page. Ids that differ in signs alone get numbers besides.
    private var addresses: [String] {
        var taken: Set<String> = []
        return officers.map { officer in
            let kept = officer.lowercased().map { letter in
                letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
            }
            let plain = "officer-" + String(kept)
            var address = plain
            var number = 2
            while !taken.insert(address).inserted {
                address = "\(plain)-\(number)"
                number += 1
            }
            return address
        }
    }

    private var week: String {
        "\(question.endWords) to \(DateSpelling.words(horizon))"
    }

    private var overview: KindPage {
        let table = tables["officers"]
        return KindPage(
            address: "index", name: "Everybody",
            title: "Weekly update: \(question.council), \(week)",
            lead: [
                Prose(
                    officers.isEmpty
                        ? "No officer is in post, nothing is due and nothing changed."
                        : "A page for each officer: what is overdue, what is due this week, and "
                            + "what was done or changed in \(KindWords.period(question.span)).")
            ],
            sections: officers.isEmpty
                ? []
                : [
                    PageSection(
                        "Pages",
                        [
                            .list(
                                table.rows.indices.map { row in
                                    let officer = table.cell(row, "iro_id").words
                                    return Prose([
                                        .link(officer, to: addresses[row]),
                                        .words(
                                            ": \(overdue(row)), \(due(row))"),
                                    ])
                                })
                        ]),
                    PageSection("All officers", [.table(table)]),
                ])
    }

    private func overdue(_ row: Int) -> String {
        KindWords.counted(
            tables["officers"].cell(row, "overdue"), "thing overdue", "things overdue")
    }

    private func due(_ row: Int) -> String {
        KindWords.counted(tables["officers"].cell(row, "due"), "due", "due")
    }

    private func page(of officer: String, address: String) -> KindPage {
        let row = officers.firstIndex(of: officer) ?? 0
        return KindPage(
            address: address, name: officer, title: "Weekly update: \(officer), \(week)",
            lead: [
                Prose(
                    "For \(officer): \(overdue(row)) and \(due(row)) by "
                        + "\(DateSpelling.words(horizon)).")
            ],
            sections: [
                PageSection("Overdue", rows(officer + " overdue", "Nothing is overdue.")),
                PageSection(
                    "Due this week",
                    rows(
                        officer + " due",
                        "Nothing falls due by \(DateSpelling.words(horizon)).")),
                PageSection(
                    "Done or gone",
                    rows(
                        officer + " fates",
                        "Nothing that waited before was done or went away in "
                            + "\(KindWords.period(question.span)).")),
                PageSection(
                    "Changes for children",
                    rows(
                        officer + " changes",
                        "No child of this officer started, left or moved.")),
            ])
    }

    private func rows(_ name: String, _ none: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [.paragraph(Prose(none))] : [.table(tables[name])]
    }
}

// The work list as a page to print on a Monday: a sheet an officer, what is overdue first.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// Makes the page of what is due and overdue.
public enum WorkPage {
    /// The page: how much there is, whose it is, then a sheet for each officer with boxes to tick.
    /// Of what is long overdue those nearest to the day are listed, unless all are asked for.
    public static func page(
        _ list: WorkList, of ledger: String, _ context: ReplayContext, showsAll: Bool
    ) -> Page {
        let words = WorkWords(context.known)
        let day = list.question.day
        var page = Page(
            address: "index", name: "Work due",
            title: "Work due on \(DateSpelling.words(day)), \(ledger)",
            lead: [Prose(lead(list))])
        page.isPrintedUpright = true
        guard !list.rows.isEmpty else { return page }
        let officers = byOfficer(list, words)
        page.sections.append(
            PageSection("How much there is", [.keyNumbers(numbers(list))]))
        if list.question.officer == nil {
            page.sections.append(PageSection("Whose it is", [.table(counts(officers, on: day))]))
        }
        let rules = WorkListReport.byRule(list)
        page.sections.append(PageSection("What it is, and why", [.table(rules)]))
        for (officer, rows) in officers {
            page.sections.append(
                sheet(officer, rows, list.question, words, showsAll: showsAll))
        }
        return page
    }

    // MARK: What is said first

    /// `312 things are to be done by 28 April 2017. 204 of them are overdue, the oldest since 3
    /// June 2015.`
    static func lead(_ list: WorkList) -> String {
        let last = DateSpelling.words(list.question.last)
        guard let oldest = list.rows.first?.item else {
            return "Nothing is to be done by \(last), and nothing is overdue."
        }
        let count = list.rows.count
        let over = list.overdueCount
        let things = LifeWords.counted(count, "thing")
        var words = "\(things) \(count == 1 ? "is" : "are") to be done by \(last). "
        if over == 0 {
            words += count == 1 ? "It is not overdue." : "None of them is overdue."
        } else {
            let since = DateSpelling.words(oldest.dueOn)
            let share = over == count ? "All" : LifeWords.grouped(over)
            let many = over == 1 ? "is overdue," : "are overdue, the oldest"
            words +=
                count == 1
                ? "It is overdue, since \(since)." : "\(share) of them \(many) since \(since)."
        }
        return words
    }

    private static func numbers(_ list: WorkList) -> [KeyNumber] {
        let day = list.question.day
        let over = list.overdueCount
        let week = list.rows.count { (0..<7).contains($0.item.days(from: day)) }
        let later = list.rows.count - over - week
        return [
            KeyNumber(LifeWords.grouped(over), "overdue"),
            KeyNumber(LifeWords.grouped(week), "due on the day or in the six days after"),
            KeyNumber(
                LifeWords.grouped(later), "due later",
                beside: "up to \(DateSpelling.words(list.question.last))"),
        ]
    }

    // MARK: Officers

    /// What is for each officer, by the id; what is for nobody comes first, as nobody will see to
    /// it. What is for two is on both sheets.
    private static func byOfficer(
        _ list: WorkList, _ words: WorkWords
    ) -> [(officer: String, rows: [WorkList.Row])] {
        var rows: [String: [WorkList.Row]] = [:]
        for row in list.rows {
            let officers = row.item.officers.map(words.text)
            let own = list.question.officer.map { asked in officers.filter { $0 == asked } }
            for officer in (own ?? officers).isEmpty ? [""] : own ?? officers {
                rows[officer, default: []].append(row)
            }
        }
        return rows.sorted {
            Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
        }.map { ($0.key, $0.value) }
    }

    private static func name(_ officer: String) -> String {
        officer.isEmpty ? "Nobody named" : officer
    }

    private static func counts(
        _ officers: [(officer: String, rows: [WorkList.Row])], on day: CalendarDate
    ) -> Table {
        Table(
            title: "Things for each officer", note: "What is for two officers is on both sheets.",
            columns: [
                Column(key: "iro_id", title: "Officer", kind: .text), Column("overdue", .count),
                Column(key: "still_in_time", title: "Still in time", kind: .count),
                Column(key: "oldest", title: "First due", kind: .date),
            ],
            rows: officers.map { officer, rows in
                let over = rows.count { $0.item.dueOn < day }
                return [
                    .text(name(officer)), .count(over), .count(rows.count - over),
                    Cell(rows.first?.item.dueOn),
                ]
            })
    }

    /// One officer's sheet: what is overdue, what falls due within a week, what later; day by day.
    private static func sheet(
        _ officer: String, _ rows: [WorkList.Row], _ question: WorkList.Question,
        _ words: WorkWords, showsAll: Bool
    ) -> PageSection {
        let over = rows.filter { $0.item.dueOn < question.day }
        let coming = rows.filter { $0.item.dueOn >= question.day }
        let near = showsAll ? over[...] : over.suffix(WorkListReport.shown)
        let left = over.count - near.count
        var blocks: [PageBlock] = []
        if left > 0 {
            let things = LifeWords.counted(left, "thing")
            blocks.append(
                .paragraph(
                    Prose(
                        "\(things) more \(left == 1 ? "has" : "have") been overdue for longer than "
                            + "these; the list with --all has them.")))
        }
        if !near.isEmpty {
            blocks.insert(
                .table(table("Overdue: \(name(officer))", near, question, words)), at: 0)
        }
        let week = coming.filter { $0.item.days(from: question.day) < 7 }
        let later = coming.filter { $0.item.days(from: question.day) >= 7 }
        let lastOfWeek = dayInWords(question.day.adding(days: 6))
        let last = dayInWords(question.last)
        for (title, rows) in [("Due by \(lastOfWeek)", week), ("Due later, by \(last)", later)]
        where !rows.isEmpty {
            blocks.append(.table(table("\(title): \(name(officer))", rows[...], question, words)))
        }
        return PageSection(name(officer), blocks, onItsOwnSheet: true)
    }

    private static func table(
        _ title: String, _ rows: ArraySlice<WorkList.Row>, _ question: WorkList.Question,
        _ words: WorkWords
    ) -> Table {
        Table(
            title: title, columns: columns,
            rows: rows.map { cells($0.item, on: question.day, words) })
    }

    private static let columns = [
        Column(key: "due_on", title: "Due", kind: .text),
        Column(key: "left", title: "Days", kind: .text),
        Column(key: "child_id", title: "Child", kind: .text), Column("what", .text),
        Column("about", .text), Column("rule", .text), Column("done", .text),
    ]

    private static func cells(
        _ item: WorkItem, on day: CalendarDate, _ words: WorkWords
    ) -> [Cell] {
        [
            .text(dayInWords(item.dueOn)), .text(words.days(item.days(from: day))),
            .text(words.children(item)), .text(item.what.rawValue), .text(words.about(item)),
            .text(item.rule.rawValue), .text(box),
        ]
    }

    /// A box to tick.
    private static let box = "\u{2610}"

    /// `Mon 3 April 2017`.
    static func dayInWords(_ day: CalendarDate) -> String {
        "\(weekdays[day.weekday.rawValue - 1]) \(DateSpelling.words(day))"
    }

    private static let weekdays = [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    ]
}

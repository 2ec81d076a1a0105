// What became of a work list: done, overdue, still to come, or gone and why.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

extension WorkListReport {
    /// The columns of a list looked back at: those of the list, and what became of each thing.
    public static let fateColumns =
        columns + [
            Column("became", .text), Column("done_on", .date), Column("because", .text),
        ]

    /// The rows of a list that is looked back at from a later day. `days` are those from that day;
    /// why something went away is told to people in words, to programs by its code.
    public static func fates(
        _ list: WorkList, _ context: ReplayContext, forPeople: Bool
    ) -> Table {
        let words = WorkWords(context.known)
        let later = list.question.later ?? list.question.day
        return Table(
            title: "What was to be done at \(DateSpelling.words(list.question.day)), and what "
                + "became of it by \(DateSpelling.words(later))",
            note: fateSentence(list, later), columns: fateColumns,
            rows: list.rows.map { row in
                words.cells(row.item, on: later) + cells(row, later, forPeople)
            })
    }

    private static func cells(
        _ row: WorkList.Row, _ later: CalendarDate, _ forPeople: Bool
    ) -> [Cell] {
        switch row.fate {
        case .open:
            [.text(row.item.dueOn < later ? "overdue" : "pending"), .empty, .empty]
        case .done(let day): [.text("done"), .date(day), .empty]
        case .wentAway(let reason):
            [.text("went_away"), .empty, .text(forPeople ? reason.words : reason.rawValue)]
        case nil: [.empty, .empty, .empty]
        }
    }

    /// What became of the things of a list, in one sentence.
    public static func fateSentence(_ list: WorkList, _ later: CalendarDate) -> String {
        let day = DateSpelling.words(list.question.day)
        guard !list.rows.isEmpty else { return "Nothing was to be done at \(day)." }
        var done = 0
        var over = 0
        var pending = 0
        for row in list.rows {
            switch row.fate {
            case .done: done += 1
            case .open where row.item.dueOn < later: over += 1
            case .open: pending += 1
            case .wentAway, nil: continue
            }
        }
        let gone = list.rows.count - done - over - pending
        return "Of \(list.rows.count) things to be done at \(day), \(done) were done by "
            + "\(DateSpelling.words(later)), \(over) are overdue, \(pending) are still in time, "
            + "\(gone) went away."
    }
}

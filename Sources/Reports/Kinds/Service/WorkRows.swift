// Rows of the work list as an officer reads them: what is due, about whom, how long it is over.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Lays rows of a work list.
struct WorkRows {
    private let context: ReplayContext
    private let words: WorkWords

    init(_ context: ReplayContext) {
        self.context = context
        words = WorkWords(context.known)
    }

    private static let columns = [
        Column(key: "due_on", title: "Due", kind: .date), .count("days", "Days left"),
        Column(key: "what", title: "What", kind: .text),
        Column(key: "child_ids", title: "Children", kind: .text),
        Column(key: "about", title: "About", kind: .text),
        Column(key: "rule", title: "Rule", kind: .text),
    ]

    /// A row for each thing. Days below zero are days over.
    func table(_ title: String, note: String? = nil, _ rows: [WorkList.Row], on day: CalendarDate)
        -> Table
    {
        Table(
            title: title, note: note, columns: Self.columns,
            rows: rows.map { row in
                let item = row.item
                return [
                    .date(item.dueOn), .count(item.days(from: day)),
                    .text(WorkKinds.words(item.what)),
                    .text(words.children(item).replacing(";", with: ", ")),
                    .text(words.about(item)), .text(item.rule.words),
                ]
            })
    }

    /// How many of each kind are overdue and how many are still in time.
    func kinds(_ title: String, _ rows: [WorkList.Row], on day: CalendarDate) -> Table {
        Table(
            title: title, label: ("what", "What"),
            numbers: [.count("overdue", "Overdue"), .count("in_time", "Still in time")],
            rows: WorkItem.What.allCases.compactMap { what in
                let own = rows.filter { $0.item.what == what }
                if own.isEmpty { return nil }
                let over = own.count { $0.item.dueOn < day }
                return (WorkKinds.words(what), [.count(over), .count(own.count - over)])
            })
    }

    /// What became of the things of an earlier day that are waited for no more.
    func fates(_ title: String, _ rows: [WorkList.Row]) -> Table {
        Table(
            title: title,
            columns: [
                Column(key: "what", title: "What", kind: .text),
                Column(key: "child_ids", title: "Children", kind: .text),
                Column(key: "about", title: "About", kind: .text),
                Column(key: "due_on", title: "Was due", kind: .date),
                Column(key: "became", title: "Became", kind: .text),
                Column(key: "done_on", title: "Done", kind: .date),
            ],
            rows: rows.compactMap { row in
                let head: [Cell] = [
                    .text(WorkKinds.words(row.item.what)),
                    .text(words.children(row.item).replacing(";", with: ", ")),
                    .text(words.about(row.item)), .date(row.item.dueOn),
                ]
                switch row.fate {
                case .done(let day):
                    let isLate = day > row.item.dueOn
                    return head + [.text(isLate ? "done, late" : "done in time"), .date(day)]
                case .wentAway(let reason): return head + [.text(reason.words), .empty]
                case .open, nil: return nil
                }
            })
    }
}

/// What kinds of things to be done are called in a row.
enum WorkKinds {
    static func words(_ what: WorkItem.What) -> String {
        switch what {
        case .review: "review to be held"
        case .response: "dispute to be answered"
        case .allocation: "officer to be named"
        case .record: "record to be written"
        case .distribution: "record to be sent out"
        case .decision: "decision to be carried out"
        case .plan: "plan to be made or made anew"
        case .visit: "visit to be made"
        case .health: "health assessment to be made"
        case .contact: "child to be spoken with"
        case .midway: "midway review to be made"
        case .notification: "service to be told"
        case .conference: "conference to be held"
        }
    }
}

// The escalations of one child beside its clock: each stage, its answer, how it was left.

import CareEvents
public import Dates
import Journeys

/// One stage of an escalation, entered once.
public struct StageRow: Hashable, Sendable {
    /// The escalation.
    public let escalationID: String
    /// The stage.
    public let stage: String
    /// The day it was entered.
    public let enteredOn: CalendarDate
    /// The day by which an answer is due, nil where none is.
    public let respondByOn: CalendarDate?
    /// The day of the manager's answer.
    public let respondedOn: CalendarDate?
    /// The day it was left, nil while it is open.
    public let leftOn: CalendarDate?
    /// Working days from the entry to the day it was left, or the day asked.
    public let workingDays: Int
    /// How it stands in words: `answered 3 days late`, `response 3 days overdue`.
    public let words: String
    /// Days that the answer is past its day and not given; 0 where it is not.
    public let daysOverdue: Int
    /// The line that says so.
    public let seq: Int
}

extension StoryScene {
    /// The stages that the child's escalations had entered, in the order of days.
    var stages: [StageRow] {
        guard journey.outline.types.contains(.escalationRaised) else { return [] }
        let escalations = Escalations(context.known, against: context.setting, upTo: day)
        var rows: [StageRow] = []
        for history in escalations.histories where history.children.contains(journey.child) {
            for entry in history.entries { rows.append(row(entry, of: history)) }
        }
        return rows.sorted { ($0.enteredOn, $0.seq) < ($1.enteredOn, $1.seq) }
    }

    private func row(_ entry: EscalationHistory.Entry, of history: EscalationHistory) -> StageRow {
        let calendar = context.setting.workingDays(on: entry.enteredOn)
        let isAwaited = entry.answeredOn == nil && entry.leftOn == nil
        let overdue = isAwaited ? entry.respondByOn.map { max(0, day - $0) } ?? 0 : 0
        return StageRow(
            escalationID: names.id(history.id), stage: plain(entry.stage) ?? "",
            enteredOn: entry.enteredOn, respondByOn: entry.respondByOn,
            respondedOn: entry.respondedOn, leftOn: entry.leftOn,
            workingDays: calendar.count(after: entry.enteredOn, through: entry.leftOn ?? day),
            words: words(for: entry, daysOverdue: overdue), daysOverdue: overdue,
            seq: line(entry.seq))
    }

    private func words(for entry: EscalationHistory.Entry, daysOverdue: Int) -> String {
        var words: [String] = []
        if let answered = entry.answeredOn {
            let inTime = entry.respondByOn.map { timeliness(of: answered, due: $0) }
            words.append(phrase("answered" + (inTime.map { " " + $0 } ?? "")))
        } else if entry.leftOn != nil {
            words.append("no answer")
        } else if daysOverdue > 0 {
            words.append("response \(counted(daysOverdue, "day")) overdue")
        } else if let due = entry.respondByOn {
            words.append(
                due == day
                    ? "response due today"
                    : "response due in "
                        + counted(due - day, "day"))
        }
        switch entry.ended {
        case .movedOn: words.append("moved on")
        case .resolved: words.append("resolved")
        case .closed: words.append("closed unresolved")
        case nil: words.append("open")
        }
        return words.joined(separator: ", ")
    }
}

// Contacts and visits by kind, and decisions about a child: how many, when last, how they stand.

import CareEvents
public import Dates
import Journeys

/// One kind of contact with a child, or of looking at the case.
public struct ContactRow: Hashable, Sendable {
    /// The kind: `visit by the social worker`.
    public let what: String
    /// How often, up to the day asked.
    public let times: Int
    /// How often the child was seen alone, nil where the kind does not say.
    public let seenAlone: Int?
    /// The first day.
    public let firstOn: CalendarDate
    /// The last day.
    public let lastOn: CalendarDate
    /// Days from the last to the day asked.
    public let daysSince: Int
}

/// A decision about a child.
public struct DecisionRow: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The day it was made.
    public let madeOn: CalendarDate
    /// The review it was made at.
    public let reviewID: String?
    /// Who is to carry it out, by the word.
    public let responsible: String?
    /// The day by which it is to be carried out.
    public let dueOn: CalendarDate?
    /// The day it was completed, nil while it is open.
    public let completedOn: CalendarDate?
    /// How it stands in words: `open, 12 days overdue`.
    public let words: String
    /// The line that says so.
    public let seq: Int
}

extension StoryScene {
    /// The kinds of contact that occur, each in one row, by the day of the last.
    var contacts: [ContactRow] {
        Dictionary(grouping: contactDays, by: \.words).compactMap { words, seen in
            guard let first = seen.first, let last = seen.last else { return nil }
            let told = seen.compactMap(\.seenAlone)
            return ContactRow(
                what: words, times: seen.count,
                seenAlone: told.isEmpty ? nil : told.count(where: \.self), firstOn: first.on,
                lastOn: last.on, daysSince: day - last.on)
        }.sorted { ($1.lastOn, $0.what) < ($0.lastOn, $1.what) }
    }

    /// The decisions made by the day asked, as they stood then.
    var decisions: [DecisionRow] {
        journey.decisions.filter { $0.madeOn <= day }.map { decision in
            let completed = decision.completedOn.flatMap { $0 <= day ? $0 : nil }
            return DecisionRow(
                id: names.id(decision.id), madeOn: decision.madeOn, reviewID: id(decision.review),
                responsible: plain(decision.responsible), dueOn: decision.dueOn,
                completedOn: completed, words: words(for: decision, completed),
                seq: line(decision.seq))
        }
    }

    private func words(for decision: Journey.Decision, _ completed: CalendarDate?) -> String {
        if let completed {
            let inTime = decision.dueOn.map { ", " + timeliness(of: completed, due: $0) }
            return "completed" + (inTime ?? "")
        }
        guard let due = decision.dueOn else { return "open, no due date" }
        if due < day { return "open, \(counted(day - due, "day")) overdue" }
        return due == day ? "open, due today" : "open, \(counted(due - day, "day")) left"
    }
}

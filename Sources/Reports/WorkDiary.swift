// The work list as a diary, for calendars: an entry a thing to be done, on the day it is due.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
public import Tables

extension WorkListReport {
    /// The diary of a list. No entry has anything of a child but the id.
    public static func diary(
        _ list: WorkList, of ledger: String, _ context: ReplayContext
    ) -> Diary {
        let known = context.known
        let words = WorkWords(known)
        let origin = "careledger/" + ledger
        let lastLine = known.lineCount == 0 ? nil : known.recordedAt(Int32(known.lineCount - 1))
        return Diary(
            name: "\(ledger): work due",
            madeFrom: known.knownAt ?? lastLine ?? Instant(seconds: 0),
            entries: list.rows.map { row in
                let item = row.item
                let officers = words.officers(item)
                let teams = words.teams(item)
                let details = [
                    words.about(item), "\(item.rule.rawValue): \(item.rule.words)",
                    item.rule.citation, officers.isEmpty ? "" : "officer: " + officers,
                    teams.isEmpty ? "" : "team: " + teams,
                ]
                return Diary.Entry(
                    id: words.identity(item) + "@" + origin, day: item.dueOn,
                    title: words.headline(item),
                    details: details.filter { !$0.isEmpty }.joined(separator: "\n"),
                    kind: item.what.rawValue)
            })
    }
}

extension WorkWords {
    /// What a thing to be done is known by among all of its ledger, on whatever day it is asked.
    func identity(_ item: WorkItem) -> String {
        var parts = [
            item.dueOn.description, item.what.rawValue, children(item), text(item.review),
            text(item.escalation), text(item.decision), distinction(item),
        ]
        if case .stage(_, _, let seq) = item.subject { parts.append(String(seq)) }
        return parts.filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// One line for a calendar.
    func headline(_ item: WorkItem) -> String {
        let whom = item.children.isEmpty ? text(item.escalation) : children(item)
        return "\(item.what.rawValue) due: \(whom) (\(item.rule.rawValue))"
    }
}

// Answers and ends of disputes, counted the slow way.

import Dates

/// An entry into a stage as the log tells it.
struct CountedEntry {
    let escalation: String
    let stage: String
    let entered: Day
    var answered: Day?
}

extension StandingEvents {
    /// Every entry into a stage with the day it was answered: by an answer at that stage, or by
    /// being resolved there.
    func stageEntriesAnswered() -> [CountedEntry] {
        var entries: [CountedEntry] = []
        for event in all {
            guard let id = event.text("escalation_id"), let stage = event.text("stage") else {
                continue
            }
            switch event.type {
            case "escalation_raised", "escalation_stage_entered", "escalation_reopened":
                entries.append(CountedEntry(escalation: id, stage: stage, entered: event.on))
            case "escalation_responded", "escalation_resolved":
                let place = entries.lastIndex { $0.escalation == id && $0.stage == stage }
                if let place, entries[place].answered == nil { entries[place].answered = event.on }
            default: break
            }
        }
        return entries
    }

    /// Entries whose answer was due in a period, so many working days on, and those in time.
    func answersDue(within days: Int, in period: Days) -> (inTime: Int, due: Int) {
        let due = stageEntriesAnswered().filter {
            period.contains($0.entered.workingDays(days))
        }
        let inTime = due.filter { entry in
            entry.answered.map { $0 <= entry.entered.workingDays(days) } ?? false
        }
        return (inTime.count, due.count)
    }

    /// Disputes that had been formal and were resolved in a period, by the stage they ended at.
    func formalResolved(in period: Days) -> [String: Int] {
        let formal = Set(
            stageEntriesAnswered().filter { $0.stage != "informal" }.map(\.escalation))
        var result: [String: Int] = [:]
        for event in of("escalation_resolved") where period.contains(event.on) {
            guard let id = event.text("escalation_id"), formal.contains(id) else { continue }
            result[event.text("stage") ?? "", default: 0] += 1
        }
        return result
    }

    /// Entries into the informal stage and into all others.
    func formality(in period: Days) -> (informal: Int, formal: Int) {
        let entries = stageEntriesAnswered().filter { period.contains($0.entered) }
        let informal = entries.filter { $0.stage == "informal" }.count
        return (informal, entries.count - informal)
    }
}

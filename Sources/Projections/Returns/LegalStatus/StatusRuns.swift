// Runs of one legal status: what the rules about how long a status may last have in common.

import CareEvents
import Dates

extension ReturnStory {
    /// A time under one legal status, in one period of care or in several that follow at once.
    struct StatusRun {
        let fact: Fact
        let status: LegalStatus
        var to: CalendarDate?
    }

    /// The runs, a status said again taken as one with what was before.
    var statusRuns: [StatusRun] {
        var runs: [StatusRun] = []
        var period = -1
        for status in statuses {
            guard let code = status.status else { continue }
            if let last = runs.last, last.status == code, period == status.period {
                runs[runs.count - 1].to = status.to
            } else {
                runs.append(StatusRun(fact: status.fact, status: code, to: status.to))
            }
            period = status.period
        }
        return runs
    }
}

extension ReturnRule {
    /// A rule of how many days a status may last.
    static func longest(
        _ number: String, _ status: LegalStatus, called name: String, days: Int, what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.becameLookedAfter], what: what) { story, notes in
            for run in story.statusRuns where run.status == status {
                let length = story.days(from: run.fact.day, to: run.to)
                guard length > days else { continue }
                let end = run.to.map { "to \($0)" } ?? "and on \(story.lastDay) still"
                notes.note(
                    run.fact,
                    "\(story.id) was under \(name), \(status.rawValue), from \(run.fact.day) "
                        + "\(end): \(length) days, and \(days) are the most; find out what "
                        + "came after")
            }
        }
    }
}

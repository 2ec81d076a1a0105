// 903-367: more than 75 days of short breaks in twelve months.

import CareEvents
import Dates

extension ReturnRule {
    private static let mostDays = 75

    /// The twelve months are those up to the end of each break; the first breach is told.
    static let shortBreaksTooMany = ReturnRule(
        "367", needs: [.becameLookedAfter],
        what: "A child has 75 days of short breaks at most in any twelve months."
    ) { story, notes in
        let breaks = story.statusRuns.filter { $0.status == .V3 }
        for place in breaks.indices {
            let end = breaks[place].to ?? story.lastDay
            let from = end.adding(months: -12)
            let days = breaks[...place].reduce(0) { sum, run in
                sum + max(0, min(run.to ?? story.lastDay, end) - max(run.fact.day, from))
            }
            guard days > mostDays else { continue }
            notes.note(
                breaks[place].fact,
                "\(story.id) had \(days) days of short breaks from \(from) to \(end), and "
                    + "\(mostDays) are the most; find out under which status the child lived away")
            return
        }
    }
}

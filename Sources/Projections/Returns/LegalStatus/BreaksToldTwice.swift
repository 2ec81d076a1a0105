// 903-426: short breaks told one by one and as an agreement in the same year.

import CareEvents
import Dates

extension ReturnRule {
    /// Either each break is recorded, V3, or the agreement, V4.
    static let breaksToldTwice = ReturnRule(
        "426", needs: [.becameLookedAfter],
        what: "A child is not under both V3 and V4 in the same reporting year."
    ) { story, notes in
        var years: [Int: Set<LegalStatus>] = [:]
        for run in story.statusRuns where run.status == .V3 || run.status == .V4 {
            let first = ReportingYear(containing: run.fact.day).startYear
            let last = ReportingYear(containing: run.to ?? story.lastDay).startYear
            for year in first...max(first, last) {
                let isNew = years[year, default: []].insert(run.status).inserted
                guard isNew, years[year]?.count == 2 else { continue }
                notes.note(
                    run.fact,
                    "\(story.id) was under both V3 and V4 in the year from 1 April \(year); choose "
                        + "one way of recording the breaks")
            }
        }
    }
}

// A forecast officer by officer: what falls due for each, and the caseload, now and after a change.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension ForecastReport {
    /// A row for each officer in post, each other holder of a child, and those added.
    var byOfficer: Table {
        let isChanged = !change.without.isEmpty || change.added > 0
        let reviews = forecast.byOfficer(.review, after: change)
        let conferences = forecast.byOfficer(.conference, after: change)
        let now = forecast.caseloads(after: .none)
        let after = forecast.caseloads(after: change)
        var columns = [
            Column("iro_id", .text), Column.share("fte", "FTE"), .count("children", "Children"),
            .share("per_fte", "Children for each FTE"),
        ]
        if isChanged {
            columns += [
                .count("children_after", "Children after the change"),
                .share("per_fte_after", "for each FTE"),
            ]
        }
        columns += [.count("reviews", "Reviews due"), .count("conferences", "Conferences due")]
        var table = Table(
            title: "By officer", note: isChanged ? changeSentence : nil, columns: columns)
        for (officer, name, _) in named(everyone(now, after, reviews, conferences)) {
            let fte = fte(of: officer)
            let (held, holds) = (now[officer] ?? 0, after[officer] ?? 0)
            var row: [Cell] = [
                .text(name), officer == .nobody ? .empty : .decimal(.shortest(thousandths: fte)),
                .count(held), Cell(FixedDecimal.ratio(held * 1000, fte, decimals: 1)),
            ]
            if isChanged {
                let isGone = isTakenAway(officer)
                row += [
                    .count(holds),
                    Cell(isGone ? nil : FixedDecimal.ratio(holds * 1000, fte, decimals: 1)),
                ]
            }
            row += [
                .count(reviews[officer]?.reduce(0, +) ?? 0),
                .count(conferences[officer]?.reduce(0, +) ?? 0),
            ]
            table.append(row)
        }
        return table
    }

    /// Everybody who has a row.
    private func everyone(
        _ loads: [StaffChange.Officer: Int], _ after: [StaffChange.Officer: Int],
        _ reviews: [StaffChange.Officer: [Int]], _ conferences: [StaffChange.Officer: [Int]]
    ) -> [StaffChange.Officer: Bool] {
        let inPost = context.setting.workforce.inPost(as: .iro, on: forecast.day)
        var everyone: [StaffChange.Officer: Bool] = [:]
        for worker in inPost { everyone[.known(worker.id)] = true }
        let holders = [Array(loads.keys), Array(after.keys)].joined()
        for officer in holders { everyone[officer] = true }
        for officer in reviews.keys { everyone[officer] = true }
        for officer in conferences.keys { everyone[officer] = true }
        if change.added > 0 { everyone[.added] = true }
        return everyone
    }

    private func isTakenAway(_ officer: StaffChange.Officer) -> Bool {
        if case .known(let id) = officer { change.without.contains(id) } else { false }
    }

    /// The contracted time, in thousandths; 0 for who is not in post.
    private func fte(of officer: StaffChange.Officer) -> Int {
        switch officer {
        case .nobody: return 0
        case .added: return change.added
        case .known(let id):
            guard let worker = context.setting.workforce.worker(id),
                worker.isInPost(on: forecast.day)
            else { return 0 }
            return Int(worker.terms(on: forecast.day)?.fte ?? 0)
        }
    }

    /// The contracted time of the officers in post, before and after the change, in thousandths.
    var wholeTime: (now: Int, after: Int) {
        let inPost = context.setting.workforce.inPost(as: .iro, on: forecast.day)
        let now = inPost.reduce(0) { $0 + fte(of: .known($1.id)) }
        let gone = inPost.filter { change.without.contains($0.id) }
            .reduce(0) { $0 + fte(of: .known($1.id)) }
        return (now, now - gone + change.added)
    }
}

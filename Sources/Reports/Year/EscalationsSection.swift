// Escalations in a year's statistics: entries by stage, answers in time, children, what is open.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Escalations: stage entries by population, the three counts apart, answers, what is open.
    public static func escalations(_ period: YearPeriod) -> YearSection {
        YearSection(
            title: "Escalations",
            questions: [
                period.over(.drpsByStage, split: [.stage, .population]),
                period.over(.drpsByStage, [Question.Asked(.profile, "highest")], split: [.stage]),
                period.over(.drpsRespondedInTimePercent, split: [.stage]),
                period.over(.childrenWithIssuesEscalated, split: [.level]),
                period.over(.drpsRespondedInTimePercent),
                period.over(.childrenWithIssuesEscalated),
                period.over(.cafcassReferrals),
                period.over(.disputeResolutionMeetingsHeld),
            ]
        ) { answers, _, context in
            [
                stages(period, answers), state(period, answers, context),
                informal(period, context), themes(period, context),
            ]
        }
    }

    private static func stages(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        var names: [String] = []
        for answer in answers[0] {
            guard let stage = answer.dimensions.first(where: { $0.key == "stage" })?.value,
                !names.contains(stage)
            else { continue }
            names.append(stage)
        }
        func entries(_ stage: String, _ population: String) -> Int {
            answers[0].count { dimensions in
                dimensions.contains { $0.key == "stage" && $0.value == stage }
                    && dimensions.contains { $0.key == "population" && $0.value == population }
            }
        }
        var totals = [0, 0, 0]
        var rows: [(label: String, cells: [Cell])] = []
        for name in names {
            let cla = entries(name, "cla")
            let cpp = entries(name, "cpp")
            let highest = answers[1].count("stage", name)
            totals = [totals[0] + cla, totals[1] + cpp, totals[2] + highest]
            let answered = answers[2].first { $0.dimensions.contains { $0.value == name } }
            rows.append(
                (
                    name,
                    [
                        .count(cla), .count(cpp), .count(cla + cpp), .count(highest),
                        .count(answers[3].count("level", name)), Cell(answered?.numerator),
                        Cell(answered?.denominator), Cell(answered?.value),
                    ]
                ))
        }
        rows.append(
            (
                "all",
                [
                    .count(totals[0]), .count(totals[1]), .count(totals[0] + totals[1]),
                    .count(totals[2]), .count(answers[5].whole), Cell(answers[4].first?.numerator),
                    Cell(answers[4].first?.denominator), Cell(answers[4].first?.value),
                ]
            ))
        return Table(
            title: "Escalations in \(period.name), by stage",
            note: "Entries count every stage entered; escalations each once, at the highest; "
                + "children each once, at the highest formal stage.",
            label: ("stage", "Stage"),
            numbers: [
                .count("cla", "Entries, looked after"), .count("cpp", "Entries, protection"),
                .count("entries", "Entries"), .count("escalations", "Escalations"),
                .count("children", "Children"), .share("in_time", "Answered in time"),
                .share("due", "Due"), .share("percent", "%"),
            ], rows: rows
        ).declared { declareStages(period, names, answers, &$0) }
    }

    private static func declareStages(
        _ period: YearPeriod, _ names: [String], _ answers: [[Answer]], _ said: inout Disclosure
    ) {
        said.people("cla", "cpp", "entries", "escalations", "children")
        said.sum("entries", of: ["cla", "cpp"])
        said.share("percent", of: "in_time", in: "due")
        said.lastRowIsTotal(of: "cla", "cpp", "entries", "escalations")
        for column in ["children", "in_time", "due"] {
            said.sum(
                .cell(row: said.last, column: column),
                of: said.parts.map { .cell(row: $0, column: column) }, rest: .people)
        }
        // An entry of neither population is in the measure and not in the table.
        said.likeness(QuantityName.over(.drpsByStage, period.span), row: said.last, "entries")
        said.value(answers[5].first, row: said.last, "children")
        said.counts(answers[4].first, row: said.last, "in_time", "due")
        for (row, name) in names.enumerated() {
            said.likeness(
                QuantityName.over(.drpsByStage, period.span, "stage=\(name)"), row: row, "entries")
            said.counts(
                answers[2].first { $0.dimensions.contains { $0.value == name } }, row: row,
                "in_time", "due")
        }
    }

    private static func state(
        _ period: YearPeriod, _ answers: [[Answer]], _ context: borrowing ReplayContext
    ) -> Table {
        let end = period.end
        var open = 0
        var overdue = 0
        var resolved = 0
        var closed = 0
        var becameFormal = 0
        for history in context.escalations.histories {
            let standing = history.entries.filter { entry in
                entry.enteredOn <= end && entry.leftOn.map { $0 > end } ?? true
            }
            open += standing.isEmpty ? 0 : 1
            let late = standing.contains { entry in
                entry.answeredOn.map { $0 > end } ?? true
                    && entry.respondByOn.map { $0 < end } ?? false
            }
            overdue += late ? 1 : 0
            let last = history.ends.last { $0.day <= end }
            if let last, period.span.contains(last.day), last.reopenedOn.map({ $0 > end }) ?? true {
                resolved += last.ending == .resolved ? 1 : 0
                closed += last.ending == .closed ? 1 : 0
            }
            if history.entries.first?.isFormal == false,
                let formal = history.entries.first(where: \.isFormal),
                period.span.contains(formal.enteredOn)
            {
                becameFormal += 1
            }
        }
        return Table(
            title: "Escalations in \(period.name): what became of them", label: ("what", ""),
            numbers: [.count("count", "Count")],
            rows: [
                ("open at \(period.endWords)", [.count(open)]),
                ("open, and an answer overdue", [.count(overdue)]),
                ("resolved in the period", [.count(resolved)]),
                ("closed without being resolved", [.count(closed)]),
                ("informal ones that became formal", [.count(becameFormal)]),
                ("referred to Cafcass", [.count(answers[6].whole)]),
                ("meetings held", [.count(answers[7].whole)]),
            ]
        ).declared { said in
            said.people("count")
            said.sum(
                .cell(row: 0, column: "count"), of: [.cell(row: 1, column: "count")],
                rest: .people)
            said.value(answers[6].first, row: 5, "count")
            said.value(answers[7].first, row: 6, "count")
        }
    }
}

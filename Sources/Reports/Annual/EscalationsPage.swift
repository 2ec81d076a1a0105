// Escalations: from raised to resolved, stage by stage, and whether answers came in time.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension AnnualPart {
    /// The page of escalations.
    static func escalations(_ period: YearPeriod) -> AnnualPart {
        let months = MonthlySeries.count("Stages entered", noun: "stages", period)
        return AnnualPart(
            address: "escalations", name: "Escalations",
            about: [
                """
                An officer who is worried about a child's care raises it, first in talk and then \
                in steps called stages. That is an escalation. Each stage has a time for an answer.
                """
            ],
            headlines: [
                Headline(
                    "Stages of escalations entered", subject: "The number of stages entered",
                    noun: "stages", isPlural: false, period.over(.drpsByStage)),
                Headline(
                    "Answers to escalations in time", noun: "answers",
                    period.over(.drpsRespondedInTimePercent), late: true),
                Headline(
                    "Children with a formal escalation",
                    subject: "The number of children with a formal escalation", noun: "children",
                    isPlural: false, period.over(.childrenWithIssuesEscalated)),
                Headline(
                    "Referrals to Cafcass", subject: "The number of referrals to Cafcass",
                    noun: "referrals", isPlural: false, period.over(.cafcassReferrals)),
            ],
            questions: [period.over(.drpsByStage, split: [.stage])]
                + months.questions(.drpsByStage),
            details: [
                Details(title: "Escalations in detail", section: .escalations(period))
            ],
            tables: { answers, _, context in
                [
                    flow(period, answers[0], answers[3], context),
                    months.table(answers[1...], in: context),
                ]
            },
            lay: { told in
                [
                    PageSection("From raised to resolved", [.figure(flowFigure(told[0]))]),
                    PageSection("Month by month", [.figure(months.figure(told[1]))]),
                ]
            })
    }

    /// What became, by the last day, of the stages that were entered in the period.
    private static func flow(
        _ period: YearPeriod, _ answers: [Answer], _ all: [Answer], _ context: ReplayContext
    ) -> MeasuredTable {
        let stages = answers.values(of: .stage)
        var fates: [String: StageFates] = [:]
        for history in context.escalations.histories {
            for entry in history.entries where period.span.contains(entry.enteredOn) {
                fates[context.known.text(entry.stage), default: StageFates()]
                    .take(entry, by: period.end)
            }
        }
        return MeasuredTable(
            title: "Stages entered in \(period.name), and what became of them by "
                + period.endWords,
            columns: [
                Column(key: "stage", title: "Stage", kind: .text), .count("entered", "Entered"),
                .count("resolved", "Resolved here"), .count("moved_on", "Moved on"),
                .count("closed", "Closed unresolved"), .count("open", "Open still"),
            ],
            rows: stages.map { stage in
                let own = fates[stage] ?? StageFates()
                return [.text(words(ofCode: stage)), .value(answers.of((.stage, stage)))]
                    + own.counts.map { MeasuredCell(.count($0)) }
            }
        ) { disclosure in
            disclosure.people("resolved", "moved_on", "closed", "open")
            disclosure.sum("entered", of: ["resolved", "moved_on", "closed", "open"])
            disclosure.rows(of: "entered", makeUp: all.only.map { CellSource($0, .value) })
        }
    }

    private static func flowFigure(_ table: Table) -> Figure {
        let (entered, open) = (table.column("entered"), table.column("open"))
        let title: String
        if (entered + open).contains(.suppressed) {
            title = "What became of escalations: too few to say."
        } else {
            let all = entered.reduce(0) { $0 + ($1.units ?? 0) }
            let standing = open.reduce(0) { $0 + ($1.units ?? 0) }
            title =
                all == 0
                ? "No stage was entered."
                : standing == 0
                    ? "None of the \(NumberWords.grouped(all)) stages entered was still open at "
                        + "the end."
                    : "\(NumberWords.grouped(standing)) of \(NumberWords.grouped(all)) stages "
                        + "entered were still open at the end."
        }
        return Figure(
            title, table,
            .flow(
                FlowChart(
                    label: "stage", entered: "entered", resolved: "resolved", movedOn: "moved_on",
                    open: "open", unit: Chart.Unit("stages"))))
    }

    /// A code in words: `stage_1` is `Stage 1`.
    static func words(ofCode code: String) -> String {
        let spaced = String(code.map { $0 == "_" ? " " : $0 })
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }
}

/// What became of entries into one stage.
private struct StageFates {
    private var resolved = 0
    private var movedOn = 0
    private var closed = 0
    private var open = 0

    /// In the order of the columns.
    var counts: [Int] { [resolved, movedOn, closed, open] }

    mutating func take(_ entry: EscalationHistory.Entry, by day: CalendarDate) {
        guard let left = entry.leftOn, left <= day, let ended = entry.ended else {
            open += 1
            return
        }
        switch ended {
        case .resolved: resolved += 1
        case .movedOn: movedOn += 1
        case .closed: closed += 1
        }
    }
}

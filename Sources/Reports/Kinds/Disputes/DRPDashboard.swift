// The DRP dashboard: disputes by week, month and quarter, what is open, what waits for an answer.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// The dashboard of the dispute resolution process.
    public static func drpDashboard(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        var replay = OneReplay(context)
        let period = question.period
        // Of a long period the last quarter of a year is told by the week.
        let weeksFrom = max(
            question.span.from,
            Bucketing.week.whole(containing: question.end).from.adding(days: -84))
        let recent = YearPeriod(
            DateSpan(weeksFrom, through: question.end), name: "", decimals: question.decimals)
        let weeks = DisputesOverTime(recent, by: .week, in: &replay)
        let months = DisputesOverTime(period, by: .month, in: &replay)
        let quarters = DisputesOverTime(period, by: .quarter, in: &replay)
        let entries = MonthRun(period.over(.drpsByStage, by: .month), in: &replay)
        let answers = MonthRun(
            period.over(.drpsRespondedInTimePercent, by: .month), in: &replay)
        let inTime = replay.ask(period.over(.drpsRespondedInTimePercent))
        let made = replay.made()
        let open = DisputesOpen(context, at: question.end)
        let last = context.known.lastDay
        var tables = NamedTables()
        tables.add("standing", open.standing)
        tables.add(
            "answered",
            answered("Answers due in \(question.name)", made[inTime]))
        tables.add("overdue", open.overdue)
        tables.add("due", open.due)
        tables.add("others", open.others)
        tables.add("teams", open.teams)
        tables.add(
            "flow",
            DisputeStages.table(
                "From raised to resolved, \(question.name)", context, question.span))
        tables.add(
            "themes",
            DisputeThemes.table(
                "What disputes raised in \(question.name) were about", context, question.span,
                before: question.span.yearBefore, "A year before"))
        let weekSpan = KindWords.period(recent.span)
        tables.add("weeks", weeks.table("Disputes by week, \(weekSpan)", made, context))
        tables.add("months", months.table("Disputes by month, \(question.name)", made, context))
        tables.add(
            "quarters", quarters.table("Disputes by quarter, \(question.name)", made, context))
        tables.add(
            "entries",
            entries.table(
                "Stages entered by month, \(question.name)", value: "Stages entered", made,
                until: last))
        tables.add(
            "answers",
            answers.table(
                "Answers given in time by month, \(question.name)",
                counts: ("In time", "Due"), value: "% in time", made, until: last))
        return KindDraft(
            title: "DRP dashboard: \(question.council), \(question.name)", tables: tables
        ) { tables in
            DRPPages(question: question, tables: tables).pages
        }
    }
}

extension KindDraft {
    /// How many of the answers that were due came in time.
    private static func answered(_ title: String, _ answers: [Answer]) -> Table {
        Table(
            title: title, label: ("what", ""),
            numbers: [
                .share("percent", "% in time"), .count("in_time", "In time"),
                .count("due", "Due"),
            ],
            rows: answers.map { answer in
                (
                    "answers due",
                    [
                        Cell(answer.value), .count(Int(answer.numerator?.units ?? 0)),
                        .count(Int(answer.denominator?.units ?? 0)),
                    ]
                )
            })
    }
}

/// The pages of the dashboard, of its tables alone.
private struct DRPPages {
    let question: KindQuestion
    let tables: NamedTables

    var pages: [KindPage] { [now, overTime, open] }

    private var now: KindPage {
        KindPage(
            address: "index", name: "Now",
            title: "Disputes in \(question.council) at \(question.endWords)",
            lead: lead,
            sections: [
                PageSection("At a glance", [.keyNumbers(keyNumbers)]),
                PageSection(
                    "No answer by its date",
                    rows("overdue", "Every dispute that is due an answer is still in time.")),
                PageSection(
                    "Answers still due", rows("due", "No dispute waits for an answer in time.")),
                PageSection("With which team", rows("teams", "No dispute is open.")),
                PageSection(
                    "From raised to resolved",
                    tables["flow"].rows.isEmpty
                        ? [.paragraph(Prose(DisputeStages.sentence(tables["flow"])))]
                        : [.figure(DisputeStages.figure(tables["flow"]))]),
                PageSection(
                    "What disputes are about",
                    tables["themes"].rows.isEmpty
                        ? [.paragraph(Prose(DisputeThemes.sentence(tables["themes"])))]
                        : [.figure(DisputeThemes.figure(tables["themes"]))]),
            ])
    }

    private var lead: [Prose] {
        let standing = tables["standing"]
        let open = standing.cell("open", "count")
        let late = standing.cell("no answer by its date", "count")
        let answered = tables["answered"]
        var told = KindWords.counted(open, "dispute is open", "disputes are open")
        if open.wholeNumber != 0 {
            told += "; "
            told +=
                late.wholeNumber == 0
                ? "none waits for an answer past its date"
                : KindWords.counted(
                    late, "of them has had no answer by its date",
                    "of them have had no answer by their date")
        }
        let share = KindWords.share(
            answered.cell(0, "percent"), answered.cell(0, "in_time"), answered.cell(0, "due"),
            "answers due")
        return [
            .sentence(told + "."),
            Prose("Answered in time in \(question.name): \(share)."),
        ]
    }

    private var keyNumbers: [KeyNumber] {
        let standing = tables["standing"]
        return standing.rows.indices.map { row in
            KeyNumber(
                KindWords.shown(standing.cell(row, "count")), standing.cell(row, "what").words)
        }
    }

    private func rows(_ name: String, _ none: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [.paragraph(Prose(none))] : [.table(tables[name])]
    }

    private var overTime: KindPage {
        let entries = tables["entries"]
        let answers = tables["answers"]
        return KindPage(
            address: "over-time", name: "Over time",
            title: "Disputes week by week, month by month and quarter by quarter",
            lead: [Prose("\(question.council), \(question.name).")],
            sections: [
                PageSection(
                    "Month by month",
                    [
                        .figure(
                            MonthRun.figure(
                                entries, MonthRun.sentence(entries, what: "stages entered"),
                                unit: .init("stages entered"))),
                        .figure(
                            MonthRun.figure(
                                answers,
                                MonthRun.sentence(answers, what: "answers in time", unit: "%"),
                                unit: .percent)),
                        .table(tables["months"]),
                    ]),
                PageSection(
                    "Quarter by quarter",
                    [
                        .figure(
                            Figure(
                                Self.kinds(tables["quarters"], "quarter"), tables["quarters"],
                                .columns(
                                    label: "quarter", values: ["informal", "formal"],
                                    unit: .init("stages entered"))))
                    ]),
                PageSection(
                    "Week by week",
                    [
                        .figure(
                            Figure(
                                Self.kinds(tables["weeks"], "week"), tables["weeks"],
                                .columns(
                                    label: "week", values: ["informal", "formal"],
                                    unit: .init("stages entered"))))
                    ]),
            ])
    }

    /// How many informal and formal stages the last bucket has, after the one before.
    private static func kinds(_ table: Table, _ bucket: String) -> String {
        guard let last = table.rows.indices.last else { return "There is no \(bucket) to show." }
        func told(_ row: Int) -> String {
            KindWords.counted(table.cell(row, "informal"), "informal stage", "informal stages")
                + " and "
                + KindWords.counted(table.cell(row, "formal"), "formal stage", "formal stages")
        }
        let now = "In the last \(bucket) (\(table.cell(last, bucket).words)): \(told(last)) entered"
        guard last > 0 else { return now + "." }
        return now + "; in the \(bucket) before, \(told(last - 1))."
    }

    private var open: KindPage {
        let others = tables["others"]
        return KindPage(
            address: "open", name: "Open list",
            title: "Every dispute that is open at \(question.endWords)",
            lead: [
                Prose([
                    .words("Those without an answer by its date come first. How many there are: "),
                    .link("at a glance", to: "index"), .words("."),
                ])
            ],
            sections: [
                PageSection("No answer by its date", rows("overdue", "There is none.")),
                PageSection("Answers still due", rows("due", "There is none.")),
                PageSection(
                    "Others that are open",
                    others.rows.isEmpty ? [.paragraph("There is none.")] : [.table(others)]),
            ])
    }
}

// The alerts report: by type, frequency and team, and whether the loop back to the teams closes.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// Alerts from raised to answered to resolved.
    public static func alerts(_ question: KindQuestion, _ context: ReplayContext) -> KindDraft {
        let loop = AlertLoop(context, question.span)
        let before = AlertLoop(context, question.span.yearBefore)
        var tables = NamedTables()
        tables.add("whole", loop.whole("Alerts in \(question.name)"))
        tables.add("before", before.whole("Alerts in \(question.yearBefore.name)"))
        tables.add("concerns", loop.byConcern("Alerts by concern, \(question.name)"))
        tables.add("teams", loop.byTeam("Alerts by team, \(question.name)"))
        tables.add(
            "months", loop.byMonth("Alerts by month, \(question.name)", before: before))
        tables.add("flow", loop.flow("From raised to resolved, \(question.name)"))
        let hasStage = loop.hasStage
        return KindDraft(
            title: "Alerts: \(question.council), \(question.name)", tables: tables
        ) { tables in
            AlertPages(question: question, hasStage: hasStage, tables: tables).pages
        }
    }
}

/// The page of the report, of its tables alone.
private struct AlertPages {
    let question: KindQuestion
    let hasStage: Bool
    let tables: NamedTables

    var pages: [KindPage] {
        [
            KindPage(
                address: "index", name: "Alerts",
                title: "Alerts and what became of them: \(question.council), \(question.name)",
                lead: [Prose(raised)] + closing + [Prose(meaning)],
                sections: tables["whole"].cell(0, "raised") == .count(0)
                    ? [] : sections)
        ]
    }

    private var sections: [PageSection] {
        let months = tables["months"]
        return [
            PageSection(
                "From raised to resolved",
                [
                    .figure(
                        Figure(
                            loop, tables["flow"],
                            .bars(label: "what", value: "alerts", unit: .init("alerts"))))
                ]),
            PageSection(
                "What they are about",
                [
                    .figure(
                        Figure(
                            most("concerns", "concern", "The concern raised most is"),
                            tables["concerns"],
                            .bars(label: "concern", value: "raised", unit: .init("alerts"))))
                ]),
            PageSection(
                "For each team",
                [
                    .figure(
                        Figure(
                            most("teams", "team", "Most alerts went to"), tables["teams"],
                            .bars(label: "team", value: "raised", unit: .init("alerts"))))
                ]),
            PageSection(
                "How often",
                [
                    .figure(
                        Figure(
                            often, months,
                            .columns(
                                label: "month", values: ["raised", "year_before"],
                                unit: .init("alerts"))))
                ]),
        ]
    }

    private var often: String {
        let months = tables["months"]
        let cells = months.column("raised")
        guard !cells.contains(.suppressed) else { return "Too few to say how often." }
        let counts = cells.map { $0.wholeNumber ?? 0 }
        guard let most = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else {
            return "There is no month to tell of."
        }
        let without = counts.count { $0 == 0 }
        return "Most were raised in \(months.cell(most, "month").words) "
            + "(\(NumberWords.grouped(counts[most])))"
            + (without == 0
                ? "; there were some in every month."
                : "; in \(without) of \(counts.count) months there was none.")
    }

    private var raised: String {
        let whole = tables["whole"]
        let before = tables["before"].cell(0, "raised")
        let now = whole.cell(0, "raised")
        if now == .suppressed { return "Alerts in \(question.name): \(KindWords.tooFew)." }
        if now == .count(0) {
            return "No alert was raised in \(question.name)"
                + (before.wholeNumber.map { $0 > 0 } ?? false
                    ? "; in the year before there were \(KindWords.shown(before))." : ".")
        }
        let told = KindWords.counted(now, "alert was", "alerts were")
        let change = KindWords.difference(now, before).map { ", \($0) in the year before" } ?? ""
        let children = whole.cell(0, "children")
        return "\(told.prefix(1).uppercased() + told.dropFirst()) raised in \(question.name) about "
            + KindWords.counted(children, "child", "children") + change + "."
    }

    private var closing: [Prose] {
        let whole = tables["whole"]
        guard whole.cell(0, "raised") != .count(0) else { return [] }
        return [Prose(loop)]
    }

    private var loop: String {
        let whole = tables["whole"]
        func told(_ key: String) -> String {
            let cell = whole.cell(0, key)
            return cell == .suppressed ? "(\(KindWords.tooFew))" : KindWords.shown(cell)
        }
        return "Of \(told("raised")) alerts, \(told("answered")) were answered and "
            + "\(told("resolved")) resolved; \(told("open")) are open at \(question.endWords)."
    }

    private var meaning: String {
        hasStage
            ? "An alert is a written notice to the social worker and the team manager. It counts "
                + "once for each time it was issued."
            : "This council has no stage called an alert, so every dispute that was raised is "
                + "counted as one."
    }

    private func most(_ name: String, _ key: String, _ opening: String) -> String {
        let table = tables[name]
        guard
            let first = table.rows.indices.first(where: {
                table.cell($0, "raised").wholeNumber != nil
            })
        else { return "Too few to say." }
        return "\(opening) \(table.cell(first, key).words) "
            + "(\(KindWords.shown(table.cell(first, "raised"))))."
    }
}

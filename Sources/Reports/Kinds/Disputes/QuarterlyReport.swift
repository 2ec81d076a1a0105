// The quarterly escalation and midway monitoring report, with its themes.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// A quarter's escalations and midway monitoring, beside the quarter before and a year before.
    public static func quarterly(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        var replay = OneReplay(context)
        let before = QuarterSides.before(question.span)
        let sides = QuarterSides(question, before, in: &replay)
        let marks = replay.count(MarkCounter(period: question.period))
        let midway = replay.count(MidwayCount(on: question.end))
        let footprints = replay.count(NoFootprintTotal(on: question.end))
        let made = replay.made()
        let name = question.name
        var tables = NamedTables()
        tables.add("numbers", sides.table("Escalations, \(name)", made, context))
        tables.add(
            "flow", DisputeStages.table("From raised to resolved, \(name)", context, question.span))
        tables.add(
            "themes",
            DisputeThemes.table(
                "What escalations raised in \(name) were about", context, question.span,
                before: before, KindWords.period(before)))
        tables.add(
            "teams",
            DisputeTeams.table(
                "Escalations by team, \(name)", context,
                question.span))
        tables.add(
            "outcomes",
            DisputeTeams.outcomes(
                "What came of those resolved in \(name)",
                context, question.span))
        tables.add(
            "marks",
            made[marks].table(in: context).declared { said in
                said.people("number", "children", "year_before")
                said.atMost("children", "number")
            })
        tables.add(
            "midway", made[midway].table("Midway reviews, at \(question.endWords)"))
        tables.add(
            "footprint",
            made[footprints].table(
                "Looked-after children and what officers did for them since "
                    + "the last review, at \(question.endWords)", waiting: made[midway].all))
        return KindDraft(
            title: "Escalations and midway monitoring: \(question.council), \(name)",
            tables: tables
        ) { tables in
            QuarterPages(question: question, tables: tables).pages
        }
    }
}

/// The page of the report, of its tables alone.
private struct QuarterPages {
    let question: KindQuestion
    let tables: NamedTables

    var pages: [KindPage] {
        [
            KindPage(
                address: "index", name: "The quarter",
                title: "Escalations and midway monitoring: \(question.council), "
                    + question.name,
                lead: [Prose(escalated), Prose(theme), Prose(midway)],
                sections: [
                    PageSection("Escalations", [.table(tables["numbers"])]),
                    PageSection("From raised to resolved", [flow]),
                    PageSection("Themes", [themes]),
                    PageSection(
                        "By team", rows("teams", "No escalation was raised in the quarter.")),
                    PageSection(
                        "What came of them",
                        rows("outcomes", "No escalation was resolved in the quarter.")),
                    PageSection(
                        "Midway reviews", [.table(tables["midway"]), .table(tables["marks"])]),
                    PageSection("Children nobody was in touch with", [.table(tables["footprint"])]),
                ])
        ]
    }

    private var flow: PageBlock {
        tables["flow"].rows.isEmpty
            ? .paragraph(Prose(DisputeStages.sentence(tables["flow"])))
            : .figure(DisputeStages.figure(tables["flow"]))
    }

    private var themes: PageBlock {
        tables["themes"].rows.isEmpty
            ? .paragraph(Prose(theme)) : .figure(DisputeThemes.figure(tables["themes"]))
    }

    private var escalated: String {
        let numbers = tables["numbers"]
        let row = QuarterSides.raised
        let now = numbers.cell(row, "now")
        if now == .suppressed {
            return "Escalations raised in \(question.name): \(KindWords.tooFew)."
        }
        let told = KindWords.counted(now, "escalation was", "escalations were")
        let change =
            KindWords.difference(now, numbers.cell(row, "before")).map {
                ", \($0) in the quarter before"
            } ?? ""
        let late = numbers.cell(QuarterSides.overdue, "now")
        return "\(told.prefix(1).uppercased() + told.dropFirst()) raised in \(question.name)"
            + change + "; at its end "
            + waiting(late)
    }

    private func waiting(_ late: Cell) -> String {
        let date = "for an answer past its date."
        if late == .suppressed { return "\(KindWords.tooFew) how many wait \(date)" }
        switch late.wholeNumber ?? 0 {
        case 0: return "none waits \(date)"
        case 1: return "1 waits \(date)"
        case let count: return "\(NumberWords.grouped(count)) wait \(date)"
        }
    }

    private var theme: String { DisputeThemes.sentence(tables["themes"]) }

    private var midway: String {
        let midway = tables["midway"]
        func told(_ row: String) -> String {
            let cell = midway.cell(row, "children")
            return cell == .suppressed ? "(\(KindWords.tooFew))" : KindWords.shown(cell)
        }
        return "Midway reviews: held for \(told(MidwayCount.held)) children since their last "
            + "review, overdue for \(told(MidwayCount.overdue)), still to come for "
            + "\(told(MidwayCount.pending))."
    }

    private func rows(_ name: String, _ none: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [.paragraph(Prose(none))] : [.table(tables[name])]
    }
}

// The officer's sheet: the diagnostic tool filled in before supervision, made from the record.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// One officer's work over a period beside that of the whole team.
    public static func officerSheet(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        let id = question.officer ?? ""
        let officer = context.known.record.recorded.symbols.find(id).map(Symbol.init(number:))
        var replay = OneReplay(context)
        let comparison = SheetComparison(question, in: &replay)
        let children = replay.count(OfficerChildren(officer ?? Symbol.none, question.span))
        let disputes = replay.count(OfficerDisputes(context))
        let late = replay.count(LateReviews(officer, question.span))
        var work = WorkList.Question(at: question.end, through: question.end.adding(days: 28))
        let listed = replay.gather(work)
        let made = replay.made()
        work.officer = id
        let list = made.list(listed, work, context)
        let rows = WorkRows(context)
        let own = list.rows
        let counts = (
            own: made[disputes].counts(officer ?? Symbol.none, context, question.span),
            team: made[disputes].counts(nil, context, question.span)
        )
        var tables = NamedTables()
        tables.add(
            "beside", comparison.table("\(id) beside the team, \(question.name)", made, counts))
        tables.add("work", rows.kinds("To be done at \(question.endWords)", own, on: question.end))
        tables.add(
            "overdue",
            rows.table(
                "Overdue at \(question.endWords)", own.filter { $0.item.dueOn < question.end },
                on: question.end))
        tables.add(
            "due",
            rows.table(
                "Due in the four weeks after \(question.endWords)",
                own.filter { $0.item.dueOn >= question.end }, on: question.end))
        tables.add("late", made[late].table("Reviews held late in \(question.name)", context))
        tables.add(
            "children",
            made[children].heldTable("Children held at \(question.endWords)", context))
        tables.add(
            "changes",
            made[children].changesTable("Children who came and left, \(question.name)", context))
        tables.add(
            "supervision",
            SupervisionTold.table(officer, context, question.span, "Supervision of \(id)"))
        return KindDraft(
            title: "Before supervision: \(id), \(question.name)", tables: tables
        ) { tables in
            SheetPages(question: question, officer: id, tables: tables).pages
        }
    }
}

/// The page of the sheet, of its tables alone.
private struct SheetPages {
    let question: KindQuestion
    let officer: String
    let tables: NamedTables

    var pages: [KindPage] {
        [
            KindPage(
                address: "index", name: "The sheet",
                title: "Before supervision: \(officer), \(question.name)", lead: lead,
                sections: [
                    PageSection("At a glance", [.keyNumbers(keyNumbers)]),
                    PageSection("Beside the team", [.table(tables["beside"])]),
                    PageSection("Supervision", [.table(tables["supervision"])]),
                    PageSection(
                        "Reviews held late", rows("late", "No review of this officer was late.")),
                    PageSection(
                        "To be done",
                        rows("work", "Nothing is overdue or falls due in the next four weeks.")
                            + some("overdue") + some("due")),
                    PageSection(
                        "Children held", rows("children", "The officer holds no child.")),
                    PageSection(
                        "Children who came and left",
                        rows("changes", "No child came to the officer or left.")),
                    PageSection("To talk about", [.list(Self.prompts)]),
                ])
        ]
    }

    /// What the record cannot say and the officer writes.
    private static let prompts: [Prose] = [
        "What has gone well, and for whom it made a difference.",
        "What worries me, and about which children.",
        "What I have learnt since last time.",
        "What needs to happen, by whom and by when.",
    ]

    private var lead: [Prose] {
        let beside = tables["beside"]
        func share(_ row: String, _ side: String, _ many: String) -> String {
            KindWords.share(
                beside.cell(row, side), beside.cell(row, side + "_count"),
                beside.cell(row, side + "_of"), many)
        }
        let held = beside.cell(SheetComparison.caseload, "own_count")
        return [
            Prose(
                "\(officer) holds \(KindWords.counted(held, "child", "children")) at "
                    + "\(question.endWords). Reviews held in time: "
                    + share(SheetComparison.inTime, "own", "reviews") + "; the whole team: "
                    + share(SheetComparison.inTime, "team", "reviews") + "."),
            Prose(
                "Disputes are counted for the officers who held the children on the day they were "
                    + "raised, as no line says who raised them."),
        ]
    }

    private var keyNumbers: [KeyNumber] {
        let beside = tables["beside"]
        return SheetComparison.first.compactMap { row in
            let unit = beside.cell(row, "unit").words
            let team = KindWords.shown(beside.cell(row, "team"), unit: unit)
            return KeyNumber(
                KindWords.shown(beside.cell(row, "own"), unit: unit), row, beside: "team \(team)")
        }
    }

    private func rows(_ name: String, _ none: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [.paragraph(Prose(none))] : [.table(tables[name])]
    }

    private func some(_ name: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [] : [.table(tables[name])]
    }
}

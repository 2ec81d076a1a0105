// The SQA dashboard: how the team does and how each officer does, with audits and their learning.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
import Tables

extension KindDraft {
    /// The dashboard of safeguarding and quality assurance.
    public static func sqaDashboard(
        _ question: KindQuestion, _ context: ReplayContext
    ) -> KindDraft {
        var replay = OneReplay(context)
        let period = question.period
        let whole = ServiceComparison(question, in: &replay)
        let timely = MonthRun(
            period.over(.claReviewsInTimePercent, by: .month), in: &replay)
        let contacts = MonthRun(period.over(.iroDirectContacts, by: .month), in: &replay)
        let officers = ServiceParts(question, by: .iro, in: &replay)
        let teams = ServiceParts(question, by: .team, in: &replay)
        let caseloads = replay.count(CaseloadCount(on: question.end))
        let audits = AuditsTold(question, in: &replay)
        let made = replay.made()
        let last = context.known.lastDay
        let dots = made[caseloads].table("Caseloads at \(question.endWords)", context)
        var tables = NamedTables()
        tables.add("whole", whole.table("The team, \(question.name)", made))
        tables.add(
            "timely",
            timely.table(
                "Reviews held in time by month, \(question.name)",
                counts: ("In time", "Held"), value: "% in time", made, until: last))
        tables.add(
            "contacts",
            contacts.table(
                "Direct contacts by month, \(question.name)", value: "Contacts", made,
                until: last))
        tables.add("caseloads", dots)
        tables.add(
            "officers",
            officers.table(
                "Officers, \(question.name)",
                label: Column(key: "iro_id", title: "Officer", kind: .text),
                also: dots.column("iro_id").map(\.words), made))
        tables.add(
            "teams",
            teams.table(
                "Teams of the children's social workers, \(question.name)",
                label: Column("team", .text), made))
        tables.add("audits", audits.table("Audits completed in \(question.name)", made))
        tables.add(
            "learning",
            AuditsTold.learning(
                "Learning from audits in \(question.name)", context, question.span))
        return KindDraft(
            title: "SQA dashboard: \(question.council), \(question.name)", tables: tables
        ) { tables in
            SQAPages(question: question, tables: tables).pages
        }
    }
}

/// The pages of the dashboard, of its tables alone.
private struct SQAPages {
    let question: KindQuestion
    let tables: NamedTables

    var pages: [KindPage] { [team, officers, quality] }

    private var team: KindPage {
        let timely = tables["timely"]
        let contacts = tables["contacts"]
        return KindPage(
            address: "index", name: "The team",
            title: "How the team does: \(question.council), \(question.name)", lead: [lead],
            sections: [
                PageSection("At a glance", [.keyNumbers(keyNumbers)]),
                PageSection(
                    "Reviews in time",
                    [
                        .figure(
                            MonthRun.figure(
                                timely,
                                MonthRun.sentence(timely, what: "reviews in time", unit: "%"),
                                unit: .percent))
                    ]),
                PageSection(
                    "Contacts with children",
                    [
                        .figure(
                            MonthRun.figure(
                                contacts, MonthRun.sentence(contacts, what: "direct contacts"),
                                unit: .init("contacts")))
                    ]),
                PageSection("Beside a year before", [.table(tables["whole"])]),
                PageSection(
                    "By team of the child's social worker",
                    rows("teams", "No team is named for any child who was counted.")),
            ])
    }

    private var lead: Prose {
        let whole = tables["whole"]
        func cell(_ key: String) -> Cell { whole.cell("reviews held in time", key) }
        return Prose(
            "Reviews held in time: "
                + KindWords.share(cell("value"), cell("count"), cell("of"), "reviews") + ". "
                + CaseloadCount.sentence(tables["caseloads"]))
    }

    private var keyNumbers: [KeyNumber] {
        let whole = tables["whole"]
        return whole.rows.indices.map { row in
            let unit = whole.cell(row, "unit").words
            let of = whole.cell(row, "of")
            let before = whole.cell(row, "year_before")
            var beside: [String] = []
            if unit == "%", let base = of.wholeNumber {
                let part = NumberWords.grouped(whole.cell(row, "count").wholeNumber ?? 0)
                beside.append("\(part) of \(NumberWords.grouped(base))")
            }
            if before != .empty {
                beside.append("a year before \(KindWords.shown(before, unit: unit))")
            }
            return KeyNumber(
                KindWords.shown(whole.cell(row, "value"), unit: unit),
                whole.cell(row, "what").words,
                beside: beside.isEmpty ? nil : beside.joined(separator: "; "))
        }
    }

    private var officers: KindPage {
        KindPage(
            address: "officers", name: "Officers", title: "How each officer does, \(question.name)",
            lead: [
                Prose(
                    "Numbers of one officer are small: a few reviews move a percentage far. Read "
                        + "them with the officer, not against the others.")
            ],
            sections: [
                PageSection(
                    "Caseloads at \(question.endWords)",
                    tables["caseloads"].rows.isEmpty
                        ? [.paragraph("No officer is in post and no child is allocated.")]
                        : [.figure(CaseloadCount.figure(tables["caseloads"]))]),
                PageSection(
                    "Reviews, participation, contacts and audits",
                    rows("officers", "No officer did anything that is counted here.")),
            ])
    }

    private var quality: KindPage {
        KindPage(
            address: "audits", name: "Audits",
            title: "Audits and what was learnt, \(question.name)",
            lead: [
                Prose(
                    AuditsTold.sentence(
                        audits: tables["whole"].cell("audits completed", "value"),
                        tables["learning"]))
            ],
            sections: [
                PageSection(
                    "Audits completed", rows("audits", "No audit was completed in the period.")),
                PageSection(
                    "Did learning come back?",
                    rows("learning", "No learning from an audit was recorded in the period.")),
            ])
    }

    private func rows(_ name: String, _ none: String) -> [PageBlock] {
        tables[name].rows.isEmpty ? [.paragraph(Prose(none))] : [.table(tables[name])]
    }
}

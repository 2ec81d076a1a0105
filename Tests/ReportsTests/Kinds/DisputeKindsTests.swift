// The numbers of the DRP dashboard, the alerts and the quarter are those of the other commands.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@testable import Reports

@Suite struct DisputeKindsTests {
    @Test(arguments: KindLedger.some(40))
    func `what is open on the dashboard is what escalations says is open`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        let tables = KindDraft.drpDashboard(asking.question, asking.context).tables
        let end = asking.question.end
        let list = EscalationLists.open(asking.context, DateSpan(end, through: end))
        let standing = tables["standing"]
        #expect(standing.cell("open", "count") == .count(list.rows.count))
        #expect(
            standing.cell("open", "count").wholeNumber
                == asking.number(YearSection.escalations, "what became of them", "open at"))
        #expect(
            standing.cell("no answer by its date", "count").wholeNumber
                == asking.number(
                    YearSection.escalations, "what became of them", "open, and an answer overdue"))
        let told = ["overdue", "due", "others"].flatMap { tables[$0].column("escalation_id") }
        #expect(told.map(\.words).sorted() == list.column("escalation_id").map(\.words).sorted())
        // The parts of the glance are the whole.
        #expect(standing.sum("count") == 2 * list.rows.count)
        #expect(tables["teams"].sum("open") == list.rows.count)
        #expect(tables["teams"].sum("overdue") == tables["overdue"].rows.count)
    }

    @Test(arguments: KindLedger.some(40))
    func `weeks, months and quarters have the numbers of statistics`(ledger: KindLedger) throws {
        let asking = KindAsking(ledger)
        let tables = KindDraft.drpDashboard(asking.question, asking.context).tables
        for (name, bucketing) in [("months", Bucketing.month), ("quarters", .quarter)] {
            let table = tables[name]
            let entries = try asking.over(.drpsByStage, by: bucketing)
            #expect(table.column("entries") == entries.map { .count($0.number) })
            let answered = try asking.over(.drpsRespondedInTimePercent, by: bucketing)
            #expect(table.column("percent") == answered.map { Cell($0.value) })
            #expect(
                table.column("due").map(\.wholeNumber)
                    == answered.map { $0.denominator.map { Int($0.units) } })
            for row in table.rows.indices {
                let bucket = bucketing.buckets(of: asking.question.span)[row]
                #expect(
                    table.cell(row, "resolved")
                        == .count(EscalationLists.outcomes(asking.context, bucket).rows.count))
                let stages = table.columns.filter { $0.key.hasPrefix("stage_") }.map(\.key)
                let sum = stages.compactMap { table.cell(row, $0).wholeNumber }.reduce(0, +)
                #expect(table.cell(row, "entries") == .count(sum))
                let kinds = ["informal", "formal"].compactMap { table.cell(row, $0).wholeNumber }
                #expect(table.cell(row, "entries") == .count(kinds.reduce(0, +)))
            }
        }
        let weeks = try asking.over(.drpsByStage, by: .week).suffix(tables["weeks"].rows.count)
        #expect(tables["weeks"].rows.count <= 13)
        #expect(tables["weeks"].column("entries") == weeks.map { .count($0.number) })
    }

    @Test(arguments: KindLedger.some(40))
    func `the flow has the stages that escalations lists`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        let flow = KindDraft.drpDashboard(asking.question, asking.context).tables["flow"]
        let list = EscalationsReport.list(asking.context, .over(asking.question.span))
        #expect(flow.sum("entered") == list.rows.count)
        for row in flow.rows.indices {
            let own = list.rows.filter { $0[3] == flow.cell(row, "stage") }
            func ended(_ word: String) -> Cell { .count(own.count { $0[9] == .text(word) }) }
            #expect(flow.cell(row, "entered") == .count(own.count))
            #expect(flow.cell(row, "resolved") == ended("resolved"))
            #expect(flow.cell(row, "moved_on") == ended("moved_on"))
            #expect(flow.cell(row, "closed") == ended("closed"))
            #expect(flow.cell(row, "open") == ended(""))
        }
    }

    @Test(arguments: KindLedger.some(40))
    func `themes count each dispute once under each concern`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        let span = asking.question.span
        let table = KindDraft.drpDashboard(asking.question, asking.context).tables["themes"]
        let themes = EscalationTheme.all(in: asking.context, raisedIn: span)
        for row in table.rows.indices {
            let own = themes.filter { $0.category == table.cell(row, "code").words }
            #expect(
                table.cell(row, "disputes") == .count(own.reduce(0) { $0 + $1.escalations }))
            let children = own.reduce(into: Set<ChildNumber>()) { $0.formUnion($1.children) }
            #expect(table.cell(row, "children") == .count(children.count))
        }
        #expect(table.sum("disputes") == themes.reduce(0) { $0 + $1.escalations })
    }

    @Test(arguments: KindLedger.some(40))
    func `a quarter has the numbers of statistics, escalations and footprint`(ledger: KindLedger)
        throws
    {
        let asking = KindAsking(ledger)
        let tables = KindDraft.quarterly(asking.question, asking.context).tables
        let numbers = tables["numbers"]
        func now(_ row: String) -> Int? { numbers.cell(row, "now").wholeNumber }
        let entered = try asking.number(.drpsByStage)
        let formal = try asking.number(.childrenWithIssuesEscalated)
        let referred = try asking.number(.cafcassReferrals)
        #expect(now("stages entered") == entered)
        #expect(now("children whose escalation was formal") == formal)
        #expect(now("referrals to Cafcass") == referred)
        for (row, label) in [
            ("resolved", "resolved in the period"), ("open at the end", "open at"),
            (QuarterSides.overdue, "open, and an answer overdue"),
            ("informal ones that became formal", "informal ones"),
        ] {
            #expect(
                now(row) == asking.number(YearSection.escalations, "what became of them", label))
        }
        let span = asking.question.span
        let midway = FootprintList.midway(asking.context, span).column("state").map(\.words)
        #expect(
            tables["midway"].cell(MidwayCount.held, "children")
                == .count(midway.count { $0 == "held" }))
        #expect(
            tables["midway"].cell(MidwayCount.overdue, "children")
                == .count(midway.count { $0 == "overdue" }))
        #expect(tables["midway"].cell("all", "children") == .count(midway.count))
        #expect(
            tables["footprint"].cell("nothing was done", "children")
                == .count(FootprintList.none(asking.context, span).rows.count))
        #expect(tables["outcomes"].sum("escalations") == now("resolved"))
        #expect(tables["teams"].sum("raised") == now(QuarterSides.raised))
    }

    @Test(arguments: KindLedger.some(40))
    func `alerts are those of statistics by concern and by team`(ledger: KindLedger) throws {
        let asking = KindAsking(ledger)
        let tables = KindDraft.alerts(asking.question, asking.context).tables
        let whole = tables["whole"]
        if AlertLoop.hasStage(asking.context) {
            let issued = try asking.number(.alertsIssued)
            let children = try asking.number(.childrenSubjectToAlerts)
            #expect(whole.cell(0, "raised") == .count(issued))
            #expect(whole.cell(0, "children") == .count(children))
            for answer in try asking.over(.alertsIssued, split: [.team]) where answer.number > 0 {
                let team = [answer].values(of: .team)[0]
                #expect(tables["teams"].cell(team, "raised") == .count(answer.number))
            }
        } else {
            let raised = asking.context.escalations.histories.count {
                $0.raisedOn.map(asking.question.span.contains) ?? false
            }
            #expect(whole.cell(0, "raised") == .count(raised))
        }
        #expect(tables["teams"].sum("raised") == whole.cell(0, "raised").wholeNumber)
        #expect(tables["months"].sum("raised") == whole.cell(0, "raised").wholeNumber)
        let row = ["resolved", "closed", "open"].compactMap { whole.cell(0, $0).wholeNumber }
        #expect(row.reduce(0, +) == whole.cell(0, "raised").wholeNumber)
    }
}

// The numbers of the SQA dashboard, the officer's sheet, the week and the months are those of the
// other commands.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@testable import Reports

@Suite struct ServiceKindsTests {
    @Test(arguments: KindLedger.some(30))
    func `the team and its officers have the numbers of statistics`(ledger: KindLedger) throws {
        let asking = KindAsking(ledger)
        let tables = KindDraft.sqaDashboard(asking.question, asking.context).tables
        for measure in ServiceMeasure.all {
            let answers = try asking.over(measure.measure, measure.dimensions)
            let answer = try #require(answers.first)
            #expect(tables["whole"].cell(measure.words, "value") == Cell(answer.value))
            #expect(
                tables["whole"].cell(measure.words, "of")
                    == Cell(answer.denominator.map { Int($0.units) }))
        }
        for (name, key) in [("officers", DimensionKey.iro), ("teams", .team)] {
            let timely = try asking.over(.claReviewsInTimePercent, split: [key])
            let contacts = try asking.over(.iroDirectContacts, split: [key])
            let audited = try asking.over(.childrenAudited, split: [key])
            for row in tables[name].rows.indices {
                let label = tables[name].cell(row, tables[name].columns[0].key).words
                let own = timely.row(key.rawValue, label)
                #expect(tables[name].cell(row, "percent") == Cell(own?.value))
                #expect(
                    tables[name].cell(row, "contacts")
                        == .count(contacts.row(key.rawValue, label)?.number ?? 0))
                #expect(
                    tables[name].cell(row, "audited")
                        == .count(audited.row(key.rawValue, label)?.number ?? 0))
            }
            let held = try asking.over(.claReviewsHeld, split: [key])
            #expect(tables[name].sum("held") == held.reduce(0) { $0 + $1.number })
        }
    }

    @Test(arguments: KindLedger.some(30))
    func `caseloads are those of the caseloads command`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        let dots = KindDraft.sqaDashboard(asking.question, asking.context).tables["caseloads"]
        let table = CaseloadsReport.table(asking.context, at: asking.question.end)
        for key in ["iro_id", "children", "families", "fte", "per_fte"] {
            #expect(dots.column(key) == table.column(key))
        }
        for row in dots.rows.indices where dots.cell(row, "low") != .empty {
            let (low, high) = (
                dots.cell(row, "low").wholeNumber, dots.cell(row, "high").wholeNumber
            )
            let own = dots.cell(row, "children").wholeNumber ?? 0
            let stands = own < (low ?? 0) ? "below" : own > (high ?? 0) ? "above" : "within"
            #expect(dots.cell(row, "stands") == .text(stands))
        }
    }

    @Test(arguments: KindLedger.some(30))
    func `a sheet has the officer's numbers beside everybody's`(ledger: KindLedger) throws {
        let asking = KindAsking(ledger)
        let tables = KindDraft.officerSheet(asking.question, asking.context).tables
        let own = [Question.Asked(.iro, asking.officer)]
        for measure in ServiceMeasure.all where measure.isOfOfficers {
            let mine = try asking.over(measure.measure, measure.dimensions + own).first
            let all = try asking.over(measure.measure, measure.dimensions).first
            #expect(tables["beside"].cell(measure.words, "own") == Cell(mine?.value))
            #expect(tables["beside"].cell(measure.words, "team") == Cell(all?.value))
        }
        let end = asking.question.end
        let loads = CaseloadsReport.table(asking.context, at: end)
        if let row = loads.rows.indices.first(where: {
            loads.cell($0, "iro_id").words == asking.officer
        }) {
            #expect(tables["children"].rows.count == loads.cell(row, "children").wholeNumber)
        }
        var work = WorkList.Question(at: end, through: end.adding(days: 28))
        work.officer = asking.officer
        let list = WorkList(work, in: asking.context)
        #expect(tables["overdue"].rows.count == list.overdueCount)
        #expect(tables["due"].rows.count == list.rows.count - list.overdueCount)
        #expect(tables["work"].sum("overdue") == list.overdueCount)
        let late = TimelinessReport.list(asking.context, .over(asking.question.span)).rows.filter {
            $0[5] == .text("late") && $0[8] == .text(asking.officer)
        }.filter { row in
            // One that fell due in the period and was held after it is another period's.
            if case .date(let held) = row[4] { asking.question.span.contains(held) } else { false }
        }
        #expect(tables["late"].rows.count == late.count)
        #expect(
            tables["beside"].cell("disputes open at the end", "team").wholeNumber
                == asking.number(YearSection.escalations, "what became of them", "open at"))
    }

    @Test(arguments: KindLedger.some(30))
    func `a week has what due lists for each officer`(ledger: KindLedger) {
        var asking = KindAsking(ledger)
        asking.question.officer = nil
        asking.question.span = UsualPeriod.sevenDays.span(
            until: asking.question.end, in: asking.context)
        let tables = KindDraft.weeklyUpdate(asking.question, asking.context).tables
        let end = asking.question.end
        let overview = tables["officers"]
        for row in overview.rows.indices {
            let officer = overview.cell(row, "iro_id").words
            guard officer != "nobody named" else { continue }
            var work = WorkList.Question(
                at: end, through: KindDraft.lastDayOfUpdate(asAt: end))
            work.officer = officer
            let list = WorkList(work, in: asking.context)
            #expect(overview.cell(row, "overdue") == .count(list.overdueCount))
            #expect(overview.cell(row, "due") == .count(list.rows.count - list.overdueCount))
            #expect(tables[officer + " overdue"].rows.count == list.overdueCount)
            let then = end.adding(days: -7)
            var before = WorkList.Question(
                at: then, through: KindDraft.lastDayOfUpdate(asAt: then))
            before.officer = officer
            before.later = end
            let fates = WorkListReport.fates(
                WorkList(before, in: asking.context), asking.context, forPeople: false)
            let became = fates.column("became").map(\.words)
            #expect(overview.cell(row, "done") == .count(became.count { $0 == "done" }))
            #expect(overview.cell(row, "gone") == .count(became.count { $0 == "went_away" }))
            #expect(
                tables[officer + " fates"].rows.count
                    == became.count { $0 == "done" || $0 == "went_away" })
        }
        let named = WorkList(
            WorkList.Question(at: end, through: KindDraft.lastDayOfUpdate(asAt: end)),
            in: asking.context
        ).rows.filter { !$0.item.officers.isEmpty }
        for row in named {
            for officer in row.item.officers {
                #expect(
                    overview.column("iro_id").contains(.text(asking.context.known.text(officer))))
            }
        }
    }

    @Test(arguments: KindLedger.some(30))
    func `months are those of population, and each opens with the end of the one before`(
        ledger: KindLedger
    ) {
        let asking = KindAsking(ledger)
        let tables = KindDraft.monthlyNumbers(asking.question, asking.context).tables
        let population = YearSection.document(
            [.population(asking.question.period)], asking.context, inLongForm: false
        ).tables.first { $0.title.contains("month by month") }
        let months = tables["months"]
        #expect(
            months.rows.map { Array($0.prefix(5)) } == population?.rows.map { Array($0.prefix(5)) })
        let before = YearSection.document(
            [.population(asking.question.yearBefore)], asking.context, inLongForm: false
        ).tables.first { $0.title.contains("month by month") }
        #expect(
            months.column("year_before").map(\.wholeNumber)
                == before?.column("closing").map(\.wholeNumber))
        for row in months.rows.indices.dropFirst() {
            #expect(months.cell(row, "opening") == months.cell(row - 1, "closing"))
        }
        #expect(
            tables["bridge"].sum("children")
                == 2 * (tables["bridge"].column("children").last?.wholeNumber ?? 0))
    }
}

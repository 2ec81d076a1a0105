// The page of work due: everything of the list is on it, on the sheets of those whose work it is.

import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections
@testable import Renderers
@testable import Reports

@Suite struct WorkPageTests {
    private struct Asked {
        let list: WorkList
        let page: Page
        let context: ReplayContext
    }

    private func asked(seed: UInt64, showsAll: Bool) -> Asked {
        var random = RandomLedger(seed: seed)
        let context = ReplayContext(KnownFacts(random.ledger.record))
        let day = random.someDay()
        let list = WorkList(
            WorkList.Question(at: day, through: day.adding(days: 28)), in: context)
        let page = WorkPage.page(list, of: "test", context, showsAll: showsAll)
        return Asked(list: list, page: page, context: context)
    }

    private func tables(_ section: PageSection) -> [Table] {
        section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test(arguments: 1...8)
    func `every thing to be done is on the sheet of each officer whose work it is`(seed: UInt64) {
        let asked = asked(seed: seed, showsAll: true)
        let sheets = asked.page.sections.filter(\.isOnItsOwnSheet)
        let places = asked.list.rows.map { max(1, Set($0.item.officers).count) }.reduce(0, +)
        let listed = sheets.flatMap(tables).map(\.rows.count).reduce(0, +)
        #expect(listed == places, "seed \(seed)")
        for sheet in sheets {
            let due = asked.list.rows.filter { row in
                let officers = row.item.officers.map { asked.context.known.text($0) }
                return (officers.isEmpty ? ["Nobody named"] : officers).contains(sheet.title)
            }
            #expect(tables(sheet).map(\.rows.count).reduce(0, +) == due.count, "seed \(seed)")
            let over = due.count { $0.item.dueOn < asked.list.question.day }
            if over > 0 { #expect(tables(sheet).first?.rows.count == over, "overdue comes first") }
        }
    }

    @Test(arguments: 1...8)
    func `each sheet has no more than so many things long overdue, and says how many it leaves out`(
        seed: UInt64
    ) {
        let asked = asked(seed: seed, showsAll: false)
        for sheet in asked.page.sections where sheet.isOnItsOwnSheet {
            for table in tables(sheet) where table.title.hasPrefix("Overdue") {
                #expect(table.rows.count <= WorkListReport.shown)
            }
        }
    }

    @Test func `an empty list is a sentence`() {
        let context = ReplayContext(KnownFacts(TestLedger("").record))
        let day = CalendarDate.earliest
        let list = WorkList(
            WorkList.Question(at: day, through: day.adding(days: 28)), in: context)
        let page = WorkPage.page(list, of: "test", context, showsAll: false)
        #expect(page.lead.map(\.words) == [WorkPage.lead(list)])
        #expect(page.sections.isEmpty)
    }

    @Test func `each sheet begins a sheet of paper and has boxes to tick`() throws {
        let context = ReplayContext(
            KnownFacts(TestLedger("2014-02-03 A became_looked_after").record))
        let day = try DateSpelling.parse("2014-02-10")
        let list = WorkList(
            WorkList.Question(at: day, through: day.adding(days: 28)), in: context)
        let page = WorkPage.page(list, of: "test", context, showsAll: false)
        let html = String(decoding: page.rendered(), as: UTF8.self)
        #expect(html.contains("<section id=\"nobody-named\" class=\"sheet\">"))
        #expect(html.contains("\u{2610}"))
        #expect(html.contains("Contains personal data."))
    }
}

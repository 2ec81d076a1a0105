// The annual report for everyone: what it declares is true, and no sentence tells a number that
// its tables do not.

import Dates
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@testable import Reports

@Suite struct AnnualPublicationTests {
    @Test(arguments: ExampleLedger.allCases)
    func `what the tables declare of their numbers is true`(_ example: ExampleLedger) throws {
        let draft = AnnualReport.draft(of: [try example.source()], stamp: nil, forEveryone: true)
        let published = Publication.published(draft.tables[0], below: 6)
        #expect(published.complaints == [])
        #expect(published.suppressed.contains { $0 > 0 })
    }

    @Test(arguments: 1...30)
    func `in any ledger what the tables declare is true`(seed: UInt64) {
        var random = RandomLedger(seed: seed)
        let context = ReplayContext(KnownFacts(random.ledger.record))
        let year = ReportingYear(containing: random.someDay())
        let draft = AnnualReport.draft(
            of: [.source(context, year, "some")], stamp: nil, forEveryone: true)
        #expect(Publication.published(draft.tables[0], below: 6).complaints == [])
    }

    @Test func `with everything suppressed no page says a number of the record`() throws {
        let source = try ExampleLedger.bromley.source()
        let made = AnnualTables(source, forEveryone: true)
        // Numbers of 1,000 and more that stand in tables are no years, days or rules.
        let hidden = made.all.map { table in
            Table(
                title: table.table.title, columns: table.table.columns,
                rows: table.table.rows.map { row in
                    row.map { cell in
                        switch cell {
                        case .count, .decimal: .suppressed
                        case .empty, .text, .date, .instant, .flag, .suppressed: cell
                        }
                    }
                })
        }
        let told = AnnualTold(made, told: hidden)
        let authority = AnnualReport.Authority(source, told)
        for page in authority.pages(for: .everyone(threshold: 6)) where page.address != "method" {
            for words in page.words {
                #expect(!words.contains("%"), "\(page.address): \(words)")
                #expect(!words.contains(" rose from "), "\(page.address): \(words)")
                #expect(!words.contains(" fell from "), "\(page.address): \(words)")
                #expect(
                    words.wholeMatch(of: /.*\d of \d.*/) == nil, "\(page.address): \(words)")
            }
        }
    }
}

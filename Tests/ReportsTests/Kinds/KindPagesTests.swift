// The pages of every kind: they tell what their tables tell, and nothing that these keep back.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@testable import Reports

@Suite struct KindPagesTests {
    @Test(arguments: KindLedger.some(20))
    func `pages of random ledgers have addresses of their own and say something`(ledger: KindLedger)
    {
        for (name, draft) in KindAsking(ledger).drafts {
            let site = draft.report().site()
            #expect(site.pages.first?.address == "index", "\(name)")
            #expect(Set(site.pages.map(\.address)).count == site.pages.count, "\(name)")
            for page in site.pages {
                #expect(!page.lead.isEmpty, "\(name)")
                #expect(page.sections.allSatisfy { !$0.blocks.isEmpty }, "\(name)")
                for link in page.links { #expect(site.pages.contains { $0.address == link }) }
            }
        }
    }

    @Test(arguments: KindLedger.some(20))
    func `a sentence about what is suppressed says that it is too few to say`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        for (name, draft) in asking.drafts
        where ["quarterly", "alerts", "monthly"].contains(name) {
            let pages = draft.tell(draft.tables.with(draft.tables.all.map(\.suppressedThroughout)))
            for page in pages {
                let page = Page(
                    address: page.address, name: page.name, title: page.title, lead: page.lead,
                    sections: page.sections)
                for words in page.allWords {
                    // Days, years and ages of the question are no numbers of the ledger.
                    var rest = words
                    for known in asking.harmless { rest = rest.replacing(known, with: "") }
                    let hasNumber = rest.contains { $0.isNumber }
                    #expect(!hasNumber, "\(name): \(words)")
                }
            }
        }
    }

    @Test(arguments: KindLedger.some(20))
    func `what may be published has no number beside its cells`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        for (name, draft) in asking.drafts
        where ["quarterly", "alerts", "monthly"].contains(name) {
            for table in draft.tables.all {
                let hasNumber = (table.note ?? "").contains { $0.isNumber }
                #expect(!hasNumber, "\(name)")
                let ids = ["child_id", "child_ids", "escalation_id", "iro_id"]
                let names = table.columns.contains { ids.contains($0.key) }
                #expect(!names, "\(name)")
            }
        }
    }

    @Test(arguments: KindLedger.some(30))
    func `what is declared of published numbers is true`(ledger: KindLedger) {
        let asking = KindAsking(ledger)
        for (name, draft) in asking.drafts
        where ["quarterly", "alerts", "monthly"].contains(name) {
            let published = Publication.published(draft.tables.all, below: 6)
            #expect(published.complaints.isEmpty, "\(name)")
            // Every number is declared: with nothing small, nothing is kept back.
            let open = Publication.published(draft.tables.all, below: 1)
            #expect(open.suppressed.allSatisfy { $0 == 0 }, "\(name)")
        }
    }

    @Test func `an empty ledger says why its reports are empty`() {
        let telling = ListTelling("2013-05-07 - supervision_held worker_id=iro-1")
        var question = KindQuestion(
            council: "Nowhere",
            span: DateSpan(
                CalendarDate(iso: "2013-04-01") ?? .earliest,
                through: CalendarDate(iso: "2014-03-31") ?? .latest))
        question.officer = "iro-9"
        func told(_ draft: KindDraft) -> String {
            draft.report().site().pages.flatMap(\.allWords).joined(separator: "\n")
        }
        let context = telling.context
        #expect(told(.drpDashboard(question, context)).contains("No disputes are open."))
        #expect(told(.alerts(question, context)).contains("No alert was raised in 2013-14."))
        #expect(told(.quarterly(question, context)).contains("No escalations were raised"))
        #expect(told(.monthlyNumbers(question, context)).contains("No children were looked after"))
        #expect(told(.weeklyUpdate(question, context)).contains("Nothing is overdue."))
        #expect(told(.officerSheet(question, context)).contains("The officer holds no child."))
        #expect(
            told(.sqaDashboard(question, context)).contains("none: there were no reviews"))
    }
}

extension Table {
    /// Every number of it kept back.
    fileprivate var suppressedThroughout: Table {
        Table(
            title: title, note: note, columns: columns,
            rows: rows.map { row in
                row.map { cell in
                    switch cell {
                    case .count, .decimal: .suppressed
                    case .empty, .text, .date, .instant, .flag, .suppressed: cell
                    }
                }
            })
    }
}

extension Page {
    /// The addresses that its words lead to.
    fileprivate var links: [String] {
        proses.flatMap(\.pieces).compactMap { piece in
            if case .link(_, let to) = piece { String(to.prefix { $0 != "#" }) } else { nil }
        }
    }

    private var proses: [Prose] {
        lead
            + sections.flatMap(\.blocks).flatMap { block -> [Prose] in
                switch block {
                case .paragraph(let prose): [prose]
                case .list(let list): list
                case .keyNumbers, .table, .figure: []
                }
            }
    }

    /// Everything it says outside of tables.
    fileprivate var allWords: [String] {
        proses.map(\.words)
            + sections.flatMap(\.blocks).flatMap { block -> [String] in
                switch block {
                case .keyNumbers(let numbers):
                    numbers.flatMap { [$0.value, $0.beside ?? ""] }
                case .figure(let figure): [figure.title]
                case .paragraph, .list, .table: []
                }
            }
    }
}

extension KindAsking {
    /// Words with digits that say nothing of the ledger's numbers, the longest first.
    fileprivate var harmless: [String] {
        let horizon = KindDraft.lastDayOfUpdate(asAt: question.end)
        var words = [
            question.name, question.endWords, DateSpelling.words(horizon), "iro-1", "iro-2",
            "iro-3",
            question.yearBefore.name,
        ]
        for day in [question.span, question.span.yearBefore].flatMap({ [$0.from, $0.to] }) {
            words.append(DateSpelling.words(day))
        }
        for bucketing in Bucketing.allCases {
            words += bucketing.buckets(of: question.span).map(bucketing.name)
        }
        return words.sorted { $0.count > $1.count }
    }
}

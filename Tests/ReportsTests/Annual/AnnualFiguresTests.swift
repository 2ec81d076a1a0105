// The annual report's numbers against the same questions asked alone, and what its pages hold.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import TestLedgers
import Testing

@testable import Reports

@Suite struct AnnualFiguresTests {
    @Test(arguments: ExampleLedger.allCases)
    func `every figure of a page is the answer to its question asked alone`(
        _ example: ExampleLedger
    ) throws {
        let compared = try Self.compare(try example.source())
        #expect(compared > 250, "\(compared) figures were compared")
    }

    @Test(arguments: 1...30)
    func `in any ledger every figure of a page is the answer to its question`(
        seed: UInt64
    ) throws {
        var random = RandomLedger(seed: seed)
        let context = ReplayContext(KnownFacts(random.ledger.record))
        let year = ReportingYear(containing: random.someDay())
        #expect(try Self.compare(.source(context, year, "some")) > 0)
    }

    /// Compares every cell that has a source; answers how many.
    private static func compare(_ source: AnnualReport.Source) throws -> Int {
        let tables = AnnualTables(source, forEveryone: false)
        var cells: [(cell: Cell, source: CellSource, title: String)] = []
        for table in tables.all {
            for (row, sources) in table.sources.enumerated() {
                for (column, own) in sources.enumerated() {
                    guard let own else { continue }
                    cells.append((table.table.rows[row][column], own, table.table.title))
                }
            }
        }
        let questions = try cells.map { try $0.source.question() }
        let answers = source.context.answer(questions)
        for (own, answer) in zip(cells, answers) {
            let alone = own.source.number(of: answer.first)
            #expect(
                own.cell.number == alone,
                "\(own.title): \(own.source.measure) \(own.source.dimensions)")
        }
        return cells.count
    }

    @Test(arguments: ExampleLedger.allCases)
    func `the tables below a page's figures are those of the replay`(
        _ example: ExampleLedger
    ) throws {
        let source = try example.source()
        let document = YearSection.document(
            YearSection.all(source.period), source.context, inLongForm: false, withFindings: true)
        let replayed = Dictionary(
            document.tables.map { ($0.title, $0) }, uniquingKeysWith: { a, _ in a })
        let made = AnnualTables(source, forEveryone: false)
        var compared = 0
        for table in made.made.flatMap(\.details).flatMap(\.self).map(\.table) {
            #expect(replayed[table.title]?.rows == table.rows, "\(table.title)")
            compared += 1
        }
        #expect(compared > 30)
    }

    @Test(arguments: ExampleLedger.allCases)
    func `no child is named on any page, and for everyone no worker either`(
        _ example: ExampleLedger
    ) throws {
        let source = try example.source()
        let known = source.context.known
        let children = Set(
            (0..<source.context.stories.childCount).map { number in
                known.id(of: ChildNumber(UInt32(number)))
            })
        let workers = Set(source.context.setting.workforce.inPost(as: .iro, on: source.period.end)
            .map { known.text($0.id) })
        for forEveryone in [false, true] {
            let draft = AnnualReport.draft(of: [source], stamp: nil, forEveryone: forEveryone)
            for page in draft.site().pages {
                let texts = page.tables.flatMap { table in
                    table.rows.joined().compactMap { cell -> String? in
                        if case .text(let text) = cell { text } else { nil }
                    }
                }
                let said = Set(texts + page.words.flatMap { $0.split(separator: " ").map(String.init) })
                #expect(said.isDisjoint(with: children), "\(page.address)")
                if forEveryone { #expect(said.isDisjoint(with: workers), "\(page.address)") }
            }
        }
    }

    @Test(arguments: 1...30)
    func `the same record makes the same pages on any number of threads`(seed: UInt64) {
        var random = RandomLedger(seed: seed)
        let record = random.ledger.record
        let year = ReportingYear(containing: random.someDay())
        let sites = [1, 3].map { threads in
            AnnualReport.draft(
                of: [.source(ReplayContext(KnownFacts(record), threads: threads), year, "some")],
                stamp: nil, forEveryone: false
            ).site()
        }
        #expect(sites[0] == sites[1])
        #expect(Set(sites[0].pages.map(\.address)).count == sites[0].pages.count)
        #expect(sites[0].pages.first?.address == "index")
    }

    @Test(arguments: ExampleLedger.allCases)
    func `every link leads to a page of the site`(_ example: ExampleLedger) throws {
        let source = try example.source()
        let site = AnnualReport.draft(of: [source, source], stamp: nil, forEveryone: false).site()
        let addresses = Set(site.pages.map(\.address))
        #expect(addresses.count == site.pages.count)
        var links = 0
        for page in site.pages {
            for case .list(let items) in page.sections.flatMap(\.blocks) {
                for case .link(_, let address) in items.flatMap(\.pieces) {
                    #expect(addresses.contains(address), "\(page.address): \(address)")
                    links += 1
                }
            }
        }
        #expect(links > 30)
    }
}

extension CellSource {
    /// The question whose only answer this is a number of.
    fileprivate func question() throws -> Question {
        let time: Question.Time =
            if let span { .over(span) } else { .at(try #require(at)) }
        return try Question(
            measure, time, dimensions: try Question.dimensions(dimensions, of: measure))
    }

    /// The number of an answer.
    fileprivate func number(of answer: Answer?) -> FixedDecimal? {
        switch part {
        case .value: answer?.value
        case .above: answer?.numerator
        case .below: answer?.denominator
        case .negative:
            answer?.value.map { FixedDecimal(units: -$0.units, decimals: $0.decimals) }
        }
    }
}

extension Cell {
    /// The number of a cell.
    fileprivate var number: FixedDecimal? {
        switch self {
        case .count(let count): FixedDecimal(units: Int64(count), decimals: 0)
        case .decimal(let decimal): decimal
        case .empty, .text, .date, .instant, .flag, .suppressed: nil
        }
    }
}

// What pages show of cells and words: days, numbers, hostile text, who may read, what is kept back.

import Dates
import PageReading
import Renderers
import Tables
import Testing

struct PageWordsTests {
    private func read(_ tables: Table..., stamp: Stamp? = nil) throws -> PageElement {
        try PageElement(page: Document(tables: tables, stamp: stamp).rendered(as: .html))
    }

    @Test func `each kind of cell is shown as people read it`() throws {
        let cells = try read(everyKind).all("tbody")[0].elements.map { $0.elements.map(\.words) }
        let first = [
            "GEN-0003", "12", "94.7", "30\u{A0}June\u{A0}2016",
            "30\u{A0}June\u{A0}2016, 23:59:59", "yes",
        ]
        #expect(cells[0] == first)
        #expect(
            cells[1][1...] == [
                "-5", "-0.05", "1\u{A0}July\u{A0}2016", "1\u{A0}January\u{A0}1970, 00:00:00", "no",
            ])
        #expect(cells[2] == ["", "", "", "", "", ""])
    }

    @Test func `thousands are set off, but not in the number of a line`() throws {
        let table = Table(
            title: "T", columns: [Column("children", .count), Column("seq", .count)],
            rows: [
                [.count(1931), .count(24870)], [.count(-1_234_567), .count(1)],
                [.count(999), .decimal(FixedDecimal(units: 1_000_005, decimals: 1))],
            ])
        let words = try read(table).all("tbody")[0].elements.map { $0.elements.map(\.words) }
        #expect(words == [["1,931", "24870"], ["-1,234,567", "1"], ["999", "100,000.5"]])
    }

    @Test func `words of the record stay words`() throws {
        let page = try read(hostile)
        #expect(page.faults() == [])
        #expect(
            page.tables[0].rows.map { $0[0] } == [
                "\\u{1b}[31mred\\u{9b}0m", "name\\u{202e}txt", "=HYPERLINK(\"x\")", "@sum, +1",
                "one\ntwo|three\nfour", "<b>_a_ my_id *c* [d](e) `f` \\ &amp; #1",
            ])
    }

    @Test func `hostile words in every place of a page change nothing of it`() throws {
        let words = "\"><script>alert(1)</script>\u{202E}\u{2066}\u{0}\u{85}' onload=x &lt;"
        let table = Table(
            title: words, note: words, columns: [Column(key: "k", title: words, kind: .text)],
            rows: [[.text(words)]])
        let page = Page(
            address: "index", name: words, title: words, lead: [Prose(words)],
            sections: [
                PageSection(
                    words + "2",
                    [
                        .paragraph(Prose([.strong(words), .link(words, to: words)])),
                        .keyNumbers([KeyNumber(words, words, beside: words)]), .table(table),
                        .figure(
                            Figure(
                                words,
                                Table(
                                    title: words,
                                    columns: [Column("k", .text), Column("n", .count)],
                                    rows: [[.text(words), .count(1)]]),
                                .bars(label: "k", value: "n", unit: Chart.Unit("x")))),
                    ])
            ],
            stamp: Stamp(ledger: words, size: 1, root: words, version: words))
        let site = Site(title: words, pages: [page])
        for bytes in [page.rendered(), page.rendered(in: site), site.oneFile()] {
            let read = try PageElement(page: bytes)
            #expect(read.faults(beside: ["index.html": read]) == [])
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
            #expect(!scalars.contains { $0 == "\u{202E}" || $0 == "\u{2066}" || $0 == "\u{85}" })
        }
    }

    @Test func `a name from right to left stands apart, and the number after it stays after`()
        throws
    {
        let name = "\u{5D0}\u{5D1} \u{5D2}"
        let document = Document(
            tables: [
                Table(title: "\(name), 12 reviews \(name)", columns: [Column("n", .count)])
            ])
        let heading = try #require(
            try PageElement(page: document.rendered(as: .html)).first("h1"))
        #expect(heading.all("bdi").map(\.words) == [name, name])
        #expect(heading.words == "\(name), 12 reviews \(name)")
    }

    @Test(arguments: [
        ("in 2016-17, and 2015-16.", ["2016-17", "2015-16"]), ("2016-17", ["2016-17"]),
        ("2016-2017 12016-17 2016-171 a2016-17 1-2016-17 2016-17-1 016-17 é2016-17", []),
        ("KIR-0001 2016-", []), ("-", []), ("2016-17-", []), ("(2016-17)", ["2016-17"]),
    ])
    func `a reporting year does not break at its hyphen`(text: String, years: [String]) throws {
        let page = Page(address: "index", name: "N", title: "T", lead: [Prose(text)])
        let read = try PageElement(page: page.rendered())
        let lead = try #require(read.all("p").first { $0["class"] == "lead" })
        #expect(lead.all("span").map(\.words) == years)
        #expect(lead.words == text)
    }

    @Test func `a page for staff says that it has personal data, one for everyone does not`()
        throws
    {
        let own = try PageElement(page: sampleSite.pages[0].rendered())
        #expect(own.first("header")?.words.contains("Contains personal data.") == true)
        let open = try PageElement(page: publicPage([.count(7)]).rendered())
        #expect(!open.words.contains("personal data"))
        let rules = try read(everyKind)
        #expect(!rules.words.contains("personal data"))
        #expect(try read(everyKind, stamp: stamp).words.contains("Contains personal data."))
    }

    @Test func `what c stands for is said where something is suppressed, and nowhere else`()
        throws
    {
        let note = "The letter c stands in place of some numbers. Each of them counts 1 to 5 people"
        let kept = publicPage([.count(7), .suppressed])
        #expect(try PageElement(page: kept.rendered()).words.contains(note))
        let site = Site(title: "S", pages: [kept])
        #expect(try PageElement(page: site.oneFile()).words.contains(note))
        #expect(String(decoding: site.markdown(), as: UTF8.self).contains(note))
        #expect(!(try PageElement(page: publicPage([.count(7)]).rendered()).words.contains(note)))
        let figure = Page(
            address: "index", name: "N", title: "N",
            sections: [PageSection("S", [.figure(sampleFigure)])],
            readers: .everyone(threshold: 6))
        #expect(try PageElement(page: figure.rendered()).words.contains(note))
    }
}

// The answer of a command as a page: exact snapshot, and the same cells as in the other formats.

import PageReading
import Renderers
import Tables
import TextFormats
import Testing

struct DocumentPageTests {
    @Test func `an answer of one table is a page of its title`() {
        let bytes = Document(
            tables: [
                Table(
                    title: "Late", note: "None of 2.",
                    columns: [Column("child_id", .text), Column("days", .count)],
                    rows: [[.text("KIR-0001"), .count(1200)]])
            ], stamp: stamp
        ).rendered(as: .html)
        let text = String(decoding: bytes, as: UTF8.self)
        let body = text.firstRange(of: "<body").map { String(text[$0.lowerBound...]) }
        #expect(body == expected)
    }

    private let expected = """
        <body class="own"><a class="skip" href="#the_content">Skip to the content</a>\
        <header><p class="personal"><strong>Contains personal data.</strong> \
        Only for staff who need it for their work. Do not publish it.</p>
        </header>
        <main id="the_content"><h1>Late</h1>
        <div id="late"><table><caption class="heard">Late</caption>
        <thead><tr><th scope="col" class="c">Child id</th><th scope="col" class="n">Days</th></tr>
        </thead>
        <tbody><tr><th scope="row">KIR-0001</th><td class="n">1,200</td></tr>
        </tbody>
        </table>
        <p class="note">None of 2.</p>
        </div>
        </main>
        <footer><h2>What this was made from</h2>
        <dl><div><dt>Ledger</dt><dd>kirklees</dd>
        </div>
        <div><dt>Size</dt><dd>812</dd>
        </div>
        <div><dt>Root</dt><dd>ab12</dd>
        </div>
        <div><dt>As at</dt><dd>31\u{A0}March\u{A0}2017</dd>
        </div>
        <div><dt>Version</dt><dd>1.0</dd>
        </div>
        </dl>
        </footer>
        </body>
        </html>

        """

    @Test func `tables without a title of their own stand in the section before them`() throws {
        let document = Document(tables: [
            Table(title: "In time", note: "All were in time.", columns: []),
            Table(title: "", columns: everyKind.columns, rows: everyKind.rows), empty,
        ])
        let page = try PageElement(page: document.rendered(as: .html))
        #expect(page.faults() == [])
        #expect(page.all("h1", "h2").map(\.words) == ["In time", "Late"])
        #expect(page.tables.map(\.caption) == ["In time", "Late"])
        #expect(page.words.contains("All were in time."))
        #expect(page.words.contains("There is nothing to list."))
    }

    @Test func `an answer of nothing at all is a page all the same`() throws {
        for document in [Document(tables: []), Document(tables: [Table(title: "", columns: [])])] {
            #expect(try PageElement(page: document.rendered(as: .html)).faults() == [])
        }
        let headed = Document(heading: "K", tables: [everyKind, everyKind])
        let page = try PageElement(page: headed.rendered(as: .html))
        #expect(page.faults() == [])
        #expect(page.all("h1").map(\.words) == ["K"])
    }
}

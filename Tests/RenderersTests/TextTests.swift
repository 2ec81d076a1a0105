// The table of a terminal: exact snapshots, hostile words, titles, stamps, colours.

import Renderers
import Tables
import Testing

struct TextTests {
    @Test func `every kind of cell stands under its title, numbers to the right`() {
        let document = Document(heading: "Kirklees", tables: [everyKind], stamp: stamp)
        #expect(
            document.rendered(as: .table).text == """
                Kirklees

                Reviews held

                Child id  Number  Percent  Held on     Recorded at           On time
                ────────  ──────  ───────  ──────────  ────────────────────  ───────
                GEN-0003      12     94.7  2016-06-30  2016-06-30T22:59:59Z  yes
                Zoë           -5    -0.05  2016-07-01  1970-01-01T00:00:00Z  no


                Percentages are of reviews due.

                Ledger   kirklees
                Size     812
                Root     ab12
                As at    2017-03-31
                Version  1.0

                """)
    }

    @Test func `what a terminal would obey is shown`() {
        #expect(
            Document(tables: [hostile]).rendered(as: .table).text == """
                Notes

                Words                                   Seq
                ──────────────────────────────────────  ───
                \\u{1b}[31mred\\u{9b}0m                     1
                name\\u{202e}txt                           2
                =HYPERLINK("x")                           3
                @sum, +1                                  4
                one\\u{d}\\u{a}two|three\\u{a}four           5
                <b>_a_ my_id *c* [d](e) `f` \\ &amp; #1    6

                """)
    }

    @Test func `a table without rows is its header alone`() {
        #expect(
            Document(tables: [empty]).rendered(as: .table).text == """
                Late

                Child id  Days
                ────────  ────

                """)
    }

    @Test func `a document of nothing is no bytes`() {
        #expect(Document(tables: []).rendered(as: .table).isEmpty)
        #expect(Document(tables: [Table(title: "", columns: [])]).rendered(as: .table).isEmpty)
    }

    @Test func `two tables stand apart by an empty line`() {
        let one = Table(title: "One", columns: [Column("a", .text)], rows: [[.text("x")]])
        let text = Document(tables: [one, one]).rendered(as: .table).text
        #expect(text == "One\n\nA\n─\nx\n\nOne\n\nA\n─\nx\n")
    }

    @Test func `headings alone are coloured`() {
        let document = Document(heading: "\u{1B}K", tables: [empty], stamp: stamp)
        let text = document.rendered(as: .table, style: Style(colour: true)).text
        let bold = text.split(separator: "\n").filter { $0.contains("\u{1B}") }
        #expect(
            bold == [
                "\u{1B}[1m\\u{1b}K\u{1B}[0m", "\u{1B}[1mLate\u{1B}[0m",
                "\u{1B}[1mChild id  Days\u{1B}[0m",
            ])
        let plain = text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
        #expect(plain == document.rendered(as: .table).text)
    }

    @Test func `a title and a note cannot command the terminal`() {
        let table = Table(title: "a\u{7}b", note: "c\nd", columns: [Column("e\u{8}", .text)])
        let text = Document(tables: [table]).rendered(as: .table).text
        #expect(text == "a\\u{7}b\n\nE\\u{8}\n──────\n\nc\\u{a}d\n")
    }
}

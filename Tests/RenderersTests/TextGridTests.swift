// The grid within a width: what is wrapped, what is cut, what never is.

import Tables
import Testing

@testable import Renderers

struct TextGridTests {
    private let late = Table(
        title: "",
        columns: [
            Column(key: "why", title: "Late because", kind: .text),
            Column(key: "n", title: "Working days late", kind: .count),
            Column("due_on", .date),
        ],
        rows: [
            [.text("the social worker was ill that week"), .count(1_234_567), day(2016, 6, 30)],
            [.text("snow"), .empty, day(2016, 7, 1)],
        ])

    private func rendered(_ width: Int?) -> String {
        Document(tables: [late]).rendered(as: .table, style: Style(width: width)).text
    }

    @Test func `without a width nothing is cut`() {
        #expect(
            rendered(nil) == """
                Late because                         Working days late  Due on
                ───────────────────────────────────  ─────────────────  ──────────
                the social worker was ill that week            1234567  2016-06-30
                snow                                                    2016-07-01

                """)
        #expect(rendered(1000) == rendered(nil))
        #expect(rendered(66) == rendered(nil))
    }

    @Test func `within a width words are cut and titles wrapped`() {
        #expect(
            rendered(38) == """
                              Working days
                Late because          late  Due on
                ────────────  ────────────  ──────────
                the social …       1234567  2016-06-30
                snow                        2016-07-01

                """)
    }

    @Test func `numbers, days and words of titles are kept whole in the narrowest terminal`() {
        #expect(rendered(1) == rendered(29))
        #expect(
            rendered(1) == """
                          Working
                Late         days
                because      late  Due on
                ────────  ───────  ──────────
                the soc…  1234567  2016-06-30
                snow               2016-07-01

                """)
    }

    @Test(arguments: 29...66)
    func `no line is wider than the terminal where the least fits`(width: Int) {
        let lines = rendered(width).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= width })
        #expect(lines.contains { $0.hasSuffix("1234567  2016-06-30") })
    }

    @Test func `wide characters are counted as the terminal draws them`() {
        let table = Table(
            title: "", columns: [Column("a", .text), Column("b", .text)],
            rows: [[.text("日本"), .text("x")], [.text("e\u{301}"), .text("y")]])
        let text = Document(tables: [table]).rendered(as: .table).text
        #expect(text == "A     B\n────  ─\n日本  x\ne\u{301}     y\n")
    }
}

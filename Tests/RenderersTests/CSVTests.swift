// Separated values: for programs and for a spreadsheet, exact bytes.

import Renderers
import Tables
import Testing
import TextFormats

struct CSVTests {
    private let excel = Style(forExcel: true)

    @Test func `every kind of cell is a field under its key`() {
        #expect(
            Document(heading: "K", tables: [everyKind]).rendered(as: .csv).text == """
                child_id,number,percent,held_on,recorded_at,on_time
                GEN-0003,12,94.7,2016-06-30,2016-06-30T22:59:59Z,true
                Zoë,-5,-0.05,2016-07-01,1970-01-01T00:00:00Z,false
                ,,,,,

                """)
    }

    @Test func `a spreadsheet gets its mark, its line ends and its days`() {
        let text = Document(tables: [everyKind]).rendered(as: .csv, style: excel).text
        let lines = text.unicodeScalars.split(separator: "\r\n".unicodeScalars).map(String.init)
        #expect(
            lines[...1] == [
                "\u{FEFF}child_id,number,percent,held_on,recorded_at,on_time",
                "GEN-0003,12,94.7,30/06/2016,30/06/2016 22:59:59,true",
            ])
        #expect(lines.last == ",,,,,")
        #expect(text.hasSuffix("\r\n"))
    }

    @Test func `quotes, commas and line breaks are quoted, other controls shown`() {
        #expect(
            Document(tables: [hostile]).rendered(as: .csv).text == """
                words,seq
                \\u{1b}[31mred\\u{9b}0m,1
                name\u{202E}txt,2
                "=HYPERLINK(""x"")",3
                "@sum, +1",4
                "one\r\ntwo|three\nfour",5
                <b>_a_ my_id *c* [d](e) `f` \\ &amp; #1,6

                """)
    }

    @Test func `a spreadsheet does not calculate what somebody wrote`() {
        let text = Document(tables: [hostile]).rendered(as: .csv, style: excel).text
        #expect(text.contains("\"'=HYPERLINK(\"\"x\"\")\",3\r\n\"'@sum, +1\",4\r\n"))
    }

    @Test func `tables of the same columns are one`() {
        #expect(
            Document(tables: [empty, empty.adding("a", 1), empty.adding("b", 2)])
                .rendered(as: .csv).text == "child_id,days\na,1\nb,2\n")
    }

    @Test func `tables of other columns stand apart, each under its header`() {
        let other = Table(title: "", columns: [Column("team", .text)], rows: [[.empty]])
        #expect(
            Document(tables: [empty.adding("a", 1), empty.adding("b", 2), other])
                .rendered(as: .csv).text == """
                    child_id,days
                    a,1

                    child_id,days
                    b,2

                    team
                    ""

                    """)
    }

    @Test func `a stamp comes last, as a table of one row`() {
        #expect(
            Document(tables: [empty], stamp: stamp).rendered(as: .csv).text == """
                child_id,days

                ledger,size,root,as_at,as_known_at,policies,version
                kirklees,812,ab12,2017-03-31,,,1.0

                """)
        #expect(
            Document(tables: [empty], stamp: Stamp(entries: [])).rendered(as: .csv).text
                == "child_id,days\n")
    }

    @Test func `our reader gets back what was written, a field for each cell`() throws {
        let bytes = Document(tables: [hostile]).rendered(as: .csv)
        let rows = try CSVReader.rows(of: bytes).map(\.fields)
        #expect(rows.count == 7)
        #expect(rows.allSatisfy { $0.count == 2 })
        #expect(rows[3] == ["=HYPERLINK(\"x\")", "3"])
        #expect(rows[5] == ["one\r\ntwo|three\nfour", "5"])
    }

    @Test func `no tables are no lines`() {
        #expect(Document(tables: []).rendered(as: .csv).isEmpty)
    }
}

extension Table {
    /// The table with one row more.
    fileprivate func adding(_ child: String, _ days: Int) -> Table {
        var table = self
        table.append([.text(child), .count(days)])
        return table
    }
}

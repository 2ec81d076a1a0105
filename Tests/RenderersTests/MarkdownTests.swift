// Markdown: exact snapshots.

import Renderers
import Tables
import Testing

struct MarkdownTests {
    @Test func `every kind of cell stands in a table under its title`() {
        #expect(
            Document(heading: "K", tables: [everyKind], stamp: stamp).rendered(as: .markdown).text
                == """
                # K

                ## Reviews held

                | Child id | Number | Percent | Held on | Recorded at | On time |
                | --- | ---: | ---: | --- | --- | --- |
                | GEN-0003 | 12 | 94.7 | 2016-06-30 | 2016-06-30T22:59:59Z | yes |
                | Zoë | -5 | -0.05 | 2016-07-01 | 1970-01-01T00:00:00Z | no |
                | | | | | | |

                Percentages are of reviews due.

                - Ledger: kirklees
                - Size: 812
                - Root: ab12
                - As at: 2017-03-31
                - Version: 1.0

                """)
    }

    @Test func `words stay words`() {
        #expect(
            Document(tables: [hostile]).rendered(as: .markdown).text == """
                ## Notes

                | Words | Seq |
                | --- | ---: |
                | \\\\u{1b}\\[31mred\\\\u{9b}0m | 1 |
                | name\\\\u{202e}txt | 2 |
                | =HYPERLINK("x") | 3 |
                | @sum, +1 | 4 |
                | one<br>two\\|three<br>four | 5 |
                | \\<b\\>\\_a\\_ my_id \\*c\\* \\[d\\](e) \\`f\\` \\\\ \\&amp; \\#1 | 6 |

                """)
    }

    @Test func `a table without rows is its header alone`() {
        #expect(
            Document(tables: [empty]).rendered(as: .markdown).text
                == "## Late\n\n| Child id | Days |\n| --- | ---: |\n")
        #expect(Document(tables: []).rendered(as: .markdown).isEmpty)
    }
}

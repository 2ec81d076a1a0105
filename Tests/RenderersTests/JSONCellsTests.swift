// JSON cells: what a terminal would obey is escaped, and reads back as it was.

import Foundation
import Renderers
import Tables
import Testing

struct JSONCellsTests {
    @Test func `what a terminal would obey is escaped`() {
        #expect(
            Document(tables: [hostile]).rendered(as: .jsonl).text == """
                {"words":"\\u001b[31mred\\u009b0m","seq":1}
                {"words":"name\\u202etxt","seq":2}
                {"words":"=HYPERLINK(\\"x\\")","seq":3}
                {"words":"@sum, +1","seq":4}
                {"words":"one\\r\\ntwo|three\\nfour","seq":5}
                {"words":"<b>_a_ my_id *c* [d](e) `f` \\\\ &amp; #1","seq":6}

                """)
    }

    @Test func `another reader of JSON gets every character back`() throws {
        let scalars = (1...0x20FF).compactMap(Unicode.Scalar.init) + ["\u{FFFD}", "\u{1F600}"]
        let words = scalars.map { "a\($0)" }
        let table = Table(
            title: "", columns: [Column("w", .text)], rows: words.map { [.text($0)] })
        let bytes = Document(tables: [table]).rendered(as: .json)
        #expect(!bytes.contains(0x7F))
        let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let rows = json?["rows"] as? [[String: String]]
        let back = rows?.compactMap { $0["w"] }
        #expect(back?.map { Array($0.utf8) } == words.map { Array($0.utf8) })
    }
}

// Columns: titles made of keys, and what a kind says about the room its cells need.

import Tables
import Testing

struct ColumnTests {
    @Test(arguments: [
        ("held_on", "Held on"), ("seq", "Seq"), ("as_known_at", "As known at"), ("", ""),
    ])
    func `a column without a title is titled by its key in words`(key: String, title: String) {
        #expect(Column(key, .text).title == title)
        #expect(Column(key, .text).key == key)
    }

    @Test func `a title of its own wins`() {
        #expect(Column(key: "fte", title: "FTE", kind: .decimal).title == "FTE")
    }

    @Test func `numbers alone lean to the right`() {
        let right = Column.Kind.allCases.filter { $0.alignment == .trailing }
        #expect(right == [.count, .decimal])
    }

    @Test func `words alone may be cut short`() {
        #expect(Column.Kind.allCases.filter(\.mayBeCutShort) == [.text])
    }

    @Test func `days, instants and flags know their width`() {
        let widths = Column.Kind.allCases.compactMap(\.widthHint)
        #expect(widths == [10, 20, 3])
    }
}

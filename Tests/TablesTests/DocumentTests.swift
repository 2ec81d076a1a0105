// Documents: tables in order, with or without heading and stamp.

import Tables
import Testing

struct DocumentTests {
    @Test func `a document is plain tables unless told otherwise`() {
        let tables = ["One", "Two"].map { Table(title: $0, columns: []) }
        let document = Document(tables: tables)
        #expect(document.heading == nil)
        #expect(document.stamp == nil)
        #expect(document.tables.map(\.title) == ["One", "Two"])
    }
}

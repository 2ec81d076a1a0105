// JSON and JSON lines: exact snapshots, and one line for each row.

import Renderers
import Tables
import Testing

struct JSONTests {
    @Test func `one table is columns and rows under the stamp`() {
        #expect(
            Document(tables: [everyKind], stamp: stamp).rendered(as: .json).text == """
                {"stamp":{"ledger":"kirklees","size":812,"root":"ab12","as_at":"2017-03-31",\
                "version":"1.0"},
                "columns":["child_id","number","percent","held_on","recorded_at","on_time"],
                "rows":[
                {"child_id":"GEN-0003","number":12,"percent":94.7,"held_on":"2016-06-30",\
                "recorded_at":"2016-06-30T22:59:59Z","on_time":true},
                {"child_id":"Zoë","number":-5,"percent":-0.05,"held_on":"2016-07-01",\
                "recorded_at":"1970-01-01T00:00:00Z","on_time":false},
                {}
                ]}

                """)
    }

    @Test func `several tables keep their titles`() {
        let one = Table(title: "One \"1\"", columns: [Column("a", .count)], rows: [[.count(1)]])
        #expect(
            Document(tables: [one, empty]).rendered(as: .json).text == """
                {"stamp":{},
                "tables":[
                {"title":"One \\"1\\"",
                "columns":["a"],
                "rows":[
                {"a":1}
                ]},
                {"title":"Late",
                "columns":["child_id","days"],
                "rows":[]}
                ]}

                """)
    }

    @Test func `a table without rows and a document without tables keep their shape`() {
        #expect(
            Document(tables: [empty]).rendered(as: .json).text
                == "{\"stamp\":{},\n\"columns\":[\"child_id\",\"days\"],\n\"rows\":[]}\n")
        #expect(Document(tables: []).rendered(as: .json).text == "{\"stamp\":{},\n\"tables\":[]}\n")
    }

    @Test func `rows are lines, the stamp the last`() {
        #expect(
            Document(tables: [everyKind, empty], stamp: stamp).rendered(as: .jsonl).text == """
                {"child_id":"GEN-0003","number":12,"percent":94.7,"held_on":"2016-06-30",\
                "recorded_at":"2016-06-30T22:59:59Z","on_time":true}
                {"child_id":"Zoë","number":-5,"percent":-0.05,"held_on":"2016-07-01",\
                "recorded_at":"1970-01-01T00:00:00Z","on_time":false}
                {}
                {"stamp":{"ledger":"kirklees","size":812,"root":"ab12","as_at":"2017-03-31",\
                "version":"1.0"}}

                """)
        #expect(Document(tables: [empty]).rendered(as: .jsonl).isEmpty)
    }
}

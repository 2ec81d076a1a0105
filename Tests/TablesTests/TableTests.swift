// Tables: rows are kept in order, and each has a cell for each column.

import Tables
import Testing

struct TableTests {
    private let columns = [Column("team", .text), Column("children", .count)]

    @Test func `an empty table keeps its columns`() {
        let table = Table(title: "Caseloads", columns: columns)
        #expect(table.rows.isEmpty)
        #expect(table.note == nil)
        #expect(table.columns.map(\.key) == ["team", "children"])
    }

    @Test func `rows added come after the rows that stand there`() {
        let first: [Cell] = [.text("North"), .count(3)]
        let second: [Cell] = [.text("South"), .empty]
        var table = Table(title: "Caseloads", columns: columns, rows: [first])
        table.append(second)
        #expect(table.rows == [first, second])
        #expect(table == Table(title: "Caseloads", columns: columns, rows: [first, second]))
    }

    @Test func `a row that misses a cell is a bug and stops`() async {
        await #expect(processExitsWith: .failure) {
            var table = Table(title: "One", columns: [Column("a", .text)])
            table.append([])
        }
    }
}

// Suppression by example: what is hidden, what is told, what is said about it.

import Testing

@testable import Tables

struct PublicationTests {
    private func table(_ counts: [Int], total: Bool = true) -> Table {
        let sum = counts.reduce(0, +)
        let rows = counts.enumerated().map { ("row \($0)", $1) } + (total ? [("all", sum)] : [])
        return Table(
            title: "Children", columns: [Column("row", .text), Column("n", .count)],
            rows: rows.map { [.text($0.0), .count($0.1)] }
        ).declared { said in
            said.people("n")
            if total { said.lastRowIsTotal(of: "n") }
        }
    }

    private func told(_ table: Table, _ threshold: Int = 6) -> [Cell] {
        Publication.suppressed([table], below: threshold)[0].rows.map { $0[1] }
    }

    @Test func `counts from one to five are suppressed, zeros and six are told`() {
        #expect(
            told(table([0, 1, 5, 6], total: false))
                == [.count(0), .suppressed, .suppressed, .count(6)])
    }

    @Test func `the threshold is that of the policy`() {
        #expect(told(table([3, 9], total: false), 3) == [.count(3), .count(9)])
    }

    @Test func `a single small count takes the smallest other with it`() {
        #expect(
            told(table([3, 40, 9, 0]))
                == [.suppressed, .count(40), .suppressed, .count(0), .count(52)])
    }

    @Test func `two small counts that make a small number together take a third with them`() {
        let cells = told(table([1, 2, 30, 8]))
        #expect(cells == [.suppressed, .suppressed, .count(30), .suppressed, .count(41)])
    }

    @Test func `a percentage goes with its count, and so does the part that leaves a few`() {
        let columns = [
            Column("row", .text), Column("n", .count), Column("of", .count),
            Column("percent", .decimal),
        ]
        let percent = FixedDecimal.percent(numerator: 198, denominator: 200, decimals: 1)
        let table = Table(
            title: "In time", columns: columns,
            rows: [[.text("all"), .count(198), .count(200), Cell(percent)]]
        ).declared { $0.share("percent", of: "n", in: "of") }
        let row = Publication.suppressed([table], below: 6)[0].rows[0]
        #expect(row[3] == .suppressed)
        #expect(row[1] == .suppressed || row[2] == .suppressed)
    }

    @Test func `a number with a name is suppressed in every table that has it`() {
        let one = table([2, 7, 50])
        let named = one.declared { said in
            said.people("n")
            said.lastRowIsTotal(of: "n")
            said.name("seven", row: 1, "n")
        }
        let other = Table(
            title: "Elsewhere", columns: [Column("row", .text), Column("n", .count)],
            rows: [[.text("the same"), .count(7)]]
        ).declared { said in
            said.people("n")
            said.name("seven", row: 0, "n")
        }
        let told = Publication.suppressed([named, other], below: 6)
        #expect(told[0].rows[1][1] == .suppressed || told[0].rows[2][1] == .suppressed)
        #expect(told[0].rows[1][1] == told[1].rows[0][1])
    }

    @Test func `what nobody declared is not published`() {
        let table = Table(
            title: "Undeclared", columns: [Column("row", .text), Column("n", .count)],
            rows: [[.text("many"), .count(700)]])
        #expect(told(table) == [.suppressed])
    }

    @Test func `rows in the order of their numbers tell no order of hidden ones`() {
        let table = Table(
            title: "Reasons", columns: [Column("row", .text), Column("n", .count)],
            rows: [("z", 30), ("y", 4), ("x", 3), ("w", 2)].map { [.text($0.0), .count($0.1)] }
        ).declared { said in
            said.people("n")
            said.ordered(by: "n")
        }
        let told = Publication.suppressed([table], below: 6)[0]
        #expect(told.rows.map { $0[0] } == ["z", "w", "x", "y"].map { .text($0) })
    }

    @Test func `a note says what was suppressed, and a note of hidden numbers goes`() {
        let table = table([3, 40, 9]).declared { said in
            said.people("n")
            said.lastRowIsTotal(of: "n")
            said.noteTells([.cell(row: 0, column: "n")])
        }
        #expect(
            Publication.suppressed([table], below: 6)[0].note
                == "2 numbers are suppressed (c): counts of 1 to 5, and others from which they "
                + "would follow.")
    }

    @Test func `a sum that is none and a name of two numbers are complaints`() {
        let wrong = table([3, 40]).declared { said in
            said.people("n")
            said.sum(row: 2, of: 0..<1, in: "n")
            said.name("same", row: 0, "n")
            said.name("same", row: 1, "n")
        }
        #expect(Publication.published([wrong], below: 6).complaints.count == 2)
    }

    @Test func `the same tables are suppressed in the same way every time`() {
        let tables = RandomPublication(seed: 7).tables
        let first = Publication.suppressed(tables, below: 6)
        for _ in 0..<5 { #expect(Publication.suppressed(tables, below: 6) == first) }
    }
}

// Cells made of values that may be missing.

import Dates
import Tables
import Testing

struct CellTests {
    @Test func `a missing value is an empty cell of any kind`() {
        let cells = [
            Cell(nil as String?), Cell(nil as Int?), Cell(nil as FixedDecimal?),
            Cell(nil as CalendarDate?), Cell(nil as Instant?), Cell(nil as Bool?),
        ]
        #expect(cells.allSatisfy { $0 == .empty })
    }

    @Test func `a value that is there keeps its kind`() {
        let day = CalendarDate(dayNumber: 6000)
        let instant = Instant(seconds: 86_400)
        let tenth = FixedDecimal(units: 1, decimals: 1)
        #expect(Cell("" as String?) == .text(""))
        #expect(Cell(0 as Int?) == .count(0))
        #expect(Cell(tenth as FixedDecimal?) == .decimal(tenth))
        #expect(Cell(day as CalendarDate?) == .date(day))
        #expect(Cell(instant as Instant?) == .instant(instant))
        #expect(Cell(false as Bool?) == .flag(false))
    }

    @Test func `an empty cell is not a zero and not an empty word`() {
        #expect(Set<Cell>([.empty, .count(0), .text(""), .flag(false)]).count == 4)
    }
}

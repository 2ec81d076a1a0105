// A row of the return, and where it stands.

import CareEvents
import Dates

/// A row of a module: its cells in the order of the columns, and its place in the files.
///
/// Cells are trimmed, and days are held as ISO so that they compare as texts. The first cell is the
/// child's id in the ledger.
public struct ReturnRow: Sendable {
    /// The module.
    public let module: ReturnModule
    /// The cells, one for each column of the module.
    public private(set) var cells: [String]
    /// The last day of the year whose return says it, for what is said of a year.
    let yearEnd: CalendarDate?
    /// Where it stands; nil for a row told by the ledger.
    public let place: RowPlace?
    /// A bit for each column that its file lacks.
    private(set) var absent: UInt16
    /// Whether the return has the `C` before the digits of the child's id, and nobody put it there.
    var hasLetter: Bool
    /// The day by which the row is known again: of what is said of a year, its last.
    let day: CalendarDate?
    /// The day on which what it tells ended.
    let end: CalendarDate?

    init(
        _ module: ReturnModule, _ cells: [String], yearEnd: CalendarDate? = nil,
        place: RowPlace? = nil, absent: UInt16 = 0, hasLetter: Bool = false
    ) {
        self.module = module
        self.cells = cells
        self.yearEnd = yearEnd
        self.place = place
        self.absent = absent
        self.hasLetter = hasLetter
        day = module.dayPlace.flatMap { ReturnDay.day(cells[$0]) } ?? yearEnd
        end = module.endPlace.flatMap { ReturnDay.day(cells[$0]) }
    }

    /// The child's id in the ledger.
    public var child: String { cells[0] }

    /// The row with other words in one column.
    func saying(_ cell: String, at column: Int) -> ReturnRow {
        var cells = cells
        cells[column] = cell
        return ReturnRow(
            module, cells, yearEnd: yearEnd, place: place, absent: absent, hasLetter: hasLetter)
    }

    /// Whether the row's file lacks a column.
    func lacks(_ column: Int) -> Bool { absent >> UInt16(column) & 1 == 1 }

    /// The row with the words of another in the columns that its file lacks: of these it says
    /// nothing.
    func filled(from known: ReturnRow) -> ReturnRow {
        guard absent != 0 else { return self }
        let filled = cells.indices.map { lacks($0) ? known.cells[$0] : cells[$0] }
        return ReturnRow(module, filled, yearEnd: yearEnd, place: place, hasLetter: hasLetter)
    }

    /// Whether two rows say the same.
    func says(_ other: ReturnRow) -> Bool {
        yearEnd == other.yearEnd && hasLetter == other.hasLetter && cells == other.cells
    }

    /// The order of the rows of one child and module, whatever order the files had: by day, what
    /// ended earlier first, what has not ended last.
    static func precedes(_ one: ReturnRow, _ other: ReturnRow) -> Bool {
        let days = (one.day ?? .earliest, other.day ?? .earliest)
        if days.0 != days.1 { return days.0 < days.1 }
        let ends = (one.end ?? .latest, other.end ?? .latest)
        if ends.0 != ends.1 { return ends.0 < ends.1 }
        return one.cells.lexicographicallyPrecedes(other.cells)
    }
}

/// Where a row stands in the files of a return.
public struct RowPlace: Hashable, Sendable {
    /// The file, by its number among those given.
    public let file: Int
    /// The line on which the row begins, from 1.
    public let line: Int

    /// Its number among the rows of the return, -1 for one that has not the shape of its file.
    public let number: Int

    /// A place.
    public init(file: Int, line: Int, number: Int) {
        self.file = file
        self.line = line
        self.number = number
    }
}

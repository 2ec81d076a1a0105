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
    public var cells: [String]
    /// The last day of the year whose return says it, for what is said of a year.
    var yearEnd: CalendarDate?
    /// Where it stands; nil for a row told by the ledger.
    public var place: RowPlace?

    init(
        _ module: ReturnModule, _ cells: [String], yearEnd: CalendarDate? = nil,
        place: RowPlace? = nil
    ) {
        self.module = module
        self.cells = cells
        self.yearEnd = yearEnd
        self.place = place
    }

    /// The child's id in the ledger.
    public var child: String { cells[0] }

    /// The day by which the row is known again: of what is said of a year, its last.
    var day: CalendarDate? {
        module.dayPlace.flatMap { ReturnDay.day(cells[$0]) } ?? yearEnd
    }

    /// The day on which what it tells ended.
    var end: CalendarDate? { module.endPlace.flatMap { ReturnDay.day(cells[$0]) } }

    /// Whether two rows say the same.
    func says(_ other: ReturnRow) -> Bool { yearEnd == other.yearEnd && cells == other.cells }

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

    /// Which row of the file it is: several may stand on one line of XML.
    public let number: Int

    /// A place.
    public init(file: Int, line: Int, number: Int) {
        self.file = file
        self.line = line
        self.number = number
    }
}

// Reads a spreadsheet saved as separated values, block by block, into rows and what they say.

import TextFormats

/// Reads one file by a map. Call ``add(_:_:)`` with each block and ``finish(_:)`` at the end; both
/// hand rows on as they are complete. Memory is that of a row.
public struct SheetReader {
    private let map: SheetMap
    private var csv = CSVReader(fieldLimit: 1 << 16)
    private var rowCount = 0
    private var cellCount = 0
    private var telling: SheetTelling?
    private var headingLine = 1

    /// A reader by a map.
    public init(_ map: SheetMap) { self.map = map }

    /// The ids of digits, as they are in the ledger; and those of the file that are spelt as these.
    public var children: (ofDigits: Set<String>, likeThem: Set<String>) {
        telling?.children ?? ([], [])
    }

    /// Reads the next bytes.
    public mutating func add(_ bytes: [UInt8], _ take: (ToldRow) -> Void) throws(SheetFault) {
        csv.add(bytes)
        try rows(take)
    }

    /// Reads what is left.
    public mutating func finish(_ take: (ToldRow) -> Void) throws(SheetFault) {
        csv.finish()
        try rows(take)
        if telling == nil { throw .noHeading(row: map.headingRow) }
    }

    private mutating func rows(_ take: (ToldRow) -> Void) throws(SheetFault) {
        while true {
            let row: CSVRow?
            do {
                row = try csv.nextRow()
            } catch {
                throw .separatedValues(error)
            }
            guard let row else { return }
            rowCount += 1
            guard rowCount >= map.headingRow else { continue }
            guard telling != nil else {
                telling = try SheetTelling(map, heading: row)
                cellCount = row.fields.count
                continue
            }
            tell(row, take)
        }
    }

    private mutating func tell(_ row: CSVRow, _ take: (ToldRow) -> Void) {
        let own = SheetRow(line: row.line, cells: row.fields.map { trimmed($0) })
        if own.isBlank { return }
        guard row.fields.count == cellCount else {
            let fault = SheetRowFault(
                line: row.line, column: "", value: own.cells.first ?? "", rule: "format",
                what: "the row has \(row.fields.count) cells and the heading \(cellCount)",
                remedy: "look for a comma too many, or a missing quote")
            return take(ToldRow(row: own, facts: [], faults: [fault]))
        }
        if let told = telling?.tell(own) { take(told) }
    }
}

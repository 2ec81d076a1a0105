// Reads the files of a return, block by block, into rows.

public import Dates
import TextFormats

/// Reads one file of a return. Which module it is, its first row tells; XML has all modules.
///
/// Call ``add(_:)`` with each block and ``finish()`` at the end; both hand rows on as they are
/// complete. Memory is that of a row, or in XML of a child.
public struct ReturnReader {
    private let file: Int
    private let yearEnd: CalendarDate
    private var form = Form.notYetKnown
    private var csv = CSVReader(fieldLimit: 1 << 16)
    private var heading: ModuleHeading?
    private var rowCount = 0
    private var markup: ReturnMarkup

    /// The modules that the file has, with or without rows.
    public private(set) var modules: Set<ReturnModule> = []
    /// The ids of digits, as they are in the ledger; and those of the return that are spelt as
    /// these.
    public private(set) var children: (ofDigits: Set<String>, likeThem: Set<String>) = ([], [])
    /// The columns that no module has, which are passed over.
    public private(set) var strangeColumns: [String] = []

    private enum Form {
        case notYetKnown
        case separatedValues
        case markup
    }

    /// A reader of a file, by its number among those given, of a return of a year.
    public init(file: Int, of year: ReportingYear) {
        self.file = file
        yearEnd = year.span.to
        markup = ReturnMarkup(file: file, yearEnd: year.span.to)
    }

    /// Reads the next bytes.
    public mutating func add(
        _ bytes: [UInt8], _ take: (ReadRow) -> Void
    ) throws(ReturnFault) {
        if case .notYetKnown = form, let first = bytes.first(where: { !isBlank($0) }) {
            form = first == UInt8(ascii: "<") ? .markup : .separatedValues
            if case .markup = form { modules = Set(ReturnModule.allCases) }
        }
        switch form {
        case .notYetKnown: return
        case .markup: try markup.add(bytes, take)
        case .separatedValues:
            csv.add(bytes)
            try rows(take)
        }
    }

    /// Reads what is left.
    public mutating func finish(_ take: (ReadRow) -> Void) throws(ReturnFault) {
        switch form {
        case .notYetKnown: throw .empty
        case .markup: try markup.finish(take)
        case .separatedValues:
            csv.finish()
            try rows(take)
            if heading == nil { throw .empty }
        }
    }

    private mutating func rows(_ take: (ReadRow) -> Void) throws(ReturnFault) {
        while true {
            let row: CSVRow?
            do {
                row = try csv.nextRow()
            } catch {
                throw .separatedValues(error)
            }
            guard let row else { return }
            guard let heading else {
                try begin(row)
                continue
            }
            noteChild(row, heading)
            rowCount += 1
            take(read(row, heading))
        }
    }

    private mutating func begin(_ row: CSVRow) throws(ReturnFault) {
        let heading = try ModuleHeading(row.fields)
        self.heading = heading
        modules = [heading.module]
        strangeColumns = heading.strange
    }

    private mutating func noteChild(_ row: CSVRow, _ heading: ModuleHeading) {
        guard heading.places[0] < row.fields.count else { return }
        let id = trimmed(row.fields[heading.places[0]])
        if ChildID.isLikeDigits(id) {
            children.likeThem.insert(id)
        } else if ChildID.inLedger(id) != id {
            children.ofDigits.insert("C" + id)
        }
    }

    private func read(_ row: CSVRow, _ heading: ModuleHeading) -> ReadRow {
        let place = RowPlace(file: file, line: row.line, number: rowCount)
        guard row.fields.count == heading.count else {
            return .misshapen(
                RowFault(
                    place: place, module: heading.module, column: "CHILD",
                    value: row.fields.first ?? "", rule: "format",
                    what: "the row has \(row.fields.count) cells and the first row "
                        + "\(heading.count)",
                    remedy: "look for a comma too many, or a missing quote", isUnsayable: true))
        }
        return .row(
            ReturnRow(
                heading.module, reading: heading.places.map { $0 < 0 ? "" : row.fields[$0] },
                yearEnd: yearEnd, place: place))
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            || byte == 0xEF || byte == 0xBB || byte == 0xBF
    }
}

/// A row as it was read.
public enum ReadRow: Sendable {
    /// A row of a module.
    case row(ReturnRow)
    /// A row that has not the shape of its file.
    case misshapen(RowFault)
}

extension ReturnRow {
    /// A row of cells as they came.
    init(
        _ module: ReturnModule, reading cells: [String], yearEnd: CalendarDate, place: RowPlace
    ) {
        var cells = cells
        for (at, column) in module.columns.enumerated() {
            cells[at] = trimmed(cells[at])
            switch column.kind {
            case .child: cells[at] = ChildID.inLedger(cells[at])
            case .day, .roughDay: cells[at] = ReturnDay.held(cells[at])
            case .code, .flag, .number, .text: continue
            }
        }
        self.init(
            module, cells, yearEnd: module.isYearly ? yearEnd : nil, place: place)
    }
}

/// The id of a child in the return and in the ledger: there ids begin with a letter, as tools take
/// one of digits for a number.
public enum ChildID {
    /// The id in the ledger: one of digits gets a `C` before it.
    public static func inLedger(_ id: String) -> String {
        isDigits(id[...].utf8) ? "C" + id : id
    }

    /// The id in the return: the `C` before digits is taken off again.
    public static func inReturn(_ id: String) -> String {
        id.utf8.first == UInt8(ascii: "C") && isDigits(id.dropFirst().utf8)
            ? String(id.dropFirst()) : id
    }

    /// Whether an id would be the same in the ledger as one of digits.
    static func isLikeDigits(_ id: String) -> Bool { inReturn(id) != id }

    private static func isDigits(_ bytes: Substring.UTF8View) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { 48...57 ~= $0 }
    }
}

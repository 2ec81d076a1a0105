// Reads the files of a return, block by block, into rows.

import TextFormats

/// Reads one file of a return. Which module it is, its first row tells; XML has all modules.
///
/// Call ``add(_:to:)`` with each block and ``finish(_:)`` at the end. Memory besides the rows is
/// that of a block and a row, or in XML of a child.
public struct ReturnReader {
    private let file: Int
    private var form = Form.notYetKnown
    private var csv = CSVReader(fieldLimit: Self.longestCell)
    private var cells = CSVCells()
    private var heading: ModuleHeading?
    private var markup = ReturnMarkup()
    /// The first bytes, until there are enough to tell the form.
    private var start: [UInt8] = []

    /// What is passed over, and how often: columns and elements that no module has.
    public private(set) var strange: [StrangeName] = []

    /// The most bytes that are read of a cell. One of a return has far fewer.
    static let longestCell = 1 << 15

    /// Within so many bytes the first line is looked at, for what parts its cells.
    private static let longestStart = 1 << 12

    private enum Form {
        case notYetKnown
        case separatedValues
        case markup
    }

    /// A reader of a file, by its number among those given.
    public init(file: Int) { self.file = file }

    /// Reads the next bytes.
    public mutating func add(_ bytes: [UInt8], to rows: inout ReturnRows) throws(ReturnFault) {
        guard case .notYetKnown = form else { return try take(bytes, &rows) }
        start += bytes
        if start.contains(0x0A) || start.count >= Self.longestStart { try begin(&rows) }
    }

    /// Reads what is left.
    public mutating func finish(_ rows: inout ReturnRows) throws(ReturnFault) {
        if case .notYetKnown = form { try begin(&rows) }
        switch form {
        case .notYetKnown: throw .empty
        case .markup:
            try markup.finish(&rows)
            strange = markup.strange
        case .separatedValues:
            csv.finish()
            try takeRows(&rows)
            if heading == nil { throw .empty }
        }
    }

    /// Finds the form by the first byte that is no blank.
    private mutating func begin(_ rows: inout ReturnRows) throws(ReturnFault) {
        if let name = TextEncoding.foreign(start) { throw .encoding(name) }
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
        guard let first = text.first(where: { !isBlank($0) }) else { return }
        form = first == UInt8(ascii: "<") ? .markup : .separatedValues
        if case .separatedValues = form, let delimiter = Self.delimiter(in: text) {
            throw .delimiter(delimiter)
        }
        if case .markup = form {
            rows.modules = Set(ReturnModule.allCases)
            rows.beginFile()
        }
        let bytes = start
        start = []
        try take(bytes, &rows)
    }

    private mutating func take(_ bytes: [UInt8], _ rows: inout ReturnRows) throws(ReturnFault) {
        if case .markup = form { return try markup.add(bytes, to: &rows) }
        csv.add(bytes)
        try takeRows(&rows)
    }

    private mutating func takeRows(_ rows: inout ReturnRows) throws(ReturnFault) {
        while try hasNext() {
            guard let heading else {
                try begin(&rows, heading: cells)
                continue
            }
            guard cells.count == heading.count else {
                rows.add(misshapen(heading))
                continue
            }
            rows.add(heading.module, cells, heading.places)
        }
    }

    private mutating func hasNext() throws(ReturnFault) -> Bool {
        do {
            return try csv.next(into: &cells)
        } catch {
            throw .separatedValues(error)
        }
    }

    private mutating func begin(
        _ rows: inout ReturnRows, heading cells: CSVCells
    ) throws(ReturnFault) {
        let names = (0..<cells.count).map { String(decoding: cells.cell($0), as: UTF8.self) }
        let heading = try ModuleHeading(names)
        self.heading = heading
        rows.modules.insert(heading.module)
        rows.beginFile(lacking: heading.absent)
        strange = heading.strange.map { StrangeName(kind: .column, name: $0, count: 1) }
    }

    /// What parts the names of the first line, where no comma does.
    private static func delimiter(in text: ArraySlice<UInt8>) -> String? {
        let line = text.prefix { $0 != 0x0A }
        if line.contains(UInt8(ascii: ",")) { return nil }
        if line.contains(UInt8(ascii: ";")) { return "semicolons" }
        if line.contains(0x09) { return "tabs" }
        return line.contains(UInt8(ascii: "|")) ? "upright strokes" : nil
    }

    private func misshapen(_ heading: ModuleHeading) -> RowFault {
        RowFault(
            place: RowPlace(file: file, line: cells.line, number: -1), module: heading.module,
            column: "CHILD", value: String(decoding: cells.cell(0), as: UTF8.self), rule: "format",
            what: "the row has \(cells.count) cells and the first row \(heading.count)",
            remedy: "look for a comma too many, or a missing quote", isUnsayable: true)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

/// A name in a file that is none of the return's, and is passed over.
public struct StrangeName: Hashable, Sendable {
    /// What is so named.
    public let kind: Kind
    /// The name.
    public let name: String
    /// How often it stands there.
    public let count: Int

    /// What is passed over.
    public enum Kind: Hashable, Sendable {
        /// A column of separated values.
        case column
        /// An element of XML.
        case element
        /// An element of XML that may hold a row, whose cells tell of no module.
        case group
    }
}

/// The id of a child in the return and in the ledger: there ids begin with a letter, as tools take
/// one of digits for a number.
public enum ChildID {
    /// The id in the ledger: one of digits gets a `C` before it.
    static func inLedger(_ id: String) -> String { isDigits(id.utf8) ? "C" + id : id }

    /// Whether an id would be the same in the ledger as one of digits.
    static func isLikeDigits(_ id: String) -> Bool { inReturn(id) != id }

    /// The id in the return: the `C` before digits is taken off again.
    public static func inReturn(_ id: String) -> String {
        id.utf8.first == UInt8(ascii: "C") && isDigits(id.utf8.dropFirst())
            ? String(id.dropFirst()) : id
    }

    static func isDigits(_ bytes: some Collection<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { 48...57 ~= $0 }
    }
}

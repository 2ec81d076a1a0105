// The rows of a return as bytes, by their children: what is held of it while it is imported.

import CareEvents
public import Dates
import TextFormats

/// All rows of a return, in parts of some children each, in the order in which children are named.
///
/// A row is its bytes, one byte a cell and 8 besides. When the rows have many bytes they are put
/// aside, and read again part by part: what is then held is 64 bytes or so a child.
public struct ReturnRows: Sendable {
    /// How many rows each module has, by its number.
    public private(set) var counts = [Int](repeating: 0, count: ReturnModule.allCases.count)
    /// Rows that have not the shape of their file.
    public private(set) var misshapen: [RowFault] = []
    /// The modules that were returned, with or without rows.
    public internal(set) var modules: Set<ReturnModule> = []

    /// How many children a part has.
    public static let childrenOfPart = 64

    private let yearEnd: CalendarDate
    private var parts: [Part] = []
    /// By file, a bit for each column that it lacks.
    private var absent: [UInt16] = []
    private var ids = SymbolTable()
    /// By child, how its id was spelt: with digits alone, with the letter before them, or both.
    private var spellings: [UInt8] = []
    /// The id that came last, as the return has it: rows of a child mostly follow one another.
    private var lastID: [UInt8] = []
    private var lastChild: UInt32?
    /// The id in the ledger, and the row, that are being made.
    private var own: [UInt8] = []
    private var row: [UInt8] = []

    private let shelf: (any RowShelf)?
    private var isShelfFull = false
    private let mostHeld: Int
    private var held = 0

    /// The rows of some children, those put aside first.
    private struct Part {
        var aside: [(place: Int, count: Int)] = []
        var bytes: [UInt8] = []
        var count = 0
    }

    private enum Spelling {
        static let digits: UInt8 = 1
        static let letter: UInt8 = 2
    }

    /// No rows yet, of the return of a year. More bytes than `mostHeld` are put on the shelf.
    public init(
        of year: ReportingYear, on shelf: (any RowShelf)? = nil, holding mostHeld: Int = 32 << 20
    ) {
        yearEnd = year.span.to
        self.shelf = shelf
        self.mostHeld = mostHeld
    }

    // MARK: Reading

    /// A file begins; the columns given are not in it.
    mutating func beginFile(lacking columns: UInt16 = 0) { absent.append(columns) }

    /// Takes a row of separated values; `places` says which cell each column is, -1 for none.
    mutating func add(_ module: ReturnModule, _ cells: borrowing CSVCells, _ places: [Int]) {
        let bytes = cells.bytes.span
        beginRow()
        let child = child(bytes, trimmed(cells.range(places[0]), of: bytes))
        let days = Self.days[module.rawValue]
        for column in 1..<places.count {
            let place = places[column]
            if place < 0 {
                row.append(0)
            } else {
                let isDay = days >> UInt16(column) & 1 == 1
                put(bytes, trimmed(cells.range(place), of: bytes), isDay: isDay)
            }
        }
        endRow(module, child, line: cells.line)
    }

    /// Takes a row, of which `cell` gives the bytes of each column.
    mutating func add(_ module: ReturnModule, line: Int, _ cell: (Int) -> [UInt8]) {
        beginRow()
        let id = cell(0)
        let child = child(id.span, trimmed(id.indices, of: id.span))
        let days = Self.days[module.rawValue]
        for column in 1..<module.columns.count {
            let bytes = cell(column)
            let isDay = days >> UInt16(column) & 1 == 1
            put(bytes.span, trimmed(bytes.indices, of: bytes.span), isDay: isDay)
        }
        endRow(module, child, line: line)
    }

    private static let headCount = 8

    private mutating func beginRow() {
        row.removeAll(keepingCapacity: true)
        for _ in 0..<Self.headCount { row.append(0) }
    }

    private mutating func put(_ bytes: Span<UInt8>, _ cell: Range<Int>, isDay: Bool) {
        if cell.count < 255 {
            row.append(UInt8(cell.count))
        } else {
            row += [255, UInt8(cell.count & 255), UInt8(cell.count >> 8)]
        }
        for place in cell { row.append(bytes[place]) }
        if isDay, cell.count == 10 { ReturnDay.hold(&row, at: row.count - 10) }
    }

    private mutating func endRow(_ module: ReturnModule, _ child: UInt32, line: Int) {
        counts[module.rawValue] += 1
        let file = UInt16(clamping: absent.count - 1)
        let line = UInt32(clamping: line)
        row[0] = UInt8(child % UInt32(Self.childrenOfPart))
        row[1] = UInt8(module.rawValue)
        row[2] = UInt8(truncatingIfNeeded: file)
        row[3] = UInt8(truncatingIfNeeded: file >> 8)
        for place in 0..<4 { row[4 + place] = UInt8(truncatingIfNeeded: line >> (8 * place)) }
        let part = Int(child) / Self.childrenOfPart
        while parts.count <= part { parts.append(Part()) }
        parts[part].bytes += row
        parts[part].count += 1
        held += row.count
        if held > mostHeld { putAside() }
    }

    /// Puts what is held on the shelf. Where that takes no more, all else is held.
    private mutating func putAside() {
        guard let shelf, !isShelfFull else { return }
        for number in parts.indices where !parts[number].bytes.isEmpty {
            guard let place = shelf.put(parts[number].bytes) else {
                isShelfFull = true
                return
            }
            parts[number].aside.append((place, parts[number].bytes.count))
            parts[number].bytes = []
        }
        held = 0
    }

    /// By module, a bit for each column in which a day stands.
    private static let days: [UInt16] = ReturnModule.allCases.map { module in
        module.columns.enumerated().reduce(0) { bits, column in
            switch column.element.kind {
            case .day, .roughDay: bits | 1 << UInt16(column.offset)
            case .child, .code, .flag, .number, .text: bits
            }
        }
    }

    /// Takes a row that has not the shape of its file.
    mutating func add(_ fault: RowFault) {
        counts[fault.module.rawValue] += 1
        misshapen.append(fault)
    }

    /// The number of a child by its id as the return has it.
    private mutating func child(_ bytes: Span<UInt8>, _ id: Range<Int>) -> UInt32 {
        if let lastChild, isLast(bytes, id) { return lastChild }
        lastID.removeAll(keepingCapacity: true)
        for place in id { lastID.append(bytes[place]) }
        let isDigits = ChildID.isDigits(lastID)
        // Held apart, so that the table may change while the id is read.
        var own: [UInt8] = []
        swap(&own, &self.own)
        defer { swap(&own, &self.own) }
        own.removeAll(keepingCapacity: true)
        if isDigits { own.append(UInt8(ascii: "C")) }
        own += lastID
        let number = ids.intern(own.span)
        if Int(number) == spellings.count { spellings.append(0) }
        if isDigits {
            spellings[Int(number)] |= Spelling.digits
        } else if own.first == UInt8(ascii: "C"), ChildID.isDigits(own[1...]) {
            spellings[Int(number)] |= Spelling.letter
        }
        lastChild = number
        return number
    }

    private func isLast(_ bytes: Span<UInt8>, _ id: Range<Int>) -> Bool {
        guard id.count == lastID.count else { return false }
        for place in lastID.indices where lastID[place] != bytes[id.lowerBound + place] {
            return false
        }
        return true
    }

    /// Ends the reading, once all files were read.
    ///
    /// - Throws: where an id stands with and without the letter that is put before digits.
    public mutating func finish() throws(ReturnFault) {
        let both = Spelling.digits | Spelling.letter
        let ambiguous = spellings.indices.filter { spellings[$0] == both }.map { id(of: $0) }.min()
        if let ambiguous { throw .ambiguousChild(ambiguous) }
    }

    // MARK: Asking

    /// How many children there are. They are numbered in the order in which the files name them.
    public var childCount: Int { spellings.count }

    /// How many parts there are.
    public var partCount: Int { parts.count }

    /// How many rows a part has.
    public func rowCount(ofPart number: Int) -> Int { parts[number].count }

    /// The children of a part.
    public func children(ofPart number: Int) -> Range<Int> {
        let first = number * Self.childrenOfPart
        return first..<min(first + Self.childrenOfPart, childCount)
    }

    /// The id of a child in the ledger.
    public func id(of child: Int) -> String { ids[UInt32(child)] }

    /// The rows of a part by child, each child's in the order of the files; nil where what was put
    /// aside cannot be read again.
    public func rows(ofPart number: Int) -> [[ReturnRow]]? {
        let part = parts[number]
        var bytes: [UInt8] = []
        for extent in part.aside {
            guard let more = shelf?.bytes(at: extent.place, count: extent.count) else {
                return nil
            }
            bytes += more
        }
        if bytes.isEmpty { bytes = part.bytes } else { bytes += part.bytes }
        let children = children(ofPart: number)
        let ids = children.map { id(of: $0) }
        var rows = [[ReturnRow]](repeating: [], count: children.count)
        var place = 0
        for count in 0..<part.count {
            let child = Int(bytes[place])
            let hasLetter = spellings[children.lowerBound + child] == Spelling.letter
            rows[child].append(row(count, bytes.span, &place, ids[child], hasLetter: hasLetter))
        }
        return rows
    }

    /// The row that begins at a place among bytes, which is then behind it.
    private func row(
        _ number: Int, _ bytes: Span<UInt8>, _ place: inout Int, _ id: String, hasLetter: Bool
    ) -> ReturnRow {
        let module = ReturnModule(rawValue: Int(bytes[place + 1])) ?? .header
        let file = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
        var line = 0
        for byte in 0..<4 { line |= Int(bytes[place + 4 + byte]) << (8 * byte) }
        place += Self.headCount
        let columns = module.columnCount
        var cells: [String] = []
        cells.reserveCapacity(columns)
        cells.append(id)
        for _ in 1..<columns {
            var count = Int(bytes[place])
            place += 1
            if count == 255 {
                count = Int(bytes[place]) | Int(bytes[place + 1]) << 8
                place += 2
            }
            cells.append(count == 0 ? "" : text(bytes.extracting(place..<(place + count))))
            place += count
        }
        return ReturnRow(
            module, cells, yearEnd: module.isYearly ? yearEnd : nil,
            place: RowPlace(file: file, line: line, number: number), absent: absent[file],
            hasLetter: hasLetter)
    }

    private func text(_ bytes: Span<UInt8>) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            preconditionFailure("the readers of a return take UTF-8 alone")
        }
    }
}

/// A cell without blanks round it.
private func trimmed(_ cell: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
}

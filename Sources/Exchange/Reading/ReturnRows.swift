// The rows of a return as bytes, grouped by child: what is held of it while it is imported.

import CareEvents
public import Dates
import TextFormats

/// All rows of a return. A row takes its bytes, one byte a cell and 28 besides.
public struct ReturnRows: Sendable {
    /// How many rows each module has, by its number.
    public private(set) var counts = [Int](repeating: 0, count: ReturnModule.allCases.count)
    /// Rows that have not the shape of their file.
    public private(set) var misshapen: [RowFault] = []
    /// The modules that were returned, with or without rows.
    public internal(set) var modules: Set<ReturnModule> = []

    private let yearEnd: CalendarDate
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// By file, a bit for each column that it lacks.
    private var absent: [UInt16] = []
    private var ids = SymbolTable()
    /// By child, how its id was spelt: with digits alone, with the letter before them, or both.
    private var spellings: [UInt8] = []
    /// The id that came last, as the return has it: rows of a child mostly follow one another.
    private var last: (id: [UInt8], number: UInt32)?
    /// The rows in the order of children, and where each child's begin.
    private var order: [UInt32] = []
    private var starts: [Int] = []

    private struct Entry {
        let start: Int
        let child: UInt32
        let line: UInt32
        let file: UInt16
        let module: UInt8
    }

    private enum Spelling {
        static let digits: UInt8 = 1
        static let letter: UInt8 = 2
    }

    /// No rows yet, of the return of a year.
    public init(of year: ReportingYear) { yearEnd = year.span.to }

    // MARK: Reading

    /// A file begins; the columns given are not in it.
    mutating func beginFile(lacking columns: UInt16 = 0) { absent.append(columns) }

    /// Takes a row of separated values; `places` says which cell each column is, -1 for none.
    mutating func add(_ module: ReturnModule, _ cells: CSVCells, _ places: [Int]) {
        let start = bytes.count
        let child = child(of: trimmed(cells.cell(places[0])))
        let isDay = Self.isDay[module.rawValue]
        for column in 1..<places.count {
            let place = places[column]
            if place < 0 {
                bytes.append(0)
            } else {
                add(trimmed(cells.cell(place)), isDay: isDay[column])
            }
        }
        note(module, child, line: cells.line, from: start)
    }

    /// Takes a row, of which `cell` gives the bytes of each column.
    mutating func add(
        _ module: ReturnModule, line: Int, _ cell: (Int) -> ArraySlice<UInt8>
    ) {
        let start = bytes.count
        let child = child(of: trimmed(cell(0)))
        let isDay = Self.isDay[module.rawValue]
        for column in isDay.indices.dropFirst() {
            add(trimmed(cell(column)), isDay: isDay[column])
        }
        note(module, child, line: line, from: start)
    }

    private mutating func add(_ cell: ArraySlice<UInt8>, isDay: Bool) {
        if cell.count < 255 {
            bytes.append(UInt8(cell.count))
        } else {
            bytes += [255, UInt8(cell.count & 255), UInt8(cell.count >> 8)]
        }
        bytes += cell
        if isDay, cell.count == 10 { ReturnDay.hold(&bytes, at: bytes.count - 10) }
    }

    private mutating func note(
        _ module: ReturnModule, _ child: UInt32, line: Int, from start: Int
    ) {
        counts[module.rawValue] += 1
        entries.append(
            Entry(
                start: start, child: child, line: UInt32(clamping: line),
                file: UInt16(clamping: absent.count - 1), module: UInt8(module.rawValue)))
    }

    /// By module and column, whether a day stands there.
    private static let isDay: [[Bool]] = ReturnModule.allCases.map { module in
        module.columns.map { column in
            switch column.kind {
            case .day, .roughDay: true
            case .child, .code, .flag, .number, .text: false
            }
        }
    }

    /// Takes a row that has not the shape of its file.
    mutating func add(_ fault: RowFault) {
        counts[fault.module.rawValue] += 1
        misshapen.append(fault)
    }

    /// The number of a child by its id as the return has it.
    private mutating func child(of id: ArraySlice<UInt8>) -> UInt32 {
        if let last, last.id[...] == id { return last.number }
        var own = Array(id)
        let isDigits = ChildID.isDigits(id)
        if isDigits { own.insert(UInt8(ascii: "C"), at: 0) }
        let number = ids.intern(own.span)
        if Int(number) == spellings.count { spellings.append(0) }
        if isDigits {
            spellings[Int(number)] |= Spelling.digits
        } else if own.first == UInt8(ascii: "C"), ChildID.isDigits(own[1...]) {
            spellings[Int(number)] |= Spelling.letter
        }
        last = (Array(id), number)
        return number
    }

    /// Puts the rows in the order of children, once all files were read.
    ///
    /// - Throws: where an id stands with and without the letter that is put before digits.
    public mutating func group() throws(ReturnFault) {
        let both = Spelling.digits | Spelling.letter
        let ambiguous = spellings.indices.filter { spellings[$0] == both }.map { id(of: $0) }.min()
        if let ambiguous { throw .ambiguousChild(ambiguous) }
        starts = [Int](repeating: 0, count: childCount + 1)
        for entry in entries { starts[Int(entry.child) + 1] += 1 }
        for child in 0..<childCount { starts[child + 1] += starts[child] }
        var next = starts
        order = [UInt32](repeating: 0, count: entries.count)
        for (number, entry) in entries.enumerated() {
            order[next[Int(entry.child)]] = UInt32(number)
            next[Int(entry.child)] += 1
        }
    }

    // MARK: Asking

    /// How many rows there are that have the shape of their file.
    public var count: Int { entries.count }

    /// How many children there are. They are numbered in the order in which the files name them.
    public var childCount: Int { spellings.count }

    /// The id of a child in the ledger.
    public func id(of child: Int) -> String { ids[UInt32(child)] }

    /// The module of a row, by its number.
    public func module(ofRow number: Int) -> ReturnModule {
        ReturnModule(rawValue: Int(entries[number].module)) ?? .header
    }

    /// The rows of a child, in the order of the files. Precondition: grouped.
    public func rows(of child: Int) -> [ReturnRow] {
        let id = id(of: child)
        return order[starts[child]..<starts[child + 1]].map { row(Int($0), id) }
    }

    /// A row by its number.
    public func row(_ number: Int) -> ReturnRow {
        row(number, id(of: Int(entries[number].child)))
    }

    private func row(_ number: Int, _ id: String) -> ReturnRow {
        let entry = entries[number]
        let module = module(ofRow: number)
        var cells: [String] = []
        cells.reserveCapacity(module.columns.count)
        cells.append(id)
        var place = entry.start
        for _ in 1..<module.columns.count {
            var count = Int(bytes[place])
            place += 1
            if count == 255 {
                count = Int(bytes[place]) | Int(bytes[place + 1]) << 8
                place += 2
            }
            cells.append(
                count == 0 ? "" : String(decoding: bytes[place..<(place + count)], as: UTF8.self))
            place += count
        }
        return ReturnRow(
            module, cells, yearEnd: module.isYearly ? yearEnd : nil,
            place: RowPlace(file: Int(entry.file), line: Int(entry.line), number: number),
            absent: absent[Int(entry.file)],
            hasLetter: spellings[Int(entry.child)] == Spelling.letter)
    }
}

/// A cell without blanks round it.
private func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, first == 0x20 || first == 0x09 { cell = cell.dropFirst() }
    while let last = cell.last, last == 0x20 || last == 0x09 { cell = cell.dropLast() }
    return cell
}

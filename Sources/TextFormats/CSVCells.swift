// The cells of one row of separated values as bytes, in room that is used again from row to row.

/// A row as bytes: what ``CSVReader/next(into:)`` fills, without a text for each cell.
public struct CSVCells: Sendable {
    /// The cells end to end, quotes taken off, each followed by one byte that is none of them.
    public private(set) var bytes: [UInt8] = []
    /// Where each cell ends.
    public private(set) var ends: [Int] = []
    /// The line on which the row begins, counted from 1.
    public private(set) var line = 1

    /// Room for rows.
    public init() {}

    /// How many cells there are, at least one once a row was read.
    public var count: Int { ends.count }

    /// The bytes of a cell.
    public func cell(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// Where in ``bytes`` a cell is.
    public func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1] + 1)..<ends[number]
    }

    mutating func begin(_ line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        self.line = line
    }

    /// Notes where the cells of a row end that begins at a place, and says where the row ends and
    /// the next begins; nil for a row that is not plain.
    mutating func findPlainRow(
        in bytes: Span<UInt8>, from start: Int, fieldLimit: Int
    ) -> (end: Int, next: Int)? {
        var place = start
        var fieldStart = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: ",") {
                guard place - fieldStart <= fieldLimit, ends.count < CSVReader.fieldsLimit - 1
                else { return nil }
                ends.append(place - start)
                fieldStart = place + 1
            } else if byte == 0x0A || byte == 0x0D {
                let next = byte == 0x0D ? place + 2 : place + 1
                // A line with nothing on it is no row.
                guard place > start, place - fieldStart <= fieldLimit, next <= bytes.count,
                    bytes[next - 1] == 0x0A
                else { return nil }
                ends.append(place - start)
                return (place, next)
            } else if byte == 0 || byte >= 0x80 || byte == UInt8(ascii: "\"") {
                return nil
            }
            place += 1
        }
        return nil
    }

    mutating func take(_ cells: ArraySlice<UInt8>) { bytes += cells }

    mutating func take(_ row: CSVRow) {
        begin(row.line)
        for field in row.fields {
            bytes += field.utf8
            ends.append(bytes.count)
            bytes.append(UInt8(ascii: ","))
        }
    }
}

extension CSVReader {
    /// Reads the next row as bytes; false when more bytes are needed or, after ``finish()``, when
    /// there are no more rows. The same rows and faults as ``nextRow()`` has.
    ///
    /// A row of plain ASCII without a quote that is whole in the chunk is taken at once, and any
    /// other byte by byte.
    public mutating func next(into cells: inout CSVCells) throws(CSVFault) -> Bool {
        if takePlainRow(into: &cells) { return true }
        guard let row = try nextRow() else { return false }
        cells.take(row)
        return true
    }
}

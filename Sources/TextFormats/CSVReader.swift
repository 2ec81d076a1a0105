// Reads separated values piece by piece, with the place of every field; memory of one row.

/// Reads RFC 4180: fields in quotes with commas, line feeds and doubled quotes, lines that end with
/// LF or CRLF, the last line end left out or not, a byte order mark skipped. UTF-8 alone.
///
/// Strict where a guess would move text between columns; see ``CSVFault``. A line with nothing on
/// it is no row. Blanks are part of a field. The first fault ends the reading: after it nobody
/// knows which quotes open and which close.
///
/// ```swift
/// var reader = CSVReader()
/// while let chunk = nextChunk() {
///     reader.add(chunk)
///     while let row = try reader.nextRow() { … }
/// }
/// reader.finish()
/// while let row = try reader.nextRow() { … }
/// ```
///
/// Memory: the chunk and the row that is being read, whatever the number of rows.
public struct CSVReader: Sendable {
    /// The most fields of a row: the columns of an Excel sheet.
    public static let fieldsLimit = 16_384

    /// The most bytes of a field.
    public let fieldLimit: Int

    /// What has been added and not yet read begins at `index`.
    private var chunk: [UInt8] = []
    private var index = 0
    private var isFinished = false
    private var fault: CSVFault?

    /// Where the next byte stands, and where the current line begins.
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// The row that is being read.
    var fields: [String] = []
    var places: [CSVPlace] = []
    /// The field that is being read, its place, and the state of its UTF-8.
    var text: [UInt8] = []
    var fieldStart = CSVPlace(line: 1, column: 1, offset: 0)
    var check = UTF8Check()
    /// The place of the first byte of the character that is being read.
    var characterStart = CSVPlace(line: 1, column: 1, offset: 0)
    var state = CSVState.lineStart

    /// A reader at the start of a file. A field may have at most `fieldLimit` bytes (1 MiB).
    public init(fieldLimit: Int = 1 << 20) {
        self.fieldLimit = fieldLimit
    }

    /// All rows of bytes that are in memory as a whole.
    public static func rows(of bytes: [UInt8]) throws(CSVFault) -> [CSVRow] {
        var reader = CSVReader()
        reader.add(bytes)
        reader.finish()
        var rows: [CSVRow] = []
        while let row = try reader.nextRow() { rows.append(row) }
        return rows
    }

    /// Adds the next bytes of the file. Call ``nextRow()`` until nil before adding more, so that
    /// bytes do not pile up.
    public mutating func add(_ bytes: some Collection<UInt8>) {
        precondition(!isFinished, "nothing follows the end")
        chunk.removeFirst(index)
        index = 0
        chunk.append(contentsOf: bytes)
    }

    /// Says that no bytes follow.
    public mutating func finish() {
        isFinished = true
    }

    /// The next row; nil when more bytes are needed or, after ``finish()``, when there are no more
    /// rows. A fault is thrown again by every later call.
    public mutating func nextRow() throws(CSVFault) -> CSVRow? {
        if let fault { throw fault }
        do {
            while index < chunk.count {
                let byte = chunk[index]
                index += 1
                if let row = try take(byte) { return row }
            }
            return isFinished ? try takeEnd() : nil
        } catch {
            fault = error
            throw error
        }
    }

    /// Takes a row that is whole in the chunk, is ASCII and has no quote, and says so; else takes
    /// nothing.
    mutating func takePlainRow(into cells: inout CSVCells) -> Bool {
        // The first bytes of a file may be a mark.
        guard fault == nil, offset > 0, case .lineStart = state, check.isBetweenCharacters else {
            return false
        }
        cells.begin(line)
        guard let row = cells.findPlainRow(in: chunk.span, from: index, fieldLimit: fieldLimit)
        else { return false }
        cells.take(chunk[index...row.end])
        offset += row.next - index
        index = row.next
        line += 1
        lineStart = offset
        return true
    }

    /// The place of the byte that is being taken.
    var here: CSVPlace {
        CSVPlace(line: line, column: offset - lineStart + 1, offset: offset)
    }

    private mutating func take(_ byte: UInt8) throws(CSVFault) -> CSVRow? {
        if check.isBetweenCharacters { characterStart = here }
        guard check.accepts(byte) else { throw CSVFault(.notUTF8, at: characterStart) }
        if byte == 0 { throw CSVFault(.nulByte, at: here) }
        let row = try step(byte)
        offset += 1
        if byte == 0x0A {
            line += 1
            lineStart = offset
        }
        return row
    }

    private mutating func takeEnd() throws(CSVFault) -> CSVRow? {
        guard check.isBetweenCharacters else { throw CSVFault(.notUTF8, at: characterStart) }
        return try end()
    }
}

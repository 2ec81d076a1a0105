// Writes separated values: plain RFC 4180, or as Excel wants them.

/// Appends rows of separated values to a buffer of bytes. The inverse of ``CSVReader``.
///
/// Quotes are put only where they are needed: round a field with a comma, a quote, a CR or an LF,
/// or with a space at either end; round a single empty field, which would be an empty line; and
/// round a field that begins with a byte order mark. The reader refuses U+0000: do not write it.
public struct CSVWriter: Sendable {
    /// For whom the file is.
    public enum Dialect: Hashable, Sendable {
        /// RFC 4180, but lines end with LF; no byte order mark.
        case standard
        /// A byte order mark, so that Excel knows UTF-8; lines end with CRLF; and a cell that
        /// begins with `=` `+` `-` `@`, tab or CR gets an apostrophe before it, so that it is shown
        /// and not calculated. Every such cell, numbers below nought too. Dates are the caller's.
        case forExcel
    }

    /// For whom the file is.
    public let dialect: Dialect
    /// What has been written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private var fieldsInRow = 0
    private var rowIsBlank = false

    /// A writer at the start of a file.
    public init(_ dialect: Dialect = .standard) {
        self.dialect = dialect
        if dialect == .forExcel { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes a whole row. Precondition: at least one field.
    public mutating func row(_ fields: some Sequence<String>) {
        for field in fields { self.field(field) }
        endRow()
    }

    /// Writes the next field of a row.
    public mutating func field(_ text: String) {
        if fieldsInRow > 0 { bytes.append(UInt8(ascii: ",")) }
        fieldsInRow += 1
        rowIsBlank = fieldsInRow == 1 && text.isEmpty
        let guarded = dialect == .forExcel && isFormula(text)
        if needsQuotes(text) {
            bytes.append(UInt8(ascii: "\""))
            if guarded { bytes.append(UInt8(ascii: "'")) }
            for byte in text.utf8 {
                bytes.append(byte)
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            }
            bytes.append(UInt8(ascii: "\""))
        } else {
            if guarded { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Ends the row. Precondition: it has at least one field.
    public mutating func endRow() {
        precondition(fieldsInRow > 0, "a row without a field cannot be written")
        if rowIsBlank { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: (dialect == .forExcel ? "\r\n" : "\n").utf8)
        fieldsInRow = 0
        rowIsBlank = false
    }

    /// Takes what has been written, for a file that is written piece by piece.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}

/// What a spreadsheet would calculate (OWASP, "CSV injection").
private func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
}

/// Whether a reader would take the bare text for something else, or trim it.
private func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") { return true }
    if text.unicodeScalars.first == "\u{FEFF}" { return true }
    return bytes.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
        default: false
        }
    }
}

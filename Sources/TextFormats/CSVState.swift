// The grammar of RFC 4180 as a table of states: what each byte means where it stands.

/// Where the reader is within a row.
enum CSVState: Sendable {
    /// At the start of a line: nothing read of the row.
    case lineStart
    /// After a comma.
    case fieldStart
    /// Within a field without quotes.
    case plain
    /// Within quotes.
    case quoted
    /// After a quote within quotes: the end of the field, or the first half of a doubled quote.
    case afterQuote
    /// After a CR outside quotes, at this place: an LF has to follow.
    case afterReturn(CSVPlace)
}

extension CSVReader {
    /// Takes one byte; gives the row that it ends.
    mutating func step(_ byte: UInt8) throws(CSVFault) -> CSVRow? {
        switch state {
        case .lineStart, .fieldStart:
            return try begin(byte)
        case .plain:
            if byte == UInt8(ascii: "\"") { throw CSVFault(.strayQuote, at: here) }
            if isSeparator(byte) { return try separate(byte) }
            try append(byte)
        case .quoted:
            if byte == UInt8(ascii: "\"") { state = .afterQuote } else { try append(byte) }
        case .afterQuote:
            if isSeparator(byte) { return try separate(byte) }
            guard byte == UInt8(ascii: "\"") else {
                throw CSVFault(.textAfterClosingQuote, at: here)
            }
            try append(byte)
            state = .quoted
        case .afterReturn(let place):
            guard byte == 0x0A else { throw CSVFault(.bareCarriageReturn, at: place) }
            return endRow()
        }
        return nil
    }

    /// Takes the end of the file; gives the row that it ends.
    mutating func end() throws(CSVFault) -> CSVRow? {
        switch state {
        case .lineStart: return nil
        case .fieldStart:
            fieldStart = here
            try endField()
        case .plain, .afterQuote: try endField()
        case .quoted: throw CSVFault(.unclosedQuote, at: fieldStart)
        case .afterReturn(let place): throw CSVFault(.bareCarriageReturn, at: place)
        }
        return endRow()
    }

    /// The first byte of a field, or the separator after an empty one.
    private mutating func begin(_ byte: UInt8) throws(CSVFault) -> CSVRow? {
        let isLineStart = if case .lineStart = state { true } else { false }
        fieldStart = here
        if byte == UInt8(ascii: "\"") {
            state = .quoted
        } else if isLineStart, byte == 0x0A {
            return nil  // nothing on the line: no row
        } else if isLineStart, byte == 0x0D {
            state = .afterReturn(here)
        } else if isSeparator(byte) {
            return try separate(byte)
        } else {
            state = .plain
            try append(byte)
        }
        return nil
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }

    private mutating func separate(_ byte: UInt8) throws(CSVFault) -> CSVRow? {
        try endField()
        switch byte {
        case UInt8(ascii: ","): state = .fieldStart
        case 0x0D: state = .afterReturn(here)
        default: return endRow()
        }
        return nil
    }

    private mutating func append(_ byte: UInt8) throws(CSVFault) {
        guard text.count < fieldLimit else {
            throw CSVFault(.fieldTooLong(limit: fieldLimit), at: fieldStart)
        }
        text.append(byte)
        // A byte order mark is no text: only at the very start of the file.
        if fieldStart.offset == 0, text == [0xEF, 0xBB, 0xBF], here.offset == 2 {
            text.removeAll()
            state = .lineStart
        }
    }

    private mutating func endField() throws(CSVFault) {
        guard fields.count < Self.fieldsLimit else {
            throw CSVFault(.tooManyFields, at: fieldStart)
        }
        fields.append(String(decoding: text, as: UTF8.self))
        places.append(fieldStart)
        text.removeAll(keepingCapacity: true)
    }

    /// The row that ends here; nil for a line with nothing on it.
    private mutating func endRow() -> CSVRow? {
        state = .lineStart
        guard !fields.isEmpty else { return nil }
        defer {
            fields.removeAll(keepingCapacity: true)
            places.removeAll(keepingCapacity: true)
        }
        return CSVRow(fields: fields, places: places)
    }
}

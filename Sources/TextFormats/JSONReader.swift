// The slow, obvious reader of JSON lines: it refuses everything the subset refuses, and says where.

/// Reads the narrow RFC 8259 subset of a ledger's lines, strictly.
///
/// The first of these that is wrong is the fault: an empty line, too many bytes, a byte order mark,
/// bytes that are no UTF-8, and then the grammar from left to right. Time and memory grow with the
/// number of bytes; the depth of calls is bounded by ``depthLimit``.
///
/// A fast scanner elsewhere falls back on this one for its faults, so clear comes before quick.
public enum JSONReader {
    /// The most bytes of a line, its line feed not counted.
    public static let lineLimit = 65_535
    /// The most objects and lists within each other, the line's own object being the first.
    public static let depthLimit = 8

    /// The object of a line. The caller has taken the line feed off.
    public static func readObject(_ line: [UInt8]) throws(JSONFault) -> JSONObject {
        guard line.count <= lineLimit else {
            throw JSONFault(.tooLong(line.count), offset: lineLimit, length: line.count - lineLimit)
        }
        var cursor = try cursorPastBlanks(line)
        guard cursor.byte == UInt8(ascii: "{") else { throw cursor.wrong(.notAnObject) }
        let object = try cursor.readObject(depth: 1)
        try expectEnd(&cursor)
        return object
    }

    /// The object of a line that is held elsewhere; the bytes are copied.
    public static func readObject(_ line: Span<UInt8>) throws(JSONFault) -> JSONObject {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        for index in line.indices { bytes.append(line[index]) }
        return try readObject(bytes)
    }

    /// A value of any kind, of any number of bytes: the same grammar without the rules of a line.
    /// Line feeds between tokens stay refused.
    public static func readValue(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var cursor = try cursorPastBlanks(bytes)
        let value = try cursor.readValue(depth: 1)
        try expectEnd(&cursor)
        return value
    }

    private static func cursorPastBlanks(_ bytes: [UInt8]) throws(JSONFault) -> JSONCursor {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONFault(.byteOrderMark, offset: 0, length: 3)
        }
        if let wrong = UTF8Check.firstFault(in: bytes) {
            throw JSONFault(.notUTF8, offset: wrong.lowerBound, length: wrong.count)
        }
        var cursor = JSONCursor(bytes)
        cursor.skipBlanks()
        if cursor.isAtEnd { throw JSONFault(.emptyLine, offset: 0, length: bytes.count) }
        return cursor
    }

    private static func expectEnd(_ cursor: inout JSONCursor) throws(JSONFault) {
        cursor.skipBlanks()
        guard cursor.isAtEnd else {
            let fault = cursor.wrong(.trailingCharacters)
            guard fault.kind == .trailingCharacters else { throw fault }
            throw JSONFault(.trailingCharacters, from: cursor.index, to: cursor.bytes.count)
        }
    }
}

extension JSONFault {
    /// A fault over the bytes from one place up to another.
    init(_ kind: Kind, from start: Int, to end: Int) {
        self.init(kind, offset: start, length: end - start)
    }
}

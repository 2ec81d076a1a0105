// A place in the bytes of a document, and the reading of values, lists and objects from there.

/// Walks through bytes that are known to be UTF-8. Strings and numbers are in files of their own.
struct JSONCursor {
    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// The byte at the place, nil at the end.
    var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Blanks between tokens are spaces and tabs alone: a line is one line.
    mutating func skipBlanks() {
        while let byte, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { index += 1 }
    }

    /// Steps over a byte if it is the one that stands here.
    mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: wanted) else { return false }
        index += 1
        return true
    }

    /// The fault at this place: what the place shows by itself, or else `kind` over one character.
    func wrong(_ kind: JSONFault.Kind) -> JSONFault {
        switch byte {
        case nil: JSONFault(.unexpectedEnd, offset: index, length: 0)
        case 0x0D: JSONFault(.carriageReturn, offset: index, length: 1)
        case 0x0A: JSONFault(.lineFeed, offset: index, length: 1)
        case 0x00: JSONFault(.nulCharacter, offset: index, length: 1)
        default: JSONFault(kind, from: index, to: characterEnd(index))
        }
    }

    /// Where the character at a place ends, so that a fault never shows half of one.
    func characterEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    mutating func readValue(depth: Int) throws(JSONFault) -> JSONValue {
        guard let byte else { throw wrong(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "{"): return .object(try readObject(depth: depth))
        case UInt8(ascii: "["): return .list(try readList(depth: depth))
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            return .number(try readNumber())
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return .bool(try readWord())
        default: throw wrong(.unexpected(byte))
        }
    }

    /// `true` or `false`; every other word is told apart so that `null` gets its own advice.
    private mutating func readWord() throws(JSONFault) -> Bool {
        let start = index
        while let byte, isLetter(byte) { index += 1 }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "true": return true
        case "false": return false
        case "null": throw JSONFault(.null, from: start, to: index)
        default: throw JSONFault(.unknownWord, from: start, to: index)
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private mutating func open(depth: Int) throws(JSONFault) {
        guard depth <= JSONReader.depthLimit else { throw wrong(.tooDeep) }
        index += 1
        skipBlanks()
    }

    /// Steps over the comma between two values. False at the closing bracket, which is stepped
    /// over too.
    private mutating func goesOn(before closing: Unicode.Scalar) throws(JSONFault) -> Bool {
        skipBlanks()
        if skip(closing) { return false }
        let comma = index
        guard skip(",") else { throw wrong(.missingComma) }
        skipBlanks()
        if byte == UInt8(ascii: closing) {
            throw JSONFault(.trailingComma, offset: comma, length: 1)
        }
        return true
    }

    private mutating func readList(depth: Int) throws(JSONFault) -> [JSONValue] {
        var values: [JSONValue] = []
        try open(depth: depth)
        if skip("]") { return values }
        repeat {
            values.append(try readValue(depth: depth + 1))
        } while try goesOn(before: "]")
        return values
    }

    mutating func readObject(depth: Int) throws(JSONFault) -> JSONObject {
        var members: [JSONObject.Member] = []
        var keys: Set<String> = []  // keys are ASCII, where `==` is equality of bytes
        try open(depth: depth)
        if skip("}") { return JSONObject(withoutRepeats: members) }
        repeat {
            let keyStart = index
            let key = try readKey()
            let keyRange = keyStart..<index
            guard keys.insert(key).inserted else {
                throw JSONFault(.duplicateKey(key), from: keyStart, to: index)
            }
            skipBlanks()
            guard skip(":") else { throw wrong(.missingColon) }
            skipBlanks()
            let valueStart = index
            let value = try readValue(depth: depth + 1)
            members.append(
                JSONObject.Member(
                    key: key, value: value, keyRange: keyRange, valueRange: valueStart..<index))
        } while try goesOn(before: "}")
        return JSONObject(withoutRepeats: members)
    }
}

// Keys and text between double quotes (RFC 8259, section 7).

extension JSONCursor {
    /// A key, written plain: `[a-z][a-z0-9_]*`.
    mutating func readKey() throws(JSONFault) -> String {
        let start = index
        guard skip("\"") else { throw wrong(.missingKey) }
        while let byte, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { throw wrong(.escapeInKey) }
            try refuseControl(byte)
            index += 1
        }
        guard skip("\"") else { throw JSONFault(.unterminatedString, from: start, to: index) }
        let key = bytes[start + 1..<index - 1]
        guard isPlainKey(key) else { throw JSONFault(.badKey, from: start, to: index) }
        return String(decoding: key, as: UTF8.self)
    }

    private func isPlainKey(_ key: ArraySlice<UInt8>) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = key.first, letters.contains(first) else { return false }
        return key.allSatisfy {
            letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
        }
    }

    /// Text with its escapes resolved.
    mutating func readString() throws(JSONFault) -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count else {
                    throw JSONFault(.unterminatedString, from: start, to: bytes.count)
                }
                text.append(contentsOf: String(try readEscape()).utf8)
            default:
                try refuseControl(byte)
                text.append(byte)
                index += 1
            }
        }
        throw JSONFault(.unterminatedString, from: start, to: bytes.count)
    }

    /// U+0000 to U+001F are never written as themselves in text.
    private func refuseControl(_ byte: UInt8) throws(JSONFault) {
        guard byte < 0x20 else { return }
        // A line feed in text needs an escape, not the advice about objects on one line.
        let kind = JSONFault.Kind.controlCharacter(byte)
        if byte == 0x0A { throw JSONFault(kind, offset: index, length: 1) }
        throw wrong(kind)
    }

    /// One escape, of one or (a surrogate pair) two parts.
    private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
        let start = index
        let letter = bytes[index + 1]
        guard letter == UInt8(ascii: "u") else {
            guard let scalar = shortEscapes[letter] else {
                throw JSONFault(.badEscape, from: start, to: characterEnd(start + 1))
            }
            index += 2
            return scalar
        }
        guard let unit = unitEscape(at: start) else {
            throw JSONFault(.badEscape, from: start, to: badEscapeEnd(start))
        }
        index += 6
        if unit == 0 { throw JSONFault(.nulCharacter, from: start, to: index) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, let second = unitEscape(at: index), 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        {
            index += 6
            return scalar
        }
        throw JSONFault(.loneSurrogate, from: start, to: index)
    }

    /// The UTF-16 unit of `\uXXXX` at a place, nil where there is no such escape.
    private func unitEscape(at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    /// Where a broken `\u` escape ends: with its last hexadecimal digit, or the digit it lacks.
    private func badEscapeEnd(_ start: Int) -> Int {
        var end = start + 2
        while end < bytes.count, end < start + 6, hexDigit(bytes[end]) != nil { end += 1 }
        return end
    }
}

/// The escapes of two bytes, by their letter.
private let shortEscapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
]

/// The value of a hexadecimal digit, nil for any other byte.
private func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}

// Base64 as RFC 4648 section 4 has it, read strictly: every sequence of bytes has one spelling.

/// Bytes as base64 text and back (RFC 4648, section 4: `A-Z a-z 0-9 + /`, padded with `=`).
///
/// Reading refuses what lenient readers let pass: missing padding, line breaks and blanks, the
/// URL alphabet, and bits set after the last byte (section 3.5). So text that decodes at all
/// encodes back to itself.
public enum Base64 {
    /// The base64 text of the bytes, without line breaks, `4 * ceil(count / 3)` characters long.
    /// The inverse is `decode(_:)`.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var place = 0
        while place < bytes.count {
            let taken = min(3, bytes.count - place)
            var group = UInt32(bytes[place]) << 16
            if taken > 1 { group |= UInt32(bytes[place + 1]) << 8 }
            if taken > 2 { group |= UInt32(bytes[place + 2]) }
            text.append(digit(group >> 18))
            text.append(digit(group >> 12 & 63))
            text.append(taken > 1 ? digit(group >> 6 & 63) : padding)
            text.append(taken > 2 ? digit(group & 63) : padding)
            place += taken
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that the text spells, or nil where it is not exactly what `encode(_:)` writes.
    public static func decode(_ text: String) -> [UInt8]? {
        decode(ArraySlice(text.utf8))
    }

    /// The bytes that the ASCII text spells, or nil where it is not exactly what `encode(_:)`
    /// writes.
    public static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let padded = text.suffix(2).reversed().prefix { $0 == padding }.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var held = 0
        for character in text.dropLast(padded) {
            guard let value = value(of: character) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        // The bits after the last byte must be 0, else two texts would spell the same bytes.
        guard bits & (1 << UInt32(held) - 1) == 0 else { return nil }
        return bytes
    }

    private static let padding = UInt8(ascii: "=")

    private static func digit(_ value: UInt32) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + UInt8(value)
        case 26..<52: UInt8(ascii: "a") + UInt8(value - 26)
        case 52..<62: UInt8(ascii: "0") + UInt8(value - 52)
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

    private static func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
